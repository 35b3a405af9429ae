import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeAll } from '../../../src/imports/merging/merge.js';
import { type ImporterName, importers } from '../../../src/imports/registry.js';
import { readProjectFile } from '../../support/run.js';

/** A library, and what must arrive of it. */
interface Expected {
  readonly name: string;
  readonly from: ImporterName;
  readonly text: string;
  /** Every reference whole, in order, with the name of its publisher. */
  readonly references: readonly object[];
  /** Every message about what was not imported, in order. */
  readonly reported: readonly string[];
}

const folder = 'tests/import-corpus/references';
const corpus = readdirSync(join(import.meta.dirname, '../../..', folder)).flatMap((file) =>
  (parse(readProjectFile(`${folder}/${file}`).toString()) as Expected[]).map((each) => ({
    ...each,
    title: `${file.replace('.yaml', '')}: ${each.name}`,
  })),
);

test.each(corpus)('$title', async ({ from, text, references, reported }) => {
  const importer = await importers[from].load();
  const draft = await importer.read(text, 'a');
  const { added } = mergeAll({}, [draft]);
  const nameOf = (id: string) => added.organizations?.[id]?.name;
  const found = (added.references ?? []).map(({ publisher, ...reference }) => ({
    ...reference,
    ...(publisher !== undefined && { publisher: nameOf(publisher) }),
  }));
  expect(found).toEqual(references);
  expect(draft.warnings.map(({ message }) => message)).toEqual(reported);
});
