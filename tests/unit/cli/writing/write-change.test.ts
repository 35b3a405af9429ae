import { expect, it } from 'vitest';
import type { Context } from '../../../../src/cli/context.js';
import { planChange } from '../../../../src/cli/writing/write-change.js';
import { addEntries } from '../../../../src/dossier/editing/add.js';
import { absentRegister } from '../../../../src/dossier/model/register.js';
import { parse } from '../../../../src/dossier/reading/parse.js';

const head = 'casefile: 1\nid: a\ntitle: A\nsubjects: [p]\npeople:\n  p: { name: Ada Nobody }\n';
// A plan asks for nothing else.
const context = { workspace: { registers: { of: async () => ({ state: absentRegister }) } } } as unknown as Context;

function planOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const parsed = parse(bytes, 'a.yaml');
  return planChange(context, { path: 'a.yaml', bytes, parsed }, addEntries(parsed, ['people'], { r: { name: 'R' } }));
}

it.each([
  [
    'has a comment that cuts a text',
    'sections:\n  - { id: s, title: S, statements: [{ text: "A" }] } # x\nsummary: B #1\n',
  ],
  ['has a waiver', '# casefile-waive cut-text: fine\n'],
  ['is unusual', 'sections:\n  - { id: s,\n      title: S }\n'],
  ['withholds something', '  q: { name: Vero Nemo, access: secret }\n'],
])('finds the problems of a file from its tree, if it cannot be checked quickly: it %s', async (_, more) => {
  expect((await planOf(`${head}${more}`)).known).toBeDefined();
});

it('leaves the problems of an ordinary file to the quick check', async () => {
  expect((await planOf(`${head}timeline:\n  - { id: e, date: 2020, title: E } # noted\n`)).known).toBeUndefined();
});
