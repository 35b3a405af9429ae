import { NameFinder } from '../../dossier/names/name-finder.js';

/**
 * Make a function that tests whether a text names the subject of an article: by a full name, or by the last name alone.
 * A last name after another given name belongs to another person, so it does not count.
 */
export function subjectMatcher(names: readonly string[]): (text: string) => boolean {
  const fullNames = new NameFinder<true>();
  for (const name of names) fullNames.add(name, true);
  const last = /\s(\p{L}{3,})$/u.exec(names[0] ?? '')?.[1];
  return (text) => (last !== undefined && hasLastNameAlone(text, last)) || fullNames.find(text).size > 0;
}

function hasLastNameAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (/^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 2))) continue;
    const before = text.slice(Math.max(0, at - 30), at);
    if (
      /(?:^|[^\p{L}\p{N}])$/u.test(before) &&
      !/\p{Lu}[\p{L}.'’-]*\s$/u.test(before.replace(/(?:^|\s)\p{L}+\s$/u, withoutNonName))
    )
      return true;
  }
  return false;
}

/** Remove a capitalised word that is not a given name: one that begins a sentence, or a title. */
function withoutNonName(word: string): string {
  return /^(?:when|while|after|as|but|and|because|since|if|although|mr|ms|mrs|dr)$/i.test(word.trim()) ? '' : word;
}

const particle = /^(?:al|bin|bint|ibn|da|de|del|della|den|der|di|do|dos|du|el|la|le|st\.?|ter|van|von|y|zu)$/;

/**
 * The subject's name in the first sentence of an article: the words before the brackets or the verb; empty if
 * they are not a name.
 */
export function subjectIn(sentence: string): string {
  const [, name = ''] = /^([^.!?。()（）,，;]{2,80}?)\s*(?:[(（]|,? (?:is|was) |\s[—–]\s|是)/u.exec(sentence) ?? [];
  const words = name.split(/[\s·]+/);
  return words.length <= 7 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || particle.test(word)) ? name : '';
}
