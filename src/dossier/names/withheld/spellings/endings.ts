import { cyrillic } from './letters.js';

/** The folded endings that cases, plurals and suffixed words add to a name, by script. */
const endings = {
  // This includes endings of other scripts, in Latin letters.
  latin: setOf(
    // English, Spanish, German, Dutch and the Nordic languages.
    's es n en ns yni onar ttur',
    // Slavic and Baltic languages.
    'a e i o u y am em im om um ym ou ow oi oy oj ei ey ej ia ie ii io iu ja je ju ya ye yu iei iey iej iem oyu oiu eyu',
    'ami emi imi ymi ach ech ich ych akh ikh ykh ovi evi owi iowi ove ego iego ogo oga iho eg og omu emu iemu imu as is us os ys',
    'ui aus iui ai owie uv',
    // Turkic languages.
    'in un yn an ni nu ny di du dy ti ty nin nun nyn ning ga ge ka ke qa da de ta te dan den tan ten nan nen la le men ben pen lar ler dyn tyn gil',
    'una unu unda undan',
    // Finnish, Estonian and Hungarian.
    'lle ille lla illa lta ilta ssa issa sta ista ksi l lt st nak nek t at et ot val vel ban ra re hoz hez tol',
    'ne nal nel rol ert ek eket eknak eknal ekhoz ektol ekrol ekkal',
    // Albanian, Romanian, Basque and Indonesian.
    'it ul ului lui ren aren rekin arekin nya',
  ),
  cyrillic: setOf(
    'а у е ы и о ю я ь і ом ем ам ям им ым ои еи ии ыи ою ею ию ью єю ія ії ію ия ье ья ие ые ого его ому ему ая яя ую юю',
    'ых их ами ями ыми ими ах ях ові еві ови еви ием ьем ът ят',
    // Kazakh, Kyrgyz and other Turkic languages.
    'га ге го гө ға ка ке ко кө қа да де до дө та те то тө дан ден дон дөн тан тен тон төн нан нен нын нин нун нүн ның нің',
    'дын дин дун дүн дың дің тын тин тун түн тың тің ны ни ну нү ні ды ди ду дү ді ты ти ту тү ті мен бен пен лар лер нинг',
    // Mongolian.
    'ын иин ыг ииг аас ээс оос тэи',
  ),
};

/** The most letters of an ending, in any script. */
const longestEnding = 5;

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Endings of the nominative that other forms of a name lack: `Мария`, `Петренко`, `Jonas`, `Þórður`, `Jónsdóttir`. */
const nominative = {
  latin: [
    /[aeiouy]$/,
    /(?:ia|ya|ja|iy|ij|yi|yj|ii|oi|oy|ei|ey|ej|oj)$/,
    /(?:as|is|us|os|ys|(?<=in)s)$/,
    /(?:(?<=.{4})ur|(?<=ss)on|(?<=do)ttir)$/,
  ],
  cyrillic: [/[аеиоуыюяьі]$/, /(?:ия|ья|ия|ии|ыи|ои|еи|ая|яя|ія)$/],
};

/** The script whose endings a folded word takes; undefined for other scripts. */
function scriptOf(word: string): 'latin' | 'cyrillic' | undefined {
  if (/^[a-z]+$/.test(word)) return 'latin';
  return cyrillic.test(word) ? 'cyrillic' : undefined;
}

/**
 * Forms that are not a stem and an ending: Wędrzychowscy, of Wędrzychowski; Örssel, of Örs; Sigurðar, of Sigurður.
 * Comparing the end first is much faster: a pattern tries each letter of the word.
 */
const changes: readonly (readonly [end: string, form: RegExp, stem: string])[] = [
  ['cy', /(?<=.{4})cy$/, 'k'],
  ['l', /(?<=.{2})(.)\1[ae]l$/, '$1'],
  ['ar', /(?<=.{5})ar$/, ''],
];

