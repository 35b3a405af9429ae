import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Dossier, walkSections } from '../../../src/dossier/model/dossier.js';
import { parse } from '../../../src/dossier/reading/parse.js';
import { readProjectFile, run } from '../../support/run.js';
import { openSnapshots } from '../../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const fixture = (name: string) => readProjectFile(`tests/fixtures/articles/${name}`).toString();

describe('an article in wikitext', () => {
  test.each(['mira-solenko', 'arman-tolegen', 'jonah-brandt'])(
    'becomes a case file, with a list of what was left out: %s',
    async (name) => {
      const files = { [`${name}.wikitext`]: fixture(`${name}.wikitext`) };
      const command = ['import', `${name}.wikitext`, ...(name === 'arman-tolegen' ? ['--id', name] : [])];
      const outcome = await run(command, { files });
      await snapshots.matchRun(command, outcome);
      const checked = await run(['check', '-'], { stdin: outcome.stdout });
      expect([outcome.exitCode, checked.exitCode, checked.stdout]).toEqual([
        0,
        0,
        expect.not.stringContaining(' error '),
      ]);
    },
  );
});

test('the quotations of an article are meant, so check accepts their marks', async () => {
  const { stdout } = await run(['import', 'a.wikitext'], { files: { 'a.wikitext': fixture('lena-morrow.wikitext') } });
  const checked = await run(['check', '-'], { stdin: stdout });
  expect(checked.stdout).toContain('unused-reference');
  expect(checked.stdout).not.toContain('typographic-quotes');
});

describe('an article copied from a browser', () => {
  test.each(['ada-nobody'])('becomes a case file, with a list of what was left out: %s', async (name) => {
    const files = { [`${name}.txt`]: fixture(`${name}.txt`) };
    const command = ['import', `${name}.txt`];
    const outcome = await run(command, { files });
    await snapshots.matchRun(command, outcome);
    const checked = await run(['check', '-'], { stdin: outcome.stdout });
    expect([outcome.exitCode, checked.exitCode]).toEqual([0, 0]);
  });
});

/**
 * The article on which the bundled case file is based. It is not part of the project, so it may be missing beside a
 * checkout.
 */
const articlePath = join(import.meta.dirname, '../../../../shared/seed/article.txt');

describe.skipIf(!existsSync(articlePath))(
  'the article behind the bundled case file, where it stands beside the checkout',
  () => {
    const imported = async () => {
      const { stdout, stderr, exitCode } = await run(['import', 'article.txt'], {
        files: { 'article.txt': readFileSync(articlePath, 'utf8') },
      });
      expect([stderr, exitCode]).toEqual(['', 0]);
      const { dossier, problems } = parse(new TextEncoder().encode(stdout), 'article.yaml');
      expect(problems).toEqual([]);
      return dossier;
    };
    const bundled = () => parse(readProjectFile('data/ilyashev.yaml'), 'ilyashev.yaml').dossier;

    test('cites in each section the same references in the same order', async () => {
      const [found, expected] = [citations(await imported()), citations(bundled())];
      expect(found).toEqual(expected);
      const cited = found.flatMap(({ refs }) => refs.flat());
      const counts = [1, 2, 4, 3].map((number) => cited.filter((each) => each === number).length);
      expect(counts).toEqual([2, 4, 4, 1]);
      expect(found.map(({ needed }) => needed)).toEqual([0, 1, 0, 0]);
    });

    test('has the same references, as far as it describes them', async () => {
      const [found, expected] = [await imported(), bundled()];
      expect(found?.references).toHaveLength(15);
      for (const [index, reference] of (found?.references ?? []).entries()) {
        const own = expected?.references[index];
        const publisher = found?.organizations.get(reference.publisher?.id ?? '');
        const ours = expected?.organizations.get(own?.publisher?.id ?? '');
        expect(reference.title).toBe(own?.title);
        expect(reference.accessed?.edtf).toBe(own?.accessed?.edtf);
        // The bundled case file has two dates that the article does not give.
        if (reference.issued !== undefined || ![4, 6].includes(reference.number)) {
          expect(reference.issued?.edtf).toBe(own?.issued?.edtf);
        }
        // In the article, a source has either a site or a publisher.
        expect([reference.site, publisher?.name].filter((name) => name !== undefined)).toHaveLength(1);
        if (reference.site !== undefined) expect(reference.site).toBe(own?.site);
        else expect([ours?.name, ...(ours?.names.map(({ text }) => text) ?? [])]).toContain(publisher?.name);
      }
    });

    test('is about the same person, in sections of the same titles', async () => {
      const [found, expected] = [await imported(), bundled()];
      expect(found?.subjects).toEqual(expected?.subjects);
      expect(found?.people.get('alnur-ilyashev')?.born).toEqual(expected?.people.get('alnur-ilyashev')?.born);
      expect(found?.sections.map(({ title }) => title)).toEqual(expected?.sections.map(({ title }) => title));
    });
  },
);

/** For each section, the numbers of the references that its statements cite, without statements that cite none. */
function citations(dossier: Dossier | null) {
  const numbers = new Map(dossier?.references.map(({ id, number }) => [id, number]));
  return [...walkSections(dossier?.sections ?? [])].map(({ section: { title, statements } }) => ({
    title,
    refs: statements.map(({ refs }) => refs.map(({ ref }) => numbers.get(ref))).filter((refs) => refs.length > 0),
    needed: statements.filter(({ citationNeeded }) => citationNeeded).length,
  }));
}
