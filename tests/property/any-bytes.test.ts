import { describe, expect, it } from 'vitest';
import { parse } from '../../src/dossier/reading/parse.js';
import { dossierPaths, readDossierText } from '../support/fixtures.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

describe('reading', () => {
  const sane = (bytes: Uint8Array) => {
    const { dossier, problems } = parse(bytes, 'case.yaml');
    expect(dossier === null).toBe(problems.some(({ severity }) => severity === 'error'));
    for (const { span, message } of problems) {
      expect(message).not.toBe('');
      if (span !== undefined) {
        expect(span.line).toBeGreaterThanOrEqual(1);
        expect(span.column).toBeGreaterThanOrEqual(1);
        if (span.end !== undefined) expect(span.end).toBeGreaterThanOrEqual(span.column);
      }
    }
  };

  it('never throws for any bytes', slow, () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), sane), { numRuns: scaled(500) });
  });

  it('never throws for any text', slow, () => {
    const unit = fc.constantFrom(...'ab:-[]{}&*!?|>"\'#%@`,~\n\t \r0', '---\n', '\ufeff', '<<: ', 'id: ', '\n  - ');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 80 }));
    fc.assert(
      fc.property(text, (found) => sane(new TextEncoder().encode(found))),
      { numRuns: scaled(1000) },
    );
  });

  it('never throws for a case file with a part cut, doubled or overwritten', slow, () => {
    for (const path of [dossierPaths.bundled, dossierPaths.sandovia]) {
      const text = readDossierText(path);
      const place = fc.nat({ max: text.length });
      const other = fc.oneof(fc.constantFrom('', '\n', '\t', ': ', '- ', '[', '{', '"', '*a', '&a '), fc.string());
      fc.assert(
        fc.property(place, fc.nat({ max: 40 }), other, (from, length, put) => {
          sane(new TextEncoder().encode(text.slice(0, from) + put + text.slice(from + length)));
        }),
        { numRuns: scaled(60) },
      );
    }
  });
});
