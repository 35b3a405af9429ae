import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { WrittenReference, WrittenStatement } from '../../../src/dossier/format/schema.js';
import { statementsOf } from '../../../src/imports/articles/sections.js';
import { wikitext } from '../../../src/imports/articles/wikitext/article.js';
import { readProjectFile } from '../../support/run.js';

/** What must arrive of an article. */
interface Expected {
  readonly name: string;
  readonly text: string;
  /** The texts of all statements, in order. */
  readonly sentences: readonly string[];
  /** By title, every source: how many statements cite it, and some of its values. Null means that it has none. */
  readonly sources?: Readonly<Record<string, { readonly uses: number } & Readonly<Record<string, unknown>>>>;
  /** By name, in how many statements each organisation is named. Organisations that no statement names are absent. */
  readonly named?: Readonly<Record<string, number>>;
  /** The names of all organisations. */
  readonly publishers?: readonly string[];
  /** The dates of birth and death of the subject. */
  readonly life?: Readonly<Record<string, string>>;
  /** The name of the subject and its other spellings. */
  readonly names?: readonly string[];
}

const folder = join(import.meta.dirname, '../../import-corpus');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const corpus = files.flatMap((file) =>
  (parse(readProjectFile(`tests/import-corpus/${file}`).toString()) as Expected[]).map((each) => ({
    ...each,
    title: `${file.replace('.yaml', '')}: ${each.name}`,
  })),
);

async function read(text: string) {
  const { written, warnings } = await wikitext.read(text, 'a.wikitext');
  const organizations = written.organizations ?? {};
  return {
    written,
    warnings,
    nameOf: (id: string | undefined) => (id === undefined ? undefined : organizations[id]?.name),
    statements: statementsOf(written.sections ?? []),
  };
}

const idsIn = ({ refs = [] }: WrittenStatement) =>
  refs.map((citation) => (typeof citation === 'object' && 'ref' in citation ? citation.ref : citation));
const organizationsIn = ({ organizations = [] }: WrittenStatement) =>
  organizations.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));

test('the corpus has at least fifty articles', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(50);
});

test.each(corpus)('$title', async ({ text, sentences, sources, named, publishers, life, names }) => {
  const { written, statements, nameOf } = await read(text);
  expect(statements.map((statement) => statement.text)).toEqual(sentences);
  const references: readonly WrittenReference[] = written.references ?? [];
  const values = (reference: WrittenReference, keys: readonly string[]) => ({
    uses: statements.filter((statement) => idsIn(statement).includes(reference.id)).length,
    ...Object.fromEntries(
      Object.entries({ ...reference, publisher: nameOf(reference.publisher) }).filter(([key]) => keys.includes(key)),
    ),
  });
  if (sources !== undefined) {
    const found = references.map((reference) => [
      reference.title,
      values(reference, Object.keys(sources[reference.title] ?? {})),
    ]);
    const expected = Object.entries(sources).map(([title, wanted]) => [
      title,
      Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)),
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(found).toHaveLength(expected.length);
  }
  const counts: Record<string, number> = {};
  for (const name of statements.flatMap((statement) => organizationsIn(statement).map(nameOf))) {
    counts[name ?? '?'] = (counts[name ?? '?'] ?? 0) + 1;
  }
  if (named !== undefined) expect(counts).toEqual(named);
  if (publishers !== undefined)
    expect(Object.values(written.organizations ?? {}).map(({ name }) => name)).toEqual(publishers);
  const { born, died, name, names: others = [] } = Object.values(written.people ?? {})[0] ?? {};
  if (names !== undefined) expect([name, ...others]).toEqual(names);
  if (life !== undefined) expect(JSON.parse(JSON.stringify({ born, died }))).toEqual(life);
});

test('at least 99.5 % of all sentences arrive word for word, and no organisation that its text does not spell', async () => {
  const outcomes = await Promise.all(corpus.map(async (each) => ({ ...each, ...(await read(each.text)) })));
  const wanted = outcomes.flatMap(({ sentences, statements }) => {
    const found = new Set(statements.map(({ text }) => text));
    return sentences.map((sentence) => found.has(sentence));
  });
  expect(wanted.filter((arrived) => arrived).length / wanted.length).toBeGreaterThanOrEqual(0.995);
  const unspelt = outcomes.flatMap(({ statements, nameOf }) =>
    statements.flatMap((statement) =>
      organizationsIn(statement)
        .map(nameOf)
        .filter((name) => name === undefined || !statement.text.includes(name)),
    ),
  );
  expect(unspelt).toEqual([]);
});

test('the median article has at most five kinds of warnings', async () => {
  const { summarize } = await import('../../../src/imports/summary.js');
  const counts = await Promise.all(corpus.map(async ({ text }) => summarize((await read(text)).warnings).length));
  expect(counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(5);
});
