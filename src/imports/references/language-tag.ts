import { languageTagPattern } from '../../dossier/format/vocabulary.js';
import { lookupTable } from '../lookup-table.js';

/** Names that English wikis use, but CLDR does not. */
const wikiNames = lookupTable({
  farsi: 'fa',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
});

let tags: ReadonlyMap<string, string> | undefined;

/** The BCP 47 tag of a language, given its tag or its English name (`ru`, `Russian`); undefined for anything else. */
export function languageTag(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (languageTagPattern.test(name)) return canonical(name);
  tags ??= englishNames();
  return wikiNames.get(name) ?? tags.get(name);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // `en-us-gb` looks like a tag, but is not valid.
    return undefined;
  }
}

/** The tag for each English language name. Intl offers no list of languages, so this tries every two-letter tag. */
function englishNames(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => `${first}${second}`))
      .flatMap((tag): [string, string][] => {
        const name = names.of(tag);
        const own = canonical(tag);
        return name === undefined || own !== tag ? [] : [[name.toLowerCase(), tag]];
      }),
  );
}
