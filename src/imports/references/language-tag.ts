import { languageTagPattern } from '../../dossier/format/vocabulary.js';
import { lookupTable } from '../lookup-table.js';

/** Names that English wikis and LaTeX use, but CLDR does not. */
const otherNames = lookupTable({
  american: 'en-US',
  australian: 'en-AU',
  austrian: 'de-AT',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  british: 'en-GB',
  canadian: 'en-CA',
  canadien: 'fr-CA',
  farsi: 'fa',
  francais: 'fr',
  germanb: 'de',
  greek: 'el',
  magyar: 'hu',
  mexican: 'es-MX',
  naustrian: 'de-AT',
  newzealand: 'en-NZ',
  ngerman: 'de',
  norsk: 'nb',
  nswissgerman: 'de-CH',
  nynorsk: 'nn',
  polutonikogreek: 'el',
  portuges: 'pt',
  'simplified chinese': 'zh-Hans',
  slovene: 'sl',
  swissgerman: 'de-CH',
  'traditional chinese': 'zh-Hant',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
});

let tags: ReadonlyMap<string, string> | undefined;

/**
 * The BCP 47 tag of a language, given its tag or its name in English or its own language (`ru`, `Russian`, `русский`);
 * undefined for anything else.
 */
export function languageTag(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (languageTagPattern.test(name)) return canonical(name);
  tags ??= languageNames();
  return otherNames.get(name) ?? tags.get(name);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // `en-us-gb` looks like a tag, but is not valid.
    return undefined;
  }
}

/**
 * The tag for the name of each language, in English and in the language itself (`Deutsch`). Intl offers no list of
 * languages, so this tries every two-letter tag.
 */
function languageNames(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const found = new Map<string, string>();
  for (const tag of letters.flatMap((first) => letters.map((second) => `${first}${second}`))) {
    const name = english.of(tag);
    if (name === undefined || canonical(tag) !== tag) continue;
    found.set(name.toLowerCase(), tag);
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)?.toLowerCase();
    if (own !== undefined && !found.has(own)) found.set(own, tag);
  }
  return found;
}
