/** Words that make a name that of an organisation, which is never divided. */
const organization =
  /\b(?:and Associates|Department|Ministry|University|Universität|Institute|Committee|Council|Commission|Office|Agency|Group|Association|Bureau|Services?|Society|Union|Team|Staff|Desk|Press|News|Newspaper|Editors?|Board|Centre|Center|Court|Organization|Organisation|Foundation|Company|Corporation|Inc|Ltd|Limited|Federation|Network|Media|Television|Radio|Times|Post|Watch|International|Nations|Rights|Government|Parliament|Republic|State|Academy|School|College|Museum|Library|Church|Party|Police|Bank|Trust|Fund)\b/u;

const connective = /(?:,|(?<!\s))\s+(?:and|&|und|et(?!\s+al\b)|y|e|en|i|и|та|және|و)\s+(?=\p{L})/u;
/** Two to five words that each begin with a capital, or particles such as `van`. `K.B.` is two words. */
const personName =
  /^(?=.*(?:\s|.\p{Lu}\.$))\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|al|bin|ibn|da|de|del|den|der|di|dos|du|el|la|le|ter|van|von|y|zu)){0,4}$/u;
const given = /^(?:\p{Lu}\.?[\s-]?){1,4}$|^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;

/**
 * The authors in a value that may name several: `Kim Roe, Ann Poe and Bo Loe`. A value stays whole unless each of its
 * parts can only be the name of a person. `((…))` always stays whole.
 */
export function authorNames(text: string): string[] {
  const literal = /^\(\((.*)\)\)$/.exec(text)?.[1];
  if (literal !== undefined) return [literal];
  const whole = text.replace(/(?:[,;]|(?<!\s))\s+et al\.?$/u, ', et al.');
  if (whole.includes(';'))
    return whole.split(/(?<!\s)\s*;\s*/).flatMap((name) => (name === '' ? [] : [name.replace(/^(?:and|&) /, '')]));
  if (organization.test(whole)) return [text];
  const parts = whole
    .split(connective)
    .flatMap((part) => part.split(/,\s+/))
    .filter((part) => part !== '');
  const names = parts.map((part) => part.replace(/^(?:and|&)\s/, ''));
  const people = names.filter((name) => name !== 'et al.');
  if (people.length > 1 && people.every((name) => personName.test(name))) return names;
  return invertedNames(whole) ?? [text];
}

/** `Roe, Kim, Poe, Ann` and `Roe, Kim and Poe, Ann`. One pair alone is one author. */
function invertedNames(text: string): string[] | undefined {
  const parts = text.split(connective).flatMap((part) => part.split(/,\s+/));
  if (parts.length < 4 || parts.length % 2 === 1) return undefined;
  const pairs = parts.flatMap((family, index) => (index % 2 === 0 ? [[family, parts[index + 1] ?? ''] as const] : []));
  const isPair = ([family, first]: readonly [string, string]) =>
    /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(family) && given.test(first);
  return pairs.every(isPair) ? pairs.map(([family, first]) => `${family}, ${first}`) : undefined;
}
