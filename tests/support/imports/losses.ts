import type { WrittenReference } from '../../../src/dossier/format/schema.js';
import { typesOfTheWeb } from '../../../src/dossier/format/vocabulary.js';

/** A reference with the name of its publisher in place of the id. */
export type Given = WrittenReference;

export const readBackFormats = ['csl-json', 'biblatex', 'bibtex', 'ris'] as const;

export type ReadBackFormat = (typeof readBackFormats)[number];

interface Loss {
  /** What is lost, in the words of docs/formats.md. */
  readonly what: string;
  readonly formats: readonly ReadBackFormat[];
  /** The reference without it, as it comes back. */
  lose(reference: Given, format: ReadBackFormat): Given;
  /** Part of a reference that loses it. */
  readonly example: Partial<Given>;
}

/**
 * For each format, the types that come back unchanged, and the types that come back as others; `*` means every type
 * that is not named.
 */
export const types: Readonly<
  Record<ReadBackFormat, { readonly kept: readonly string[]; readonly changed: Readonly<Record<string, string>> }>
> = {
  'csl-json': { kept: ['*'], changed: {} },
  biblatex: {
    kept: [
      ...[
        'article-journal',
        'article-magazine',
        'article-newspaper',
        'book',
        'chapter',
        'dataset',
        'entry-encyclopedia',
      ],
      ...['legal_case', 'legislation', 'manuscript', 'motion_picture', 'pamphlet', 'paper-conference', 'patent'],
      ...['performance', 'periodical', 'personal_communication', 'report', 'review', 'software', 'standard', 'thesis'],
      'webpage',
    ],
    changed: {
      post: 'webpage',
      'post-weblog': 'webpage',
      'review-book': 'review',
      entry: 'entry-encyclopedia',
      'entry-dictionary': 'entry-encyclopedia',
      '*': 'document',
    },
  },
  bibtex: {
    kept: ['article-journal', 'book', 'chapter', 'manuscript', 'pamphlet', 'paper-conference', 'report', 'thesis'],
    changed: {
      'article-magazine': 'article-journal',
      'article-newspaper': 'article-journal',
      review: 'article-journal',
      'review-book': 'article-journal',
      'entry-dictionary': 'chapter',
      'entry-encyclopedia': 'chapter',
      '*': 'document',
    },
  },
  ris: {
    kept: [
      ...[
        'article-journal',
        'article-magazine',
        'article-newspaper',
        'bill',
        'book',
        'broadcast',
        'chapter',
        'dataset',
      ],
      ...['entry-dictionary', 'entry-encyclopedia', 'figure', 'graphic', 'hearing', 'legal_case', 'legislation'],
      ...[
        'manuscript',
        'map',
        'motion_picture',
        'musical_score',
        'pamphlet',
        'paper-conference',
        'patent',
        'periodical',
      ],
      ...['personal_communication', 'post-weblog', 'report', 'software', 'standard', 'thesis', 'webpage'],
    ],
    changed: { '*': 'document' },
  },
};

const tex = ['biblatex', 'bibtex'] as const;
const notCsl = ['biblatex', 'bibtex', 'ris'] as const;
const oneLine = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
const unmarked = (title: string) => title.replace(/<(i|b|sup|sub)>([^<>]*)<\/\1>/g, '$2');
const encoded = (address: string) => address.replace(/[{}<>|]/g, encodeURIComponent);

type Author = NonNullable<Given['authors']>[number];

/** The author that remains of a name in RIS, where commas alone separate the parts of a name. */
function parted(author: Author): Author | undefined {
  if (typeof author === 'string' && !author.includes(',')) return author;
  const line = typeof author === 'string' ? author : `${author.family},${author.given ?? ''}`;
  const [before = '', given = '', suffix = ''] = line.split(',').map((part) => part.trim());
  const family = [before, suffix].filter((part) => part !== '').join(' ');
  if (family === '') return given === '' ? undefined : given;
  return given === '' ? { family } : { family, given };
}

/**
 * Everything that a reference loses when it is written in a format and imported again, in the order in which it is
 * lost.
 */
