/** The keys of a citation template for the fields of COinS that have one meaning only. */
const keys: Readonly<Record<string, string>> = {
  'rft.pub': 'publisher',
  'rft.publisher': 'publisher',
  'rft.place': 'location',
  'rft.edition': 'edition',
  'rft.series': 'series',
  'rft.volume': 'volume',
  'rft.issue': 'issue',
  'rft.pages': 'pages',
  'rft.isbn': 'isbn',
  'rft.issn': 'issn',
  'rft.language': 'language',
};

/**
 * The values that COinS (the `title` of `<span class="Z3988">`) gives for a source, under the keys of a citation
 * template. Undefined if it gives no title.
 */
export function valuesOfCoins(text: string): Map<string, string> | undefined {
  const fields = new URLSearchParams(text);
  const get = (name: string) => (fields.get(name) ?? '').trim();
  const values = new Map<string, string>();
  const set = (key: string, value: string) => {
    if (value !== '') values.set(key, value);
  };
  const [article, book, journal] = [get('rft.atitle'), get('rft.btitle'), get('rft.jtitle')];
  if (article !== '' && book !== '') {
    set('chapter', article);
    set('title', book);
  } else set('title', article || book || get('rft.title') || journal);
  if (!values.has('title')) return undefined;
  if (journal !== values.get('title')) set('work', journal);
  for (const [field, key] of Object.entries(keys)) set(key, get(field));
  // A year without a month may be written as `2020-00-00`.
  set('date', get('rft.date').replace(/(?<!-00)(?:-00)+$/, ''));
  const addresses = [...fields.getAll('rft_id'), ...fields.getAll('rft.identifier')];
  set('url', addresses.find((address) => /^https?:\/\//.test(address)) ?? '');
  set('doi', addresses.find((address) => address.startsWith('info:doi/'))?.slice('info:doi/'.length) ?? '');
  addAuthors(fields, set);
  return values;
}

function addAuthors(fields: URLSearchParams, set: (key: string, value: string) => void): void {
  const [family, given] = [fields.get('rft.aulast') ?? '', fields.get('rft.aufirst') ?? ''];
  set('last', family);
  set('first', given);
  const first = given === '' ? family : `${family}, ${given}`;
  const others = [...fields.getAll('rft.au'), ...fields.getAll('rft.creator')].filter((name) => name.trim() !== first);
  const numberOf = (index: number) => `${index + (family === '' ? 1 : 2)}`;
  for (const [index, name] of others.entries())
    addName(name, { whole: 'author', part: '', number: numberOf(index) }, set);
}

/** The keys of a name: `author2`, or `last2` and `first2` if it is written as `Roe, Kim`. */
interface NameKeys {
  readonly whole: string;
  /** What precedes `last` and `first`, such as `editor-`. */
  readonly part: string;
  readonly number: string;
}

export function addName(
  name: string,
  { whole, part, number }: NameKeys,
  set: (key: string, value: string) => void,
): void {
  const [last = name, first, ...more] = name.split(', ');
  if (first === undefined || more.length > 0) set(`${whole}${number}`, name);
  else {
    set(`${part}last${number}`, last);
    set(`${part}first${number}`, first);
  }
}

/**
 * The name of the citation template that made a COinS: by a class such as `news`, or else by the kind of the source.
 */
export function templateOfCoins(text: string, classes: string): string {
  const named =
    /\b(?:web|news|book|journal|magazine|report|thesis|conference|interview|speech|episode|podcast|map|arxiv)\b/;
  const kind = named.exec(classes)?.[0];
  if (kind !== undefined) return `cite ${kind}`;
  if (/\bencyclop(?:a?e)dia\b/.test(classes)) return 'cite encyclopedia';
  if (/\b(?:audio-visual|av-media)\b/.test(classes)) return 'cite av media';
  if (/\bpressrelease\b/.test(classes)) return 'cite press release';
  if (/\btweet\b/.test(classes)) return 'cite tweet';
  const fields = new URLSearchParams(text);
  const genre = fields.get('rft.genre') ?? '';
  if (/:mtx:book$/.test(fields.get('rft_val_fmt') ?? '') && /^book/.test(genre)) return 'cite book';
  if (genre === 'article' && fields.has('rft.volume')) return 'cite journal';
  return 'cite web';
}
