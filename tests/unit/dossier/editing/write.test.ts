import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeDossier, writePart } from '../../../../src/dossier/editing/write.js';
import type { WrittenDossier } from '../../../../src/dossier/format/schema.js';
import { checkShape } from '../../../../src/dossier/reading/check-shape.js';
import { dossierPaths, firstControl, readDossierText } from '../../../support/fixtures.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';
import { YamlFile } from '../../../support/yaml.js';

function readBack(text: string): WrittenDossier | null {
  return checkShape(new YamlFile(text));
}

const head: WrittenDossier = { casefile: '1', id: 'a', title: 'A', subjects: ['b'] };

test.each(Object.values(dossierPaths))('%s is the same when it is written and read again', (path) => {
  const written = readBack(readDossierText(path));
  expect(written).not.toBeNull();
  if (written !== null) expect(readBack(writeDossier(written))).toEqual(written);
});

test.each(['“She left.”', '„Sie ging.“', '«Она ушла.»', '»Hun gik.«'])(
  'puts quotes around the quotation %s',
  (quotation) => {
    const statements = [{ text: quotation }, { text: `${quotation} she said` }];
    const text = writeDossier({ ...head, sections: [{ id: 's', title: 'S', statements }] });
    expect(text).toContain(`- text: "${quotation}"\n`);
    expect(text).toContain(`- text: ${quotation} she said\n`);
  },
);

test('writes keys in the order of the format, and short lists in brackets', () => {
  const long = 'words '.repeat(20).trim();
  const text = writeDossier({
    references: [{ title: 'T: a title', type: 'book', id: 'r', authors: [{ given: 'Ada', family: 'Moyo' }, long] }],
    timeline: [{ title: `${long}: so`, date: '2020', id: 'e', refs: ['r', { locator: '4', ref: 'r' }], people: ['b'] }],
    sections: [{ title: 'S', id: 's', statements: [{ text: `${long}\n${long}`, citationNeeded: true }] }],
    people: { b: { born: '1977-05', name: 'B' } },
    ...head,
  });
  expect(text).toMatchSnapshot();
});

test('any text reads back the same, and cannot control a terminal', slow, () => {
  const piece = fc.constantFrom(
    ...['\n', ' ', '\t', ': ', ' #', '- ', '"', "'", '\\', '{', ']', ',', '|', '>', '---', '…', 'Мира', '文', 'a'],
    ...['\u0000', '\u001b', '\r', '\u0085', '\u202e', '\u2028', '\ufeff', '\u00ad', '2020', 'null', '~', '!', '&', '*'],
  );
  const texts = fc.array(fc.oneof(piece, fc.string()), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      texts.filter((text) => text !== ''),
      (any) => {
        const written: WrittenDossier = {
          ...head,
          title: any,
          timeline: [{ id: 'e', date: '2020', title: any, tags: [any, any] }],
          references: [{ id: 'r', type: 'book', title: any, authors: [any, { family: any }] }],
        };
        const text = writeDossier(written);
        expect(readBack(text)).toEqual(written);
        expect(firstControl(text)).toBeUndefined();
      },
    ),
    { numRuns: scaled(300) },
  );
});

describe('how another program reads it', () => {
  test.each([
    ['a version', 'casefile: 1\n'],
    ['a year', '    born: 1977\n'],
    ['a text that looks like a number', '    note: "012"\n'],
    ['a text that looks like nothing', '    role: "null"\n'],
  ])('%s', (_, line) => {
    const people = { b: { name: 'B', born: '1977', note: '012', role: 'null' } };
    expect(writeDossier({ ...head, people })).toContain(line);
  });
});

describe('a long word in quotes', () => {
  // The library folds it at a fixed width. Each length puts another character there.
  test.each(Array.from({ length: 12 }, (_, at) => at))('is never folded inside a character (%i)', (shift) => {
    const text = `${'a'.repeat(shift)}${'😀𝒜'.repeat(80)}\u200b end`;
    const yaml = writePart(text, ['sections', 0, 'statements', 0, 'text']);
    expect(yaml).toContain('\\\n');
    expect(parseYaml(new TextDecoder().decode(new TextEncoder().encode(yaml)))).toBe(text);
  });
});
