import { expect, it } from 'vitest';
import { Attacher } from '../../../../src/cli/attaching/attacher.js';
import type { Dossier, Reference } from '../../../../src/dossier/model/dossier.js';
import type { CopyAccess } from '../../../../src/library/copies/copy-access.js';
import { errorWith } from '../../../../src/problems/error-code.js';

// Only what attaching a file looks at.
const dossier = { references: [] } as unknown as Dossier;
const reference = { id: 'letter', files: [] } as unknown as Reference;

function attacherOf(code: string | undefined): Attacher {
  const parts = (): Iterable<Uint8Array> => {
    throw code === undefined ? new TypeError('a bug') : errorWith(code);
  };
  const copies: CopyAccess = {
    at: () => ({ kind: 'missing' }),
    named: () => ({ kind: 'file', size: 1, parts }),
    beside: () => [],
  };
  return new Attacher(copies, { caseFile: 'casefile.yaml', whole: dossier, shown: dossier, unlisted: [] });
}

it.each([
  ['ECHANGED', 'another program changed it meanwhile'],
  ['EACCES', 'error EACCES'],
])('says why a file cannot be read: %s', (code, why) => {
  expect(() => attacherOf(code).attach(reference, 'a.pdf', { attached: '2020-05-01' }, () => {})).toThrow(
    `cannot attach a.pdf: ${why}`,
  );
});

it('hides no bug', () => {
  expect(() => attacherOf(undefined).attach(reference, 'a.pdf', { attached: '2020-05-01' }, () => {})).toThrow('a bug');
});
