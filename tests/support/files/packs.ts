import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';

const types = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;

/** An object of a pack: whole, or as the difference of an earlier one or of the one with an id. */
export interface PackedObject {
  readonly id: string;
  readonly type: keyof typeof types | { readonly back: number } | { readonly id: string };
  readonly content: Uint8Array;
}

type Files = Readonly<Record<string, Uint8Array>>;

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest();

export function idOf(type: keyof typeof types, content: Uint8Array): string {
  return sha1(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])).toString('hex');
}

export function whole(type: keyof typeof types, content: Uint8Array | string): PackedObject {
  const bytes = Buffer.from(content);
  return { id: idOf(type, bytes), type, content: bytes };
}

/** A difference: the sizes before and after, and its pieces. */
export function delta(before: number, after: number, pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([varint(before), varint(after), ...pieces]);
}

/** A piece of a difference that copies bytes of the other object. */
export function copied(from: number, length: number): Uint8Array {
  const bytes = (value: number, count: number) => Array.from({ length: count }, (_, at) => (value >>> (8 * at)) & 255);
  return Uint8Array.from([0b11111111, ...bytes(from, 4), ...bytes(length, 3)]);
}

/** Some kilobytes that become two gigabytes: each is a difference of the one before, and has it twice. */
export function doubling(): PackedObject[] {
  const size = 64 * 1024;
  const bombs: PackedObject[] = [whole('blob', Buffer.alloc(size, '#'))];
  for (let level = 0, own = size; level < 15; level += 1, own *= 2) {
    const pieces = Array.from({ length: (own / size) * 2 }, (_, at) => copied((at * size) % own, size));
    bombs.push({ id: String(level + 10).padEnd(40, 'b'), type: { back: 1 }, content: delta(own, own * 2, pieces) });
  }
  return bombs;
}

/** A number with its lowest seven bits first. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
    if (rest < 128) return Uint8Array.from(bytes);
  }
}

/** The distance to an earlier object, as Git writes it. */
function distance(value: number): Uint8Array {
  const bytes = [value & 127];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) {
    rest -= 1;
    bytes.unshift(128 | (rest & 127));
  }
  return Uint8Array.from(bytes);
}

function headOf({ type, content }: PackedObject, at: number, places: readonly number[]): Uint8Array {
  const code = typeof type === 'string' ? types[type] : 'back' in type ? 6 : 7;
  const [low, high] = [content.length % 16, Math.floor(content.length / 16)];
  const size = high === 0 ? [(code << 4) | low] : [128 | (code << 4) | low, ...varint(high)];
  if (typeof type === 'string') return Uint8Array.from(size);
  const base = 'back' in type ? distance(at - (places[places.length - type.back] ?? at)) : Buffer.from(type.id, 'hex');
  return Uint8Array.from([...size, ...base]);
}

/**
 * The files of a pack in the folder of a repository. `count` is the number of objects that its index claims to have.
 */
export function packFiles(objects: readonly PackedObject[], count = objects.length, folder = '.'): Files {
  const head = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  head.writeUInt32BE(objects.length, 8);
  const pieces: Uint8Array[] = [head];
  const places: number[] = [];
  let at = head.length;
  for (const object of objects) {
    const bytes = Buffer.concat([headOf(object, at, places), deflateSync(object.content)]);
    places.push(at);
    pieces.push(bytes);
    at += bytes.length;
  }
  const body = Buffer.concat(pieces);
  const digest = sha1(body);
  const sorted = objects
    .map(({ id }, index) => ({ id, at: places[index] ?? 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const upTo = (first: number) => sorted.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= first).length;
  const index = Buffer.concat([
    Buffer.from('ff744f6300000002', 'hex'),
    ...Array.from({ length: 255 }, (_, first) => number(upTo(first))),
    number(count),
    ...sorted.map(({ id }) => Buffer.from(id, 'hex')),
    ...sorted.map(() => number(0)),
    ...sorted.map((one) => number(one.at)),
    digest,
  ]);
  const path = join(resolve(folder), '.git', 'objects', 'pack', 'pack-made');
  return { [`${path}.pack`]: Buffer.concat([body, digest]), [`${path}.idx`]: Buffer.concat([index, sha1(index)]) };
}

/** A folder with entries, each with its mode, name and id. */
export function treeOf(entries: readonly (readonly [mode: string, name: string, id: string])[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap(([mode, name, id]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  );
}

export function commitOf(tree: string, parents: readonly string[] = [], time = 1_600_000_000): Uint8Array {
  const person = `Ida Nobody <ida@example.org> ${time} +0000`;
  return Buffer.from(
    [
      `tree ${tree}`,
      ...parents.map((id) => `parent ${id}`),
      `author ${person}`,
      `committer ${person}`,
      '',
      'Change',
      '',
    ].join('\n'),
  );
}
