/** A name as CSL writes it. */
export type CslName = Readonly<Record<string, string>>;

type ToText = (tex: string) => string;

/** Split a text at each match of a pattern that is outside braces. */
export function splitOutside(tex: string, separator: RegExp): string[] {
  const hidden = maskGroups(tex);
  const parts: string[] = [];
  let start = 0;
  for (const { 0: found, index } of hidden.matchAll(separator)) {
    parts.push(tex.slice(start, index));
    start = index + found.length;
  }
  return [...parts, tex.slice(start)].map((part) => part.trim());
}

/** The same text with every character in braces replaced, so that positions stay. */
function maskGroups(tex: string): string {
  let depth = 0;
  return tex.replace(/\\[\s\S]|[\s\S]/g, (sign) => {
    if (sign === '{') depth += 1;
    const shown = depth === 0 ? sign : '\ufdd2'.repeat(sign.length);
    if (sign === '}') depth = Math.max(0, depth - 1);
    return shown;
  });
}

/** The names in a field: they are separated by `and`, or in files of other programs by semicolons. */
export function namesIn(tex: string, toText: ToText): CslName[] {
  const byWord = splitOutside(tex, /(?<=^|\s)and(?=\s|$)/gi);
  const [only = '', other] = byWord;
  const bySign = other === undefined ? splitOutside(only, /;/g) : byWord;
  return bySign
    .flatMap((name) => (other === undefined && bySign.length === 1 ? manyByCommas(name) : [name]))
    .filter((name) => name !== '')
    .map((name) => nameOf(name, toText));
}

/** `Kim Roe, Ann Poe, Bo Loe, Al Moe` is four names: BibTeX knows no name with more than two commas. */
function manyByCommas(tex: string): string[] {
  const parts = splitOutside(tex, /,/g);
  return parts.length > 3 && parts.every((part) => /\S\s+\S/.test(part)) ? parts : [tex];
}

function nameOf(tex: string, toText: ToText): CslName {
  if (/^(?:others|\{?et\.? al\.?\}?)$/i.test(tex)) return { literal: 'et al.' };
  if (/^\ufdd2+$/.test(maskGroups(tex))) return { literal: toText(tex) };
  const labelled = labelledName(tex, toText);
  if (labelled !== undefined) return labelled;
  const parts = splitOutside(tex, /,/g).map(toText);
  const [family = '', second = '', third] = parts;
  // With more commas than BibTeX knows, the parts of the name are uncertain.
  if (parts.length > 3) return { literal: toText(tex) };
  // `Martin King, Jr.`: a suffix is no given name.
  if (third === undefined && suffix.test(second)) {
    const [own = ''] = splitOutside(tex, /,/g);
    const { family: last = '', given } = inOrder(wordsOf(own), toText);
    return given === undefined || initials.test(last)
      ? { literal: toText(tex) }
      : { family: last, given, suffix: second };
  }
  if (parts.length > 1)
    return third === undefined ? { family, given: second } : { family, suffix: second, given: third };
  const words = wordsOf(tex);
  return words.some((word) => ofOrganizations.test(word)) ? { literal: toText(tex) } : inOrder(words, toText);
}

const suffix = /^(?:jr|sr|jnr|snr|ii|iii|iv)\.?$/i;
const initials = /^(?:\p{Lu}\.?-?)+$/u;

/** Words that no name of a person has. */
const ofOrganizations = /^(?:for|of|the|on|für|pour|para)$/;

function wordsOf(tex: string): string[] {
  return splitOutside(tex, /[\s~]+/g).filter((word) => word !== '');
}

/** BibLaTeX's `family=Berg, given=Jan, prefix=van der`. */
function labelledName(tex: string, toText: ToText): CslName | undefined {
  if (!/(?:^|,)\s*family\s*=/.test(tex)) return undefined;
  const values = new Map(
    splitOutside(tex, /,/g).map((part) => {
      const [, label = '', value = ''] = /^([a-z-]+)\s*=\s*(.*)$/s.exec(part) ?? [];
      return [label, toText(value)] as const;
    }),
  );
  const of = (label: string) => values.get(label) ?? '';
  return { 'non-dropping-particle': of('prefix'), family: of('family'), suffix: of('suffix'), given: of('given') };
}

/** `Jan van der Berg`: the family name begins with the first word in small letters, or is the last word. */
function inOrder(words: readonly string[], toText: ToText): CslName {
  const last = words.length - 1;
  const particle = words.findIndex((word, index) => index > 0 && index < last && /^\p{Ll}/u.test(word));
  const start = particle === -1 ? last : particle;
  const family = words.slice(start).map(toText).join(' ');
  if (words.length === 1 || start === 0) return { family };
  return { family, given: words.slice(0, start).map(toText).join(' ') };
}
