import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDossier, checkQuickly, isFlawless, mayCheckQuickly } from '../../../../src/dossier/check.js';
import { writeDossier } from '../../../../src/dossier/editing/write.js';
import type { WrittenDossier } from '../../../../src/dossier/format/schema.js';
import { absentRegister } from '../../../../src/dossier/model/register.js';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { readQuickly } from '../../../../src/dossier/reading/quick-reader.js';
import { generateCase } from '../../../bench/generate.mjs';
import { dossierPaths } from '../../../support/fixtures.js';
import { editedText } from '../../../support/made-up/edited-text.js';
import { hostileDossier } from '../../../support/made-up/hostile.js';
import { wholeDossier } from '../../../support/made-up/whole-dossier.js';
import { fc } from '../../../support/property.js';
import { readProjectFile } from '../../../support/run.js';
import { scaled, slow } from '../../../support/slow.js';

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Whether the quick reader reads a file. If it does, the full reader must read the same, without a problem. If
 * the quick check finds nothing, nor may the full one, and if it examines the file, it must find as many
 * problems of each code.
 */
function holds(bytes: Uint8Array): boolean {
  const quick = readQuickly(bytes, 'a.yaml');
  if (quick === null) return false;
  const parsed = parse(bytes, 'a.yaml');
  const { dossier, problems } = parsed;
  expect({ dossier: quick, problems: [] }).toEqual({ dossier, problems });
  if (isFlawless(bytes, 'a.yaml', absentRegister)) {
    expect(checkDossier(parsed, absentRegister).problems).toEqual([]);
  }
  const found = checkQuickly(bytes, 'a.yaml', absentRegister, () => true);
  if (found !== null) {
    expect(mayCheckQuickly(parsed.source.text ?? '')).toBe(true);
    expect(codesOf(found)).toEqual(codesOf(checkDossier(parsed, absentRegister).problems));
  }
  return true;
}

/** The codes of problems, without those of quotation marks: only the full check sees whether a text is in quotes. */
function codesOf(problems: readonly { readonly code: string }[]): string[] {
  return problems
    .map(({ code }) => code)
    .filter((code) => code !== 'typographic-quotes')
    .sort();
}

