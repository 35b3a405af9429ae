import type { ArticleLanguage } from '../../languages/language.js';
import { articleLanguages, entriesOf, entriesOfAll } from '../../languages/registry.js';
import { hasValue, type Parameter } from '../nodes.js';

interface Meaning {
  readonly english: string;
  readonly languages: readonly ArticleLanguage[];
}

const citations = new Map<string, Meaning>();
const infoboxes = new Map<string, Meaning>();
for (const language of articleLanguages) {
  const add = (meanings: Map<string, Meaning>, name: string, english: string) =>
    meanings.set(name, { english, languages: [...(meanings.get(name)?.languages ?? []), language] });
  for (const [name, english] of Object.entries(language.wiki.citations)) add(citations, name, english);
  for (const name of entriesOf(language.wiki.infoboxes)) add(infoboxes, name, `infobox ${name}`);
}

export const imageNamespaces = entriesOfAll(({ wiki }) => wiki.images);
export const categoryNamespaces = entriesOfAll(({ wiki }) => wiki.categories);
export const quotationTemplates = entriesOfAll(({ wiki }) => wiki.quotations);
export const footnoteLists = entriesOfAll(({ wiki }) => wiki.footnoteLists);

/**
 * The English template and parameters with the same meaning as those of another wiki. Anything unknown stays as it is.
 * A citation template with a common word as its name (`{{article}}`) counts only if it gives a title or an address.
 */
export function inEnglish(
  name: string,
  parameters: readonly Parameter[],
): { readonly name: string; readonly parameters: readonly Parameter[] } {
  const citation =
    citations.get(name) ?? (/^cite \S/.test(name) ? { english: name, languages: articleLanguages } : undefined);
  if (citation !== undefined) {
    const renamed = rename(parameters, (key) => citationKey(key, name, citation));
    const isSource = renamed.some((each) => /^(?:title|url|chapter|script-title)$/.test(each.key) && hasValue(each));
    return isSource || /\s/.test(name) ? { name: citation.english, parameters: renamed } : { name, parameters };
  }
  const infobox =
    infoboxes.get(name) ?? (/^infobox /.test(name) ? { english: name, languages: articleLanguages } : undefined);
  if (infobox === undefined) return { name, parameters };
  return {
    name: infobox.english,
    parameters: rename(parameters, (key) => first(infobox.languages, ({ wiki }) => wiki.infobox[key])),
  };
}

function citationKey(key: string, name: string, { english, languages }: Meaning): string | undefined {
  // An English template on another wiki takes that wiki's parameters too. Latin ones could be English.
  if (english === name && languages === articleLanguages && !/[^\p{ASCII}]/u.test(key)) return undefined;
  const find = (wanted: string) =>
    first(languages, ({ wiki }) => wiki.exceptions?.[name]?.[wanted] ?? wiki.parameters[wanted]);
  const [, stem = '', number = ''] = /^(.*?)[ -]?(?<!\d)(\d+)$/.exec(key) ?? [];
  return find(key) ?? (number === '' ? undefined : numbered(find(stem), number));
}

function numbered(key: string | undefined, number: string): string | undefined {
  return key === undefined ? undefined : `${key}${number}`;
}

function first<T>(
  languages: readonly ArticleLanguage[],
  find: (language: ArticleLanguage) => T | undefined,
): T | undefined {
  for (const language of languages) {
    const found = find(language);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Give parameters other keys. A key that is taken already, or a second time, stays as it is. */
function rename(parameters: readonly Parameter[], keyOf: (key: string) => string | undefined): readonly Parameter[] {
  const keys = parameters.map((each) => (hasValue(each) ? keyOf(each.key) : undefined));
  if (keys.every((key) => key === undefined)) return parameters;
  const taken = new Set(parameters.filter(hasValue).map(({ key }) => key));
  return parameters.map((each, index) => {
    const key = keys[index];
    if (key === undefined || (key !== each.key && taken.has(key))) return each;
    taken.add(key);
    return { ...each, key };
  });
}
