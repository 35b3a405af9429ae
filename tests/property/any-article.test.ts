import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkDossier } from '../../src/dossier/check.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { html } from '../../src/imports/articles/html/article.js';
import { article } from '../../src/imports/articles/plain-text/article.js';
import { wikitext } from '../../src/imports/articles/wikitext/article.js';
import type { Importer } from '../../src/imports/importer.js';
import { lostWords } from '../support/imports/lost-words.js';
import { fc } from '../support/property.js';
import { readProjectFile } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

const samples = ['mira-solenko', 'arman-tolegen', 'jonah-brandt'].map((name) =>
  readProjectFile(`tests/fixtures/articles/${name}.wikitext`).toString(),
);

const pages = ['lena-morrow', 'lena-morrow.parsoid'].map((name) =>
  readProjectFile(`tests/fixtures/articles/${name}.html`).toString(),
);
const tags = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '</li>',
    '<sup class="reference">',
    '</a>',
    '<table class="infobox">',
    '<tr>',
    '<td>',
    '</table>',
  ],
  ...[
    '<blockquote>',
    '<div class="poem">',
    '<br>',
    '<b>',
    '<i>',
    '<h2>',
    '<h6>',
    '<!--',
    '&#0;',
    '<span class="Z3988" title="rft.title=x">',
  ],
  ...[
    '<cite class="citation web">',
    '<ol class="references">',
    '<li id="cite_note-1">',
    '<a href="#cite_note-1">',
    '<q>',
    '<',
    '"',
    "data-mw='{",
  ],
];

/** Import a text, add what a whole case file needs, and check that the result has no errors. */
async function expectSound(importer: Importer, text: string) {
  const draft = await importer.read(text, 'any');
  const subject = { subjects: ['x'], people: { x: { name: 'X' } } };
  const yaml = stringify({ casefile: '1', id: 'x', title: 'X', ...subject, ...draft.written });
  const errors = checkDossier(parse(new TextEncoder().encode(yaml), 'any'))
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ message, excerpt }) => [message, excerpt]);
  expect(errors).toEqual([]);
  for (const { span } of draft.warnings) expect(span?.line).toBeLessThanOrEqual(text.split('\n').length);
  return draft;
}

const marks = [
  '{{',
  '}}',
  '{|',
  '|}',
  '[[',
  ']]',
  '[https://a.example ',
  ']',
  '|',
  '=',
  "'''",
  "''",
  '\n',
  '\n\n',
  '\n== ',
  ' ==\n',
  '\n* ',
  '\n{|',
  '<ref>',
  '<ref name=a>',
  '<ref name=a />',
  '</ref>',
  '<!--',
  '-->',
  '<nowiki>',
  '</nowiki>',
  '<references>',
  '</references>',
  '<br>',
  '{{cite web|title=',
  '|url=',
  '|date=',
  '{{sfn|',
  '{{efn|',
  '{{r|a}}',
  '{{cn}}',
  '{{rp|',
  '{{infobox person|name=',
  '[[File:',
  '. ',
  ' word',
  '[1]',
  '\n^ ',
  '\n- ^ a b ',
  '"',
  '(',
  '[citation needed]',
  '\nedit',
  '。',
  '؟',
  '&nbsp;',
  '&#0;',
  '\u202e',
];

test.each([
  ['wikitext', wikitext],
  ['article', article],
] as const)('no text is a bug to the importer %s', slow, async (_, importer) => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(
      pieces.map((parts) => parts.join('')),
      async (text) => void (await expectSound(importer, text.replaceAll('\0', ''))),
    ),
    { numRuns: scaled(300) },
  );
});

test('any damage to an article is handled', slow, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.nat(),
      fc.nat(60),
      fc.constantFrom('', ...marks),
      async (sound, place, length, patch) => {
        const start = place % sound.length;
        await expectSound(wikitext, sound.slice(0, start) + patch + sound.slice(start + length));
      },
    ),
    { numRuns: scaled(100) },
  );
});

test('any damage to a page is handled', slow, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pages),
      fc.nat(),
      fc.nat(60),
      fc.constantFrom('', ...tags),
      async (sound, place, length, patch) => {
        const start = place % sound.length;
        await expectSound(html, sound.slice(0, start) + patch + sound.slice(start + length));
      },
    ),
    { numRuns: scaled(100) },
  );
});