describe('the quick reader', () => {
  const base = `casefile: 1
id: a
title: A case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
sections:
  - id: s
    title: Part
    statements:
`;
  it.each([dossierPaths.bundled, dossierPaths.minimal])('reads %s', (path) => {
    expect(holds(readProjectFile(path))).toBe(true);
  });

  it.each([0, 1, 2, 3])('reads generated case %i', (number) => {
    expect(holds(encode(generateCase(number)))).toBe(true);
  });

  it.each([
    ['as it is', '', '', true],
    ['with a waiver', '\n', ' # casefile-waive unused-person: a reason\n', false],
    ['with a text that a comment cuts', 'title: Part 0', 'title: Part #0', false],
    ['with a withheld name', 'title: Part 0', 'title: Quorra0 Tallow1ster0', false],
    ['with a warning', '  vero: {', '  ada: { name: Ada Nobody }\n  vero: {', false],
  ])('finds no problem in a case with withheld people, %s', (_what, from, to, expected) => {
    const bytes = encode(generateCase(0, 3).replace(from, to));
    holds(bytes);
    expect(isFlawless(bytes, 'a.yaml', absentRegister)).toBe(expected);
  });

  it('reads a very long line', slow, () => {
    const events = Array.from({ length: scaled(40_000) }, (_, index) => ({
      id: `e${index}`,
      date: '2020',
      title: 'An event',
      tags: ['a'],
    }));
    const line = (end: string) =>
      `${base.slice(0, base.indexOf('sections:'))}timeline: ${JSON.stringify(events).replaceAll(':', ': ').replaceAll(',', ', ')}${end}\n`;
    for (const end of ['', ' # a comment [', '  ']) {
      expect(readQuickly(encode(line(end)), 'a.yaml')?.timeline).toHaveLength(events.length);
    }
    for (const end of [' , ', ' x', ' # ]\n  [']) expect(readQuickly(encode(line(end)), 'a.yaml')).toBeNull();
  });

  it('reads every other file of the tests the same, or not at all', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) holds(readFileSync(join(parentPath, name)));
    holds(encode(hostileDossier));
  });

  const statement = (text: string) => `${base}      - text: ${text}\n`;

  it.each([
    ['a plain text over two lines', statement('one\n          two'), true],
    ['a folded block', statement('>-\n          one\n          two\n\n          three'), true],
    ['a literal block', statement('|\n          one\n            two\n'), true],
    ['a kept block', statement('|+\n          one\n\n'), true],
    ['double quotes over lines', statement('"one\n          two \\u0041 \\\n          three"'), true],
    ['single quotes', statement("'it''s: # x'"), true],
    ['a comment behind', statement('one # two'), true],
    ['an item on a line of its own', `${base}      -\n        text: x\n`, true],
    ['no space above', statement('x').replaceAll('\n      - text', '\n    - text'), true],
    ['a quoted key', statement('x').replace('title:', '"title" :'), true],
    ['an empty value', statement('x').replace('title: A case', 'title:'), false],
    ['an anchor', statement('&a x'), false],
    ['an alias', statement('*a'), false],
    ['a tag', statement('!!str x'), false],
    ['a second document', `${statement('x')}---\n`, false],
    ['a directive', `%YAML 1.1\n---\n${statement('x')}`, false],
    ['a key twice', `${statement('x')}        text: y\n`, false],
    ['a tab', statement('a\tb'), false],
    ['a carriage return', statement('x').replaceAll('\n', '\r\n'), false],
    ['a byte order mark', `\ufeff${statement('x')}`, false],
    ['a bracket over lines', statement('x').replace('[ada]', '[\nada ]'), false],
    ['a list for a map', statement('x').replace('{ name: Ada Nobody }', '[x]'), false],
    ['an unknown id', statement('x').replace('[ada]', '[eva]'), false],
    ['a date that is none', `${base.replace('sections:', 'asOf: 2020-13\nsections:')}      - text: x\n`, false],
    ['a key like a method', statement('x').replace('ada:', '__proto__:'), false],
    ['nothing', '', false],
    ['a list', '- a\n', false],
    ['bytes that are no text', new Uint8Array([0xff, 0x00]), false],
  ])('of %s', (_what, text, reads) => {
    expect(holds(typeof text === 'string' ? encode(text) : text)).toBe(reads);
  });

  it('never differs from the other reader, whatever is done to a file', slow, () => {
    const texts = [
      readProjectFile(dossierPaths.bundled).toString(),
      generateCase(1).slice(0, 3000),
      readProjectFile(dossierPaths.minimal).toString(),
      statement('>\n          one\n          two'),
    ];
    fc.assert(
      fc.property(editedText(texts), (text) => {
        holds(encode(text));
      }),
      { numRuns: scaled(300) },
    );
  });

  describe('of files with everything that the format knows and random texts in it', () => {
    const numRuns = scaled(60);
    const fileWith = (texts: readonly string[]) => {
      let next = 0;
      const whole = wholeDossier(() => texts[next++ % texts.length]);
      return encode(writeDossier(whole as WrittenDossier));
    };
    const textsOf = (text: fc.Arbitrary<string>) => fc.array(text, { minLength: 1, maxLength: 20 });

    it('never says anything else than the other one', slow, () => {
      const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
      fc.assert(
        fc.property(textsOf(text), (texts) => {
          holds(fileWith(texts));
        }),
        { numRuns },
      );
    });

    it('reads those of ordinary words', slow, () => {
      const words = fc.array(fc.constantFrom('one', 'второе', '三', 'a: b', "it's", '#4', '"six"', '—'), {
        minLength: 1,
        maxLength: 30,
      });
      fc.assert(
        fc.property(textsOf(words.map((all) => all.join(' '))), (texts) => holds(fileWith(texts))),
        { numRuns },
      );
    });
  });
});
