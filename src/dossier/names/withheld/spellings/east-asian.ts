import { remembering } from '../../../../remembering.js';
import { hangul } from './letters.js';
import { inLatin } from './romanise.js';

/** The usual spellings of family names that differ from the official romanisation, each name with its spellings. */
const families =
  '김 kim|이 lee yi rhee|리 lee ri|박 park pak|최 choi choe|정 jung chung|조 cho|강 kang|윤 yoon|장 chang|임 lim im|오 oh|' +
  '서 suh seo|신 shin|권 kwon|안 ahn|류 ryu yoo|유 yoo ryu|전 jun chun|고 ko|문 moon|손 sohn|배 pae|백 paik|허 huh hur|' +
  '심 shim|노 roh noh|곽 kwak|성 sung|주 joo|우 woo|구 koo|나 ra|진 chin|지 chi|엄 um|원 won|천 chun|방 pang|현 hyun|' +
  '변 byun|염 yum|여 yeo|추 choo|석 suk|길 kil|연 yon|표 pyo|기 kee|반 pan|금 keum|육 yook|국 kook|' +
  '李 lee|吕 lyu lv lue|呂 lyu lv lue';
const spellingsOfFamily = new Map(
  families.split('|').map((line) => {
    const [family = '', ...spellings] = line.split(' ');
    return [family, spellings] as const;
  }),
);

const strong: Readonly<Record<string, string>> = { g: 'k', d: 't', b: 'p', j: 'ch' };

/** Syllables and the ends of syllables in Pinyin, and in Wade-Giles without apostrophes. */
const wholeSyllables: Readonly<Record<string, string>> = {
  ...{ zhi: 'chih', chi: 'chih', shi: 'shih', ri: 'chih', zi: 'tzu', ci: 'tzu', si: 'ssu', you: 'yu' },
  ...{ ge: 'ko', ke: 'ko', he: 'ho', gui: 'kuei', kui: 'kuei' },
};
const beginnings: Readonly<Record<string, string>> = {
  ...{ zh: 'ch', j: 'ch', q: 'ch', z: 'ts', c: 'ts', x: 'hs', b: 'p', d: 't', g: 'k', r: 'j' },
};
const ends: Readonly<Record<string, string>> = { ong: 'ung', an: 'en', '': 'h', uo: 'o' };

/** A Korean syllable in Latin letters. Its last letter is written as it sounds. */
function koreanSyllable(syllable: string): string {
  return inLatin(syllable)
    .replace(/^l/, 'r')
    .replace(/(?:(?<!n)g|[db])$/, (letter) => strong[letter] ?? letter);
}

/** The spellings in Latin letters of a Chinese or Korean word of a name, other than the official one. */
export function romanisationsOf(word: string): string[] {
  if (hangul.test(word)) {
    const official = Array.from(word, koreanSyllable).join('');
    // Most people, and McCune and Reischauer, write these letters at the beginning.
    const usual = official.replace(/^[gdbj]/, (letter) => strong[letter] ?? letter);
    return [...(spellingsOfFamily.get(word) ?? []), official, usual];
  }
  return [...(spellingsOfFamily.get(word) ?? []), Array.from(word, inWadeGiles).join('')];
}

/** A Chinese character in Wade-Giles. It is asked for in a word of a name, and in the name as one word. */
const inWadeGiles = remembering((character) => {
  const pinyin = inLatin(character);
  return (
    wholeSyllables[pinyin] ??
    pinyin
      .replace(/^(?:zh|[jqxbdgr]|[zc](?!h)(?=[^z]))/, (letters) => beginnings[letters] ?? letters)
      .replace(/ong$|(?<=[iy])an$|(?<=[iuy]e)$|(?<![ksh])uo$/, (letters) => ends[letters] ?? letters)
  );
});
