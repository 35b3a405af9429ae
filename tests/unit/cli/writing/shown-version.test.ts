import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { shownVersion } from '../../../../src/cli/writing/shown-version.js';
import { addEntries } from '../../../../src/dossier/editing/add.js';
import { absentRegister } from '../../../../src/dossier/model/register.js';
import { parse } from '../../../../src/dossier/reading/parse.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const head = 'casefile: 1\nid: a\ntitle: A\nsubjects: [p]\npeople:\n  p: { name: Ada Nobody }\n';
const withheld = '  q: { name: Vero Nemo, access: secret }\n';

/** The version before an addition, and a weak reference to the tree of its text. */
function versionOf(text: string) {
  const parsed = parse(new TextEncoder().encode(text), 'a.yaml');
  const rewritten = addEntries(parsed, ['people'], { r: { name: 'R' } });
  if (parsed.yaml === null || rewritten === null) throw new Error('the text is no YAML');
  return {
    version: shownVersion(parsed, 'before', rewritten, absentRegister),
    tree: new WeakRef(parsed.yaml),
  };
}

it.each([
  ['a public file', head],
  ['a file that withholds a person', `${head}${withheld}`],
])('keeps no tree of %s', async (_, text) => {
  const { version, tree } = versionOf(text);
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(tree.deref()).toBeUndefined();
  expect(version.isShownTo?.('public')).toBe(true);
});

it('says what a reader needs to see the file and its lines in the diff', () => {
  expect(versionOf(head).version).toMatchObject({ isPublic: true, access: 'public', ofDiff: ['public', 'public'] });
  expect(versionOf(`${head}${withheld}`).version).toMatchObject({
    isPublic: false,
    access: 'secret',
    ofDiff: ['secret', 'public'],
  });
  const leaking = versionOf(`${head.replace('title: A', 'title: Vero Nemo')}${withheld}`).version;
  expect([leaking.isShownTo?.('public'), leaking.isShownTo?.('secret')]).toEqual([false, true]);
  expect(versionOf(`${head}  q: {}\n`).version).toMatchObject({ isPublic: false, isShownTo: null });
});