test('no word is lost without a warning, with any constructs beside and inside each other', slow, async () => {
  let next = 0;
  const word = () => {
    next += 1;
    return `word${String(next).padStart(6, '0')}`;
  };
  const leaf = fc.constantFrom<() => string>(
    () => ` ${word()}`,
    () => ` ${word()}. `,
    () => `<!-- ${word()} -->`,
    () => `<nowiki>${word()}</nowiki>`,
    () => `<math>${word()}</math>`,
    () => `[https://a.example/${word()} ${word()}]`,
    () => `https://a.example/${word()} `,
    () => `<ref>${word()} ${word()}</ref>`,
    () => `<ref name="a">${word()}</ref>`,
    () => `<ref group="n">${word()}</ref>`,
    () => '<ref name="a" />',
    () => '\n',
    () => '\n\n',
    () => '\n* ',
    () => '\n== x ==\n',
    () => '{{',
    () => '}}',
    () => '[[',
    () => ']]',
    () => '<ref>',
    () => '</ref>',
    () => "'''",
    () => '|',
    () => '{{cn}}',
    () => `{{rp|${word()}|at=${word()}}}`,
    () => `{{r|a|${word()}|quote=${word()}}}`,
    () => `{{odd<!-- ${word()} -->`,
    () => `{{sfn|${word()}|2001|p=7|loc=${word()}|ps=${word()}}}`,
    () =>
      `{{cite web|title=${word()}|url=https://a.example/${word()}|publisher=${word()}|quote=${word()}|date=${word()}}}`,
    () => `<ref>${word()} {{cite book|title=${word()}|page=${word()}|odd=${word()}}} ${word()}</ref>`,
  );
  const wrap = fc.constantFrom<(inner: string) => string>(
    (inner) => inner,
    (inner) => `{{odd|${inner}}}`,
    (inner) => `{{nowrap|${inner}}}`,
    (inner) => `{{efn|${inner}}}`,
    (inner) => `{{efn|${word()}|name=b|text=${inner}}}`,
    (inner) => `{{cite news|title=${inner}|title=${inner}|pages=${word()}|at=${word()}}}`,
    (inner) => `{{reflist|refs=${inner}}}`,
    (inner) => `<ref>{{nowrap|${inner}}}</ref>`,
    (inner) => `[[${inner}|${word()}]]`,
    (inner) => `[//a.example ${inner}]`,
    (inner) => `{{quote|${inner}|${word()}}}`,
    (inner) => `{{hlist|${inner}|${word()}}}`,
    (inner) => `[[${word()}|${inner}]]`,
    (inner) => `[[File:${word()}.jpg|${inner}]]`,
    (inner) => `\n{|\n| ${inner}\n|}\n`,
    (inner) => `<gallery>\n${inner}\n</gallery>`,
    (inner) => `<b>${inner}</b>`,
    (inner) => `\n=== ${inner} ===\n`,
    (inner) => `<references>${inner}</references>`,
    (inner) => `{{infobox person|name=${word()}|odd=${word()} ${inner}}}`,
    (inner) => `{{infobox person|name=${word()}|birth_date={{birth date|1977|6|9}} ${inner}}}`,
  );
  const part = fc
    .tuple(wrap, wrap, fc.array(leaf, { maxLength: 4 }))
    .map(([outer, inner, leaves]) => outer(inner(leaves.map((make) => make()).join(''))));
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')),
      async (text) => {
        const draft = await wikitext.read(text, 'any');
        const lost = lostWords(text, draft).filter((each) => each.startsWith('word'));
        // A reader of the article does not see link targets, and does not miss the heading of a list of sources.
        const unseen = [...text.matchAll(/\[\[[^[\]{}<>|\n]*\||^===.*?===$/gms)].join(' ');
        const kept = JSON.stringify(draft.written);
        expect(lost.filter((each) => !unseen.includes(each) && !kept.includes(each))).toEqual([]);
      },
    ),
    { numRuns: scaled(1000) },
  );
});