export const losses: readonly Loss[] = [
  {
    what: 'line breaks and runs of spaces, which become one space',
    formats: readBackFormats,
    lose: (reference) => JSON.parse(JSON.stringify(reference), (_, value: unknown) => oneLine(value)) as Given,
    example: { note: 'Two\n\nparagraphs.' },
  },
  {
    what: 'markup such as that of italics in a title, container or series (`<i>…</i>`)',
    formats: ['csl-json'],
    lose: ({ title, container, series, ...reference }) => ({
      ...reference,
      title: unmarked(title),
      ...(container !== undefined && { container: unmarked(container) }),
      ...(series !== undefined && { series: unmarked(series) }),
    }),
    example: { title: 'The <i>Pier</i>' },
  },
  {
    what: '`origin`, `files` and `access`',
    formats: readBackFormats,
    lose: ({ origin: _, files: __, access: ___, ...reference }) => reference,
    example: { files: [{ path: 'a.pdf' }] },
  },
  {
    what: '`container` of a `webpage`, `post` or `post-weblog`',
    formats: ['ris'],
    lose: ({ container, ...reference }) =>
      container === undefined || typesOfTheWeb.includes(reference.type) ? reference : { ...reference, container },
    example: { type: 'webpage', container: 'A journal' },
  },
  {
    what: '`site` of a `post`, which becomes its `container`',
    formats: ['ris'],
    lose: ({ site, ...reference }) =>
      site === undefined
        ? reference
        : reference.type === 'post'
          ? { ...reference, container: site }
          : { ...reference, site },
    example: { type: 'post', site: 'A site' },
  },
  {
    what: 'an `article-newspaper` or `article-magazine` without a `container`, which gets the name of its `publisher` as one',
    formats: readBackFormats,
    lose: (reference) => {
      const { type, container, publisher } = reference;
      const isInNewspaper = type === 'article-newspaper' || type === 'article-magazine';
      return isInNewspaper && container === undefined && publisher !== undefined
        ? { ...reference, container: publisher }
        : reference;
    },
    example: { type: 'article-newspaper', publisher: 'Port Daily' },
  },
  {
    what: 'the `type`, which becomes a more general one',
    formats: notCsl,
    lose: ({ type, ...reference }, format) => {
      const { kept, changed } = types[format];
      const general = kept.includes(type) ? type : (changed[type] ?? changed['*'] ?? type);
      return { ...reference, type: general as Given['type'] };
    },
    example: { type: 'event' },
  },
  {
    what: 'that the day or month of `issued` is unknown (`2020-05-XX`), which is left out',
    formats: ['bibtex'],
    lose: ({ issued, ...reference }) =>
      issued === undefined
        ? reference
        : { ...reference, issued: /^[^?~%/]*-XX$/.test(issued) ? issued.replaceAll('-XX', '') : issued },
    example: { issued: '2020-05-XX' },
  },
  {
    what: 'that `issued` is some year of a century (`20XX`), which becomes the first and last year',
    formats: ['bibtex'],
    lose: ({ issued, ...reference }) =>
      issued === undefined ? reference : { ...reference, issued: issued.replace(/^(\d\d)XX$/, '$100/$199') },
    example: { issued: '20XX' },
  },
  {
    what: 'an uncertain `issued` date with an unknown day or month (`2020-05-XX?`)',
    formats: ['bibtex'],
    lose: ({ issued, ...reference }) =>
      issued === undefined || issued.includes('-XX') ? reference : { ...reference, issued },
    example: { issued: '2020-05-XX?' },
  },
  {
    what: 'braces, angle brackets and bars in an address or DOI, which become percent-encoded',
    formats: tex,
    lose: ({ url, doi, ...reference }) => ({
      ...reference,
      ...(url !== undefined && { url: encoded(url) }),
      ...(doi !== undefined && { doi: encoded(doi) }),
    }),
    example: { url: 'https://a.example/{a}' },
  },
  {
    what: 'a `site` that is an address, which becomes the `url` if there is none',
    formats: tex,
    lose: ({ site, ...reference }) =>
      site === undefined
        ? reference
        : !/^https?:\/\/\S+$/.test(site) || reference.url !== undefined
          ? { ...reference, site }
          : { ...reference, url: site },
    example: { site: 'https://a.example/' },
  },
  {
    what: 'a name in which a part, or the undivided text, contains a comma',
    formats: ['ris'],
    lose: ({ authors, editors, ...reference }) => {
      const known = (people: readonly Author[] = []) => people.map(parted).filter((author) => author !== undefined);
      return {
        ...reference,
        ...(known(authors).length > 0 && { authors: known(authors) }),
        ...(known(editors).length > 0 && { editors: known(editors) }),
      };
    },
    example: { authors: ['Pell, Moyo and others'] },
  },
  {
    what: 'braces, angle brackets and bars in the address of an archived copy, which become percent-encoded',
    formats: notCsl,
    lose: ({ archive, ...reference }) =>
      archive === undefined ? reference : { ...reference, archive: { ...archive, url: encoded(archive.url) } },
    example: { archive: { url: 'https://a.example/{a}' } },
  },
  {
    what: 'an `id` that differs from the `key`, which becomes the key in small letters',
    formats: readBackFormats,
    lose: ({ id, key, ...reference }) =>
      key === undefined
        ? { id, ...reference }
        : { id: key.toLowerCase().replace(/[^a-z0-9]+/g, '-'), key, ...reference },
    example: { key: 'Moyo:2001' },
  },
  {
    what: 'an `eprint` without a `url`, which gets the address at its archive',
    formats: readBackFormats,
    lose: (reference) => {
      const [, number] = /^arXiv:(.*)$/.exec(reference.eprint ?? '') ?? [];
      return number === undefined ? reference : { url: `https://arxiv.org/abs/${number}`, ...reference };
    },
    example: { eprint: 'arXiv:2101.00001' },
  },
];

/** A reference as it comes back from a format. */
export function withLosses(reference: Given, format: ReadBackFormat): Given {
  return losses
    .filter(({ formats: of }) => of.includes(format))
    .reduce((left, loss) => loss.lose(left, format), reference);
}
