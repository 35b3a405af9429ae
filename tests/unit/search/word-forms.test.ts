import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/model/dossier.js';
import { find } from '../../../src/search/find.js';
import { markerOf } from '../../../src/search/mark.js';
import { parseQuery } from '../../../src/search/query.js';
import { rowsOf } from '../../../src/search/rows.js';
import { segmentOf } from '../../../src/search/segment-writer.js';
import { WordForms } from '../../../src/search/word-forms.js';
import { dossierOf } from '../../support/views.js';

/** A case file in a language, with one statement for each text; its id is the number of the text. */
const caseIn = (language: string, ...texts: readonly string[]): Dossier =>
  dossierOf(`
${language && `language: ${language}`}
sections:
  - id: s
    title: "1"
    statements:
${texts.map((text, index) => `      - { id: n${index}, text: "${text}" }`).join('\n')}
`);

/** The numbers of the texts that a query finds, the best first. */
async function found(query: string, ...dossiers: readonly Dossier[]): Promise<string> {
  const segment = segmentOf(dossiers);
  const parsed = parseQuery(query);
  const forms = await WordForms.load(parsed, segment.languages());
  const { hits } = find(parsed, [{ segment, fileNumbers: dossiers.map((_, index) => index) }], undefined, forms);
  return hits.map(({ fileNumber, row }) => rowsOf(dossiers[fileNumber] as Dossier)[row]?.id.slice(1)).join(' ');
}

describe('other forms of a word', () => {
  it.each([
    ['en', 'poisoned', 'He denied poisoning anyone'],
    ['en', 'arrest', 'She was arrested'],
    ['en-GB', 'cities', 'In another city'],
    ['de', 'Gericht', 'vor mehreren Gerichten'],
    ['fr', 'condamnation', 'il fut condamné'],
    ['es', 'detenida', 'fueron detenidos'],
    ['it', 'processo', 'i processi'],
    ['pt', 'presos', 'foi preso'],
    ['ru', 'арест', 'После ареста'],
    ['ru', 'задержанный', 'задержанного отпустили'],
    ['uk', 'журналіст', 'кількох журналістів'],
    ['ar', 'عمال', 'والعمال في المدينة'],
    ['ar', 'المحكمة', 'أمام محكمة'],
    ['el', 'σύλληψη', 'μετά τη σύλληψης'],
    ['sv', 'domstol', 'i domstolen'],
  ])('are found in %s: %s', async (language, query, text) => {
    expect(await found(query, caseIn(language, 'x', text))).toBe('1');
    expect(await found(`"${query}"`, caseIn(language, 'x', text))).toBe('');
  });

  it('come after the word itself', async () => {
    expect(await found('arrest', caseIn('en', 'arrested, arrested, arrested', 'one long text on some arrest'))).toBe(
      '1 0',
    );
  });

  it('exclude a text too', async () => {
    expect(await found('court -arrest', caseIn('en', 'court', 'court: arrested'))).toBe('0');
  });

  it('are those of the language of each case file', async () => {
    const files = [caseIn('de', 'Gerichten', 'arresting'), caseIn('en', 'Gerichten', 'arresting')];
    expect(await found('Gericht', ...files)).toBe('0');
    expect(await found('arrested', ...files)).toBe('1');
  });

  it('are those of the usual language of another script', async () => {
    const mixed = caseIn('en', 'После ареста', 'She was arrested');
    expect([await found('арест', mixed), await found('arrest', mixed)]).toEqual(['0', '1']);
    expect(await found('arrest', caseIn('', 'arrested'))).toBe('0');
  });

  it('are not guessed in a language without a stemmer', async () => {
    expect(await found('сөздер', caseIn('kk', 'сөздері'))).toBe('');
    expect(await found('arrest', caseIn('kk', 'arrested'))).toBe('0');
  });

  it('are marked', async () => {
    const query = parseQuery('arrest "court"');
    const marker = markerOf(query, await WordForms.load(query, ['en']));
    expect(marker('text', 'arrested arrest courts')).toEqual([
      [0, 8],
      [9, 15],
    ]);
  });
});
