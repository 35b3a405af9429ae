import { slugOf } from '../../names/slug.js';

type Form = readonly [what: string, hint: string];

const rightCode: Form = ['the code of a right', 'Write it as iccpr-9. docs/rights.md lists the codes.'];
const relativePath: Form = [
  'a path in the folder of the case file',
  'Write it with slashes, without .. and without a drive.',
];

/** The form that a key requires of a text. A key without an entry here requires an id. */
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['sha256', ['a SHA-256 checksum', 'Write 64 hexadecimal digits in lower case.']],
  ['doi', ['a DOI', 'Write it as 10.1234/abc.']],
  [
    'lasts',
    [
      'a duration',
      'Write years, months, weeks and days as P3Y, P1Y6M or P15D. Anything else, such as life, goes into "amount".',
    ],
  ],
  ['country', ['a country code', 'Write the two letters of ISO 3166-1, for example KZ.']],
  ['lat', ['a latitude', 'Write degrees from -90 to 90.']],
  ['lon', ['a longitude', 'Write degrees from -180 to 180.']],
  ['bytes', ['a number of bytes', 'Write a whole number.']],
  ['path', relativePath],
  ['logo', relativePath],
  ['right', rightCode],
  ['rights', rightCode],
  ['language', ['a language tag', 'Write a BCP 47 tag, for example en, ru or zh-Hant.']],
]);

/** What the text of a key should be, and how to write it, with the code of the problem if it is not. */
export function wantedForm(
  key: string,
  text: string,
): { readonly code: 'invalid-value' | 'invalid-id'; readonly what: string; readonly hint: string } {
  const form = forms.get(key);
  if (form === undefined) return { code: 'invalid-id', what: 'an id', hint: slugHint(text) };
  const [what, hint] = form;
  return { code: 'invalid-value', what, hint };
}

function slugHint(text: string): string {
  const slug = slugOf(text);
  const example = slug === '' ? '' : `, for example ${slug}`;
  return `Use a-z, 0-9 and hyphens, beginning with a letter or digit${example}.`;
}
