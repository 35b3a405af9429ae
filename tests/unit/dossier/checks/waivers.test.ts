import { expect, it } from 'vitest';
import { readWaivers } from '../../../../src/dossier/checks/waivers.js';
import { YamlFile } from '../../../support/yaml.js';

/** The lines of the problems that remain, and the problems of the waivers. */
function standing(text: string): string[] {
  const source = new YamlFile(text);
  for (const key of ['a', 'b', 'c']) source.report('unused-person', [key], 'unused');
  const isWaived = readWaivers(source, source.collector, ['unused-person', 'undisputed'], {
    waivedWords: [],
    unsought: [],
  });
  return source.problems
    .filter((found) => !isWaived(found))
    .map(({ span, code, message, hint }) =>
      code === 'unused-person' ? `${span?.line}` : `${span?.line}:${span?.column} ${code} ${message}. ${hint}`,
    );
}

it.each([
  ['a: 1\nb: 2 # casefile-waive unused-person: she is heard\nc: 3', ['1', '3']],
  ['# casefile-waive unused-person she is heard\na: 1\nb: 2\nc: 3', ['3', '4']],
  ['a: 1 #casefile-waive  unused-person,  heard # later\nb: 2\nc: 3 # casefile', ['2', '3']],
  [
    'a: 1 # casefile-waive undisputed: she is heard\nb: 2\nc: 3',
    ['1', '2', '3', '1:6 unused-waiver the waiver matches no undisputed on line 1. Remove it.'],
  ],
  [
    'a: 1 # casefile-waive unused-persn: heard\nb: 2\nc: 3',
    ['1', '2', '3', '1:6 invalid-waiver a waiver cannot accept "unused-persn". Did you mean "unused-person"?'],
  ],
  [
    'a: 1 # casefile-waive zzz: heard\nb: 2\nc: 3',
    ['1', '2', '3', '1:6 invalid-waiver a waiver cannot accept "zzz". Write "# casefile-waive CODE: reason".'],
  ],
  [
    'a: 1 # casefile-waive\nb: 2\nc: 3',
    ['1', '2', '3', '1:6 invalid-waiver the waiver has no code. Write "# casefile-waive CODE: reason".'],
  ],
  [
    'a: 1 # casefile-waive unused-person: , \nb: 2\nc: 3',
    ['1', '2', '3', '1:6 invalid-waiver the waiver has no reason. Write "# casefile-waive CODE: reason".'],
  ],
  [
    'a: 1 # casefile-let unused-person: heard\nb: 2\nc: 3',
    ['1', '2', '3', '1:6 invalid-waiver unknown comment "casefile-let". Write "# casefile-waive CODE: reason".'],
  ],
])('%j', (text, expected) => expect(standing(text)).toEqual(expected));

it.each([
  ['# casefile-waive x: 1\na: { b: c, access: internal }', 'internal'],
  ['# casefile-waive x: 1\n\n# more\na: { b: c, access: internal }', 'internal'],
  ['a: { b: c, access: internal } # casefile-waive x: 1\nb: 2', 'internal'],
  ['a:\n  access: internal\n  # casefile-waive x: 1\nb: 2', 'internal'],
  ['a:\n  access: internal\n\n  # more\n  # casefile-waive x: 1', 'internal'],
  ['a:\n  access: internal\n# casefile-waive x: 1\nb: 2', undefined],
  ['a:\n  - c: 1\n    access: internal\n  # casefile-waive x: 1\n  - c: 2', undefined],
  ['a: 1 # casefile-waive x: 1\nb: { c: d, access: internal }', undefined],
])('a problem about the waiver in %j may be shown to %s', (text, access) => {
  const source = new YamlFile(text);
  readWaivers(source, source.collector, ['unused-person'], { waivedWords: [], unsought: [] });
  expect(source.problems.map((found) => [found.code, found.access])).toEqual([['invalid-waiver', access]]);
});
