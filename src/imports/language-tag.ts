/** Names that English wikis use and CLDR does not. */
const others: Readonly<Record<string, string>> = {
  farsi: 'fa',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
};

let tags: ReadonlyMap<string, string> | undefined;

/** The BCP 47 tag of a language by its tag or its English name: `ru`, `Russian`. Undefined for what is neither. */
export function languageTag(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(name)) return canonical(name);
  tags ??= englishNames();
  return others[name] ?? tags.get(name);
}

function canonical(tag: string): string | undefined {
  return Intl.getCanonicalLocales(tag)[0];
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
