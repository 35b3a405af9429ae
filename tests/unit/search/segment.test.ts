import { describe, expect, it } from 'vitest';
import { segmentInMemory } from '../../../src/search/segment.js';
import { writeSegment } from '../../../src/search/segment-writer.js';
import { dossierOf } from '../../support/views.js';

describe('a segment', () => {
  it('finds its words in the order of their bytes in UTF-8, where UTF-16 has another', () => {
    expect('𠮷' < '﨎').toBe(true);
    const dossier = dossierOf(`
sections:
  - id: s
    title: Part
    statements: [{ text: "𠮷 zebra 﨎 e" }]
`);
    const segment = segmentInMemory(writeSegment([dossier]));
    const found = [...segment.words()];
    expect(found).toEqual(found.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    for (const word of ['zebra', 'e', '﨎', '𠮷']) expect(segment.postings(word).rows).toEqual([1]);
  });
});
