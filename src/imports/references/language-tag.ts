import { languageTagPattern } from '../../dossier/format/vocabulary.js';
import { table } from '../table.js';

/** Names that English wikis use and CLDR does not. */
const others = table({
  farsi: 'fa',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
});

let tags: ReadonlyMap<string, string> | undefined;

/** The BCP 47 tag of a language by its tag or its English name: `ru`, `Russian`. Undefined for what is neither. */
export function languageTag(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (languageTagPattern.test(name)) return canonical(name);
  tags ??= englishNames();
  return others.get(name) ?? tags.get(name);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // `en-us-gb` has the form of a tag, and is none.
    return undefined;
  }
}

/** CLDR has no list of languages to ask for: every tag of two letters is tried. */
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