/** A Latin stem of two letters with an ending: `Any` of `Ana`, but not `Alt` of `Ali`. */
const isShortForm = /^.[^aeiouy][aeiouy][a-z]*$/;

/** A folded word of a text, and the stems without each ending that it may have. */
export function stemsOfForm(word: string): string[] {
  const script = scriptOf(word);
  if (script === undefined) return [...withoutPrefixes(word), ...withoutAffixes(word)];
  const stems = [word];
  const known = endings[script];
  // Two letters are too few to recognise a longer word.
  const least = word.length > 3 ? 3 : 2;
  for (let size = 1; size <= longestEnding && word.length - size >= least; size += 1) {
    const isEnding = known.has(word.slice(-size));
    if (isEnding && (script === 'cyrillic' || word.length - size > 2 || isShortForm.test(word)))
      stems.push(word.slice(0, -size));
  }
  if (script === 'latin') {
    for (const [end, form, stem] of changes)
      if (word.endsWith(end) && form.test(word)) stems.push(word.replace(form, stem));
  }
  return stems;
}

/** A folded word of a name, and the stems that its forms share. */
export function stemsOfName(word: string): string[] {
  const script = scriptOf(word);
  if (script === undefined) return withoutArticle(word);
  const least = Math.min(3, word.length - 1);
  const stems = new Set([word, ...nominative[script].map((ending) => word.replace(ending, ''))]);
  const fleeting = script === 'latin' ? /^(.+[^aeiouy])i?[ea]([lrnkc])$/ : /^(.*)[еоё]([лнцкрв])$/;
  for (const stem of [...stems]) {
    // Павел, Павла; Лев, Льва; Petar, Petra.
    const [, start = '', last = ''] = fleeting.exec(stem) ?? [];
    if (last === '') continue;
    stems.add(start + last);
    if (script === 'cyrillic') stems.add(`${start}ь${last}`);
  }
  // Virtanen, Virtasta, Virtaselle.
  if (script === 'latin' && /.{2}nen$/.test(word)) stems.add(`${word.slice(0, -3)}s`).add(`${word.slice(0, -3)}se`);
  return [...stems].filter((stem) => stem.length >= Math.max(2, least));
}

/** A word, and its form without the Arabic article, and without `servant of` before it. */
function withoutArticle(word: string): string[] {
  const [, rest = ''] = /^(?:(?:عبد|اب[وي])?ال)(.{3,})$/.exec(word) ?? [];
  return rest === '' ? [word] : [word, rest];
}

/** A word of a text, and its form without Arabic or Hebrew prefixes: `ولسلوى`, `ולדוד`. */
function withoutPrefixes(word: string): string[] {
  const [, prefixes = '', rest = ''] = /^((?:[وف]?(?:[بك]|لل?)?|ו?[בלמשכה]?))(.{3,})$/.exec(word) ?? [];
  const bare = prefixes === '' ? [] : [rest, word.slice(1)];
  return [...new Set([word, ...bare].flatMap(withoutArticle))];
}

/**
 * What Georgian, Armenian and Amharic add to names in Latin letters. A name in one of these scripts is found with it in
 * another way.
 */
const affixes: readonly (readonly [script: RegExp, affix: RegExp])[] = [
  [/^[\u10d0-\u10ff]/, /(?<=.{3})(?:ისთვის|ისგან|სთან|ის|ით|მა|ში|ზე|ს|მ)$/],
  [/^[\u0561-\u0587]/, /(?<=.{3})(?:ների|յի|ից|ին|ով|ում|ի|ը|ն)$/],
  [/^[\u1200-\u137f]/, /^[ለየበከ](?=.{2})|(?<=.{2})[ንምና]$/g],
];

function withoutAffixes(word: string): string[] {
  const stem = affixes.reduce((rest, [script, affix]) => (script.test(word) ? rest.replace(affix, '') : rest), word);
  return stem === word ? [] : [stem];
}
