import * as v from 'valibot';
import {
  accessLevels,
  doiPattern,
  durationPattern,
  idPattern,
  languageTagPattern,
  organizationPattern,
  readDoi,
  relativePathPattern,
  statuses,
} from './vocabulary.js';

/** The kinds of values in a case file, and the keys that several kinds of entries share. */

export const text = v.pipe(v.string(), v.nonEmpty());
export const id = v.pipe(v.string(), v.regex(idPattern), v.metadata({ examples: ['alnur-ilyashev'] }));
/** The id of an organisation, or `[withheld]` in its place. */
export const organizationId = v.pipe(
  v.string(),
  v.regex(organizationPattern),
  v.metadata({ examples: ['example-watch'] }),
);
export const date = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.metadata({
    format: 'edtf',
    description: 'An EDTF date (level 0 or 1), with a time of day if it is known',
    examples: [
      '1977',
      '2020-04',
      '2020-04-17',
      '2020-09~',
      '2020-04-17?',
      '202X',
      '2020-04/2020-06',
      '2020-06-22/..',
      '2020-04-17T06:30+06:00',
    ],
  }),
);
export const flag = v.pipe(
  v.picklist(['true', 'false']),
  v.metadata({ format: 'boolean' }),
  v.transform((value) => value === 'true'),
);
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const languageTag = v.pipe(
  v.string(),
  v.regex(languageTagPattern),
  v.metadata({ description: 'A BCP 47 language tag', examples: ['en', 'kk', 'ru', 'zh-Hant'] }),
);
export const doi = v.pipe(
  v.string(),
  v.regex(doiPattern),
  v.metadata({ description: 'A DOI, with or without https://doi.org/', examples: ['10.1234/abc'] }),
  v.transform((value) => readDoi(value) ?? value),
);
export const duration = v.pipe(
  v.string(),
  v.regex(durationPattern),
  v.metadata({ description: 'An ISO 8601 duration', examples: ['P3Y', 'P15D', 'P1Y6M'] }),
);
export const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/),
  v.metadata({ description: 'A two-letter country code (ISO 3166-1)', examples: ['KZ'] }),
);
/** Degrees up to a limit, with the pattern of the values. */
export const degrees = (pattern: RegExp, description: string) =>
  v.pipe(v.string(), v.regex(pattern), v.metadata({ format: 'number', description }), v.transform(Number));
export const relativePath = v.pipe(
  v.string(),
  v.regex(relativePathPattern),
  v.metadata({ description: 'A path in the folder of the case file, with slashes', examples: ['files/logo.svg'] }),
);
export const count = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}$/),
  v.metadata({ format: 'number' }),
  v.transform((value) => Number(value)),
);
export const list = <T extends v.GenericSchema>(item: T) => v.array(item);

/**
 * A map that refuses unknown keys and reports each of them. valibot's strict object, whose type it has, reports only
 * the first.
 */
export const record = <T extends v.ObjectEntries>(entries: T) =>
  v.objectWithRest(entries, v.never()) as unknown as v.StrictObjectSchema<T, undefined>;

export const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

export const access = described(
  v.picklist(accessLevels),
  'Who may see this part: public (default), internal or secret',
);
export const status = described(v.picklist(statuses), 'How certain the claim is (default: reported)');
export const note = described(text, 'A remark for readers: what is missing, or where sources differ');
export const names = described(
  list(v.union([text, record({ text, language: v.optional(languageTag) })])),
  'Other spellings of the name, each as text or as text with a language',
);
