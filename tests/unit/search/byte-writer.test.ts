import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/search/byte-writer.js';
import { decodePostings, writePostings } from '../../../src/search/postings.js';
import { fc } from '../../support/property.js';

/** A number in bytes of seven bits, computed with big integers. */
function inSevenBits(value: number): number[] {
  const groups: number[] = [];
  for (let rest = BigInt(value); groups.length === 0 || rest > 0n; rest >>= 7n) groups.push(Number(rest & 127n));
  return groups.map((group, index) => (index < groups.length - 1 ? group | 128 : group));
}

describe('bytes that are written one after another', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [2 ** 32, [128, 128, 128, 128, 16]],
    [Number.MAX_SAFE_INTEGER, [255, 255, 255, 255, 255, 255, 255, 15]],
  ])('hold the number %d in groups of seven bits', (value, bytes) => {
    const writer = new ByteWriter();
    writer.writeNumber(value);
    expect([...writer.bytes]).toEqual(bytes);
  });

  it('are those of a simple writer', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '语', '𠮷', '\u0000', '\ud800') });
    const values = fc.array(fc.oneof(fc.maxSafeNat(), text));
    fc.assert(
      fc.property(values, (all) => {
        const writer = new ByteWriter();
        for (const value of all) {
          if (typeof value === 'number') writer.writeNumber(value);
          else writer.writeText(value);
        }
        const expected = all.flatMap((value) =>
          typeof value === 'number' ? inSevenBits(value) : [...Buffer.from(value)],
        );
        expect([...writer.bytes]).toEqual(expected);
        expect(writer.length).toBe(expected.length);
      }),
    );
  });

  it('stay the same when they need more memory', () => {
    const text = ['ab', '语'.repeat(30_000)];
    const numbers = Array.from({ length: 300_000 }, (_, index) => index % 128);
    const writer = new ByteWriter();
    for (const one of text) writer.writeText(one);
    for (const value of numbers) writer.writeNumber(value);
    const expected = Buffer.concat([Buffer.from(text.join('')), Buffer.from(numbers)]);
    expect(expected.equals(writer.bytes)).toBe(true);
  });

  it.each([0, 65_533])('end with the checksum of what was written from an offset on, after %d bytes', (before) => {
    const writer = new ByteWriter();
    writer.writeText('a'.repeat(before));
    writer.writeText('é');
    writer.writeChecksum(before);
    expect(writer.length).toBe(before + 6);
    expect(Buffer.from(writer.bytes).readUInt32BE(before + 2)).toBe(crc32('é'));
  });
});

describe('postings', () => {
  it('are read as they were written', () => {
    const pair = fc.tuple(fc.nat(5_000), fc.nat(2 ** 40));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String }), (unsorted) => {
        const hits = unsorted.toSorted(([row, position], [other, after]) => row - other || position - after);
        const writer = new ByteWriter();
        writePostings(hits.flat(), writer);
        const { rows, starts, positions } = decodePostings(writer.bytes, 5_001);
        const read = rows.flatMap((row, index) =>
          positions.slice(starts[index], starts[index + 1]).map((position) => [row, position]),
        );
        expect(read).toEqual(hits);
      }),
    );
  });
});
