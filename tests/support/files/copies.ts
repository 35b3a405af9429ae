import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import PdfKit from 'pdfkit';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A PDF file with a page for each text; an empty text is a page with a drawing only. It was written by pdfkit. */
export function pdfOf(pages: readonly string[], info: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const document = new PdfKit({ autoFirstPage: false, info: { CreationDate: new Date(0), ...info } });
  const chunks: Uint8Array[] = [];
  for (const page of pages) {
    document.addPage({ size: 'A5', margin: 60 }).font(join(pdfjs, 'standard_fonts', 'LiberationSans-Regular.ttf'));
    if (page === '') document.rect(20, 20, 100, 100).stroke();
    else document.text(page);
  }
  return new Promise((resolve) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.end();
  });
}

/** A PDF file from objects as they are written in it, numbered from 1; the first is the root. */
export function pdfFromObjects(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join('\n');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n${table}\ntrailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The object of a stream. */
export function pdfStream(content: string, dictionary = ''): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A page of Chinese characters, in a font that the file does not contain, as older programs wrote them. */
export function chinesePdf(text: string): Uint8Array {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    pdfStream(`BT /F 12 Tf 20 400 Td <${codes}> Tj ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0' +
      ' /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}

/** A Word document with these XML parts; each paragraph is a text or the XML inside `w:p`. */
export function docxOf(paragraphs: readonly string[], parts: Readonly<Record<string, string | Uint8Array>> = {}) {
  const body = paragraphs.map((one) => `<w:p>${one.startsWith('<') ? one : `<w:r><w:t>${one}</w:t></w:r>`}</w:p>`);
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${namespace}><w:body>${body.join('')}</w:body></w:document>`,
    ...parts,
  };
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes));
}

interface Margins {
  /** A comment of each entry. */
  readonly comment?: string;
  /** An additional field of each entry, in the directory or before its content. */
  readonly listed?: string;
  readonly field?: string;
  /** The name before the content of each entry. */
  readonly name?: string;
  /** Bytes after the compressed data of each entry, which count as part of it. */
  readonly after?: string;
  /** Whether the directory lists each entry twice, and other bytes have the place of the second. */
  readonly isTwice?: boolean;
}

/** An archive as no ordinary program would write it. */
export function zipOf(entries: readonly (readonly [name: string, content: string])[], margins: Margins = {}) {
  const { comment = '', listed = '', field = '', after = '', isTwice = false } = margins;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const fieldOf = (text: string) =>
    text === '' ? Buffer.alloc(0) : Buffer.concat([numbers([2, 0x9999], [2, text.length]), Buffer.from(text)]);
  let offset = 0;
  for (const [name, content] of entries) {
    const packed = Buffer.concat([deflateRawSync(content), Buffer.from(after)]);
    const own = margins.name ?? name;
    const sizes = [
      [4, 0],
      [4, packed.length],
      [4, content.length],
    ] as const;
    const local = Buffer.concat([
      numbers([4, 0x04034b50], [2, 20], [2, 0], [2, 8], [4, 0], ...sizes, [2, own.length], [2, fieldOf(field).length]),
      Buffer.from(own),
      fieldOf(field),
      packed,
    ]);
    const entry = Buffer.concat([
      numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 8], [4, 0], ...sizes),
      numbers([2, name.length], [2, fieldOf(listed).length], [2, comment.length], [4, 0], [4, 0], [4, offset]),
      Buffer.from(name),
      fieldOf(listed),
      Buffer.from(comment),
    ]);
    parts.push(local, ...(isTwice ? [Buffer.alloc(local.length, '.')] : []));
    directory.push(entry, ...(isTwice ? [entry] : []));
    offset += local.length * (isTwice ? 2 : 1);
  }
  const listing = Buffer.concat(directory);
  const count = directory.length;
  const end = numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, listing.length], [4, offset], [2, 0]);
  return Uint8Array.from(Buffer.concat([...parts, listing, end]));
}

function numbers(...all: readonly (readonly [size: number, value: number])[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of all) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/** A PDF file of one page, with further objects. */
export function pdfWith(...objects: readonly string[]): Uint8Array {
  return pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    pdfStream('BT /F 12 Tf 20 40 Td (A plain page) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ]);
}
