import { ImageRun, Paragraph } from 'docx';
import type { Part } from './part.js';
import { legal } from './words.js';

/** The largest size of a logo, 60 mm by 16 mm, in pixels (96 to an inch). */
const largest = { width: 227, height: 60 };

/** The logo of the publisher, as a paragraph, with the publisher's name for readers who do not see it. */
export function logoOf({ case: of, direction, numbers }: Part): Paragraph[] {
  const { address = '', name: owner = '' } = of?.imprint?.logo ?? {};
  const [, type, base64 = ''] = /^data:image\/(png|jpeg|gif);base64,(.*)$/.exec(address) ?? [];
  if (type !== 'png' && type !== 'jpeg' && type !== 'gif') return [];
  const data = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  const size = sizes[type](new DataView(data.buffer));
  if (size === undefined) return [];
  const scale = Math.min(1, largest.width / size.width, largest.height / size.height);
  const name = legal(owner);
  const image = new ImageRun({
    type: type === 'jpeg' ? 'jpg' : type,
    data,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { id: String(numbers.next()), name, title: name, description: name },
  });
  return [new Paragraph({ ...(direction === 'rtl' && { bidirectional: true }), children: [image] })];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How each kind of image states its size in pixels; undefined if it does not, because it is cut off. */
const sizes = {
  png: (bytes: DataView) => sizeAt(bytes, 24, () => ({ width: bytes.getUint32(16), height: bytes.getUint32(20) })),
  gif: (bytes: DataView) =>
    sizeAt(bytes, 10, () => ({ width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) })),
  jpeg(bytes: DataView): Size | undefined {
    let at = 2;
    while (at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xff) {
      const marker = bytes.getUint8(at + 1);
      // The frame has the size. Three of the codes in its range mean tables.
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
        const [height, width] = [bytes.getUint16(at + 5), bytes.getUint16(at + 7)];
        return sizeAt(bytes, 0, () => ({ width, height }));
      }
      at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
    }
    return undefined;
  },
} as const;

function sizeAt({ byteLength }: DataView, end: number, read: () => Size): Size | undefined {
  if (byteLength < end) return undefined;
  const size = read();
  return size.width > 0 && size.height > 0 ? size : undefined;
}
