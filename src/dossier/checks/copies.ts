import type { Check } from './check.js';

export const missingCopy: Check = {
  code: 'missing-copy',
  check({ dossier: { references }, copyAt, report }) {
    for (const copy of references.flatMap(({ files }) => files)) {
      const found = copyAt?.(copy.path);
      if (found?.kind === 'missing')
        report({ item: copy, path: ['path'] }, 'this saved copy does not exist', 'Correct the path, or find the copy.');
      if (found?.kind === 'refused')
        report({ item: copy, path: ['path'] }, `this is ${found.what}, not a saved copy`, 'Save the copy as a file.');
    }
  },
};

export const changedCopy: Check = {
  code: 'changed-copy',
  check({ dossier: { references }, copyAt, report }) {
    for (const copy of references.flatMap(({ files }) => files)) {
      const found = copyAt?.(copy.path);
      if (copy.bytes === undefined || found?.kind !== 'file' || found.size === copy.bytes) continue;
      report(
        { item: copy, path: ['bytes'] },
        `the saved copy has ${found.size} bytes`,
        'Run "casefile verify", and find out which of the two is right.',
      );
    }
  },
};
