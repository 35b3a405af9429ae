import { soundFiles } from '../support/files/library.js';
import { readDossierText } from '../support/fixtures.js';

const scripts = [
  {
    said: 'Witnesses were heard at the harbour',
    name: 'Oda Marrow',
    other: 'Ódá Marrow-Vane',
    org: 'The Sandovia Wire',
  },
  { said: 'Свидетелей заслушали в порту', name: 'Ода Марроу', other: 'О́да Марроу', org: 'Вестник Сандовии' },
  { said: 'استُمِعَ إلى الشهود في الميناء', name: 'عُدى مارو', other: 'عدي مارو', org: 'بريد ساندوفيا' },
  { said: '在港口聽取了證人的證詞', name: '歐達馬羅', other: 'Oda Marrow', org: '桑多維亞日報' },
] as const;

/**
 * A made-up library of small cases in four scripts, as YAML texts: people occur in several cases under different
 * spellings, some claims cite nothing, some are withheld, and dates are of every precision.
 */
function smallCases(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const { said, name, other, org } = scripts[number % 4] ?? scripts[0];
    const year = 1990 + (number % 30);
    return `casefile: 1
id: small-${number}
title: Case ${number}
subjects: [subject]
people:
  subject: { name: Vero Exemplar ${number % 7} }
  witness: { name: ${name}, names: [${other}]${number % 5 === 0 ? ', access: internal, pseudonym: Witness A' : ''} }
organizations:
  wire: { name: ${org}, names: [Wire ${number % 3}], kind: media }
  watch: { name: Example Watch, kind: ngo }
sections:
  - id: part
    title: Part
    statements:
      - { text: ${said}., refs: [{ ref: report, locator: page ${number}, quote: "“quoted ${number % 11}”" }], people: [witness] }
      - { text: "${said}, ${number % 13}+times", organizations: [watch] }
      - { text: Nobody is to know of this., access: internal }
timeline:
  - { id: birth, date: '${year - 40}', title: Birth, people: [subject] }
  - { id: hearing, date: '${year}-0${1 + (number % 9)}', title: ${said}, people: [witness, subject], refs: [report], tags: [harbour] }
  - { id: verdict, date: '${year}-05-17', title: Verdict, kind: verdict, people: [subject], refs: [letter] }
  - { id: after, date: '${number % 2 ? `${year + 1}/..` : `../${year + 1}-02-03`}', title: Silence, people: [witness] }
references:
  - { id: report, type: report, title: Report ${number}, publisher: wire, authors: [{ family: Vane, given: Ada }] }
  - { id: letter, type: document, title: Letter, publisher: watch }
`;
  });
}

/** A case with the word lighthouse in every field that search can find it in, each time in another record. */
const wordInEachField = `casefile: 1
id: fields
title: Fields
subjects: [role]
people:
  role: { name: A, role: lighthouse }
  occupation: { name: B, occupation: lighthouse }
  nationality: { name: C, nationality: lighthouse }
  person-note: { name: D, note: lighthouse }
  person-other: { name: E, names: [lighthouse] }
organizations:
  country: { name: F, country: lighthouse }
  org-note: { name: G, note: lighthouse }
  org-url: { name: H, url: https://lighthouse.example }
  org-other: { name: I, names: [lighthouse] }
places:
  place-other: { name: A, names: [lighthouse] }
sections:
  - id: part
    title: Part
    statements:
      - { text: lighthouse }
      - { text: a, note: lighthouse }
      - { text: b, refs: [{ ref: title, quote: lighthouse }] }
      - { text: c, refs: [{ ref: title, quote: d, translation: lighthouse }] }
      - { text: d, people: [person-other] }
      - { text: e, people: [{ pseudonym: lighthouse, role: witness }] }
timeline:
  - { id: title-of, date: '2001', title: lighthouse }
  - { id: text, date: '2002', title: a, text: lighthouse }
  - { id: place, date: '2003', title: a, place: lighthouse }
  - { id: place-with-entry, date: '2003', title: a, place: place-other }
  - { id: tag, date: '2004', title: a, tags: [lighthouse] }
  - { id: note, date: '2005', title: a, note: lighthouse }
references:
  - { id: title, type: report, title: lighthouse }
  - { id: author, type: report, title: a, authors: [lighthouse] }
  - { id: family, type: report, title: a, authors: [{ family: lighthouse }] }
  - { id: given, type: report, title: a, authors: [{ family: a, given: lighthouse }] }
  - { id: site, type: report, title: a, site: lighthouse }
  - { id: url, type: report, title: a, url: https://lighthouse.example }
  - { id: ref-note, type: report, title: a, note: lighthouse }
  - { id: editor, type: report, title: a, editors: [lighthouse, { family: a, given: lighthouse }] }
  - { id: series, type: report, title: a, series: lighthouse }
  - { id: container, type: report, title: a, container: lighthouse }
  - { id: number, type: report, title: a, documentNumber: lighthouse }
  - { id: ref-place, type: report, title: a, place: lighthouse }
  - { id: doi, type: report, title: a, doi: 10.1234/lighthouse }
  - { id: eprint, type: report, title: a, eprint: lighthouse }
  - { id: ref-tag, type: report, title: a, tags: [lighthouse] }
measures:
  - { id: basis, kind: fine, people: [role], basis: lighthouse }
  - { id: amount, kind: fine, people: [role], amount: lighthouse }
  - { id: authority, kind: fine, people: [role], authority: org-other }
  - { id: held-by, kind: fine, people: [role], heldBy: org-other }
  - { id: measure-place, kind: fine, people: [role], place: place-other }
  - { id: measure-note, kind: fine, people: [role], note: lighthouse }
charges:
  - { id: law, law: lighthouse }
  - { id: charge-title, law: a, title: lighthouse }
  - { id: by, law: a, by: org-other }
  - { id: court, law: a, court: org-other }
disputes:
  dispute-title: { title: lighthouse }
  dispute-note: { title: a, note: lighthouse }
`;

/** Words with their forms in a case of each language: two texts, and a word that finds both. */
export const wordForms: Readonly<Record<string, readonly [one: string, other: string, word: string]>> = {
  ar: ['العمال في المحكمة', 'احتجاج عمال', 'عمال'],
  da: ['dommerne', 'en dommer', 'dommer'],
  de: ['die Verhaftungen', 'die Verhaftung', 'verhaftung'],
  el: ['οι δικαστές', 'ο δικαστής', 'δικαστής'],
  en: ['She was arrested', 'two arrests', 'arrest'],
  es: ['los jueces condenados', 'un juez condenado', 'condenado'],
  fi: ['tuomarit', 'tuomari', 'tuomari'],
  fr: ['des journalistes arrêtés', 'un journaliste arrêté', 'journaliste'],
  hu: ['a bírókat', 'a bírók', 'bírók'],
  hy: ['դատավորներ', 'դատավոր', 'դատավոր'],
  it: ['i giornalisti', 'il giornalista', 'giornalista'],
  kk: ['жұмысшы', 'жұмысшы келді', 'жұмысшы'],
  lt: ['teisėjai', 'teisėjas', 'teisėjas'],
  nl: ['de journalisten', 'een journalist', 'journalist'],
  nb: ['journalistene', 'en journalist', 'journalist'],
  pt: ['os jornalistas', 'um jornalista', 'jornalista'],
  ro: ['jurnaliștii', 'un jurnalist', 'jurnalist'],
  ru: ['о задержании', 'после задержания', 'задержание'],
  sv: ['journalisterna', 'en journalist', 'journalist'],
  tr: ['mahkemelerin', 'mahkemeler', 'mahkemeler'],
  zh: ['两名 journalists', '一名 journalist', 'journalist'],
};

/** A case in each language with the texts of its words, then one without a language. */
const formCases: readonly string[] = [...Object.entries(wordForms), ['', wordForms['en']] as const].map(
  ([language, [one, other] = ['', '']]) => `casefile: 1
id: forms-${language || 'unstated'}
title: T
${language && `language: ${language}`}
subjects: [a]
people: { a: { name: A } }
sections: [{ id: s, title: S, statements: [{ text: "${one}" }, { text: "${other}" }] }]
`,
);

/** Events with a date of every form. */
const dates = [
  ...['2020', '2020-04', '2020-04-17', '2020-04-07~', '2019?', '2018%', '201X', '19XX', '2020-XX', '2020-XX-XX'],
  ...['2020-05-XX', '2020-21', '2020-24', '2020/2022', '2020-03/2020-04', '1999/..', '../1998-02-03', '1997/', '/1996'],
  ...['1800/1950', '1900/1999', '2021-12-31/2022-01-01~'],
  ...['2020-04-17T06:30', '2020-04-18T06:30:15Z', '2020-04-19T18:05+06:00', '2020-04-20T01:00-03:30'],
];

const dateCase = `casefile: 1
id: dates
title: Dates
subjects: [a]
people: { a: { name: A } }
timeline:
${dates.map((date, index) => `  - { id: d${index}, date: '${date}', title: Something }`).join('\n')}
`;

/** Letters that are folded alike, digits of other scripts, Korean with particles, and Chinese, Thai and Lao. */
export const letterCase = `casefile: 1
id: letters
title: Letters
subjects: [a]
people: { a: { name: Łukasz Bjørn }, b: { name: Ilııas Qulynşaq, names: [Ілияс Құлыншақ, ىلياس قۇلىنشاق] } }
sections:
  - id: s
    title: S
    statements:
      - { text: Łukasz Bjørn and Mira Groß of Oʻgʻli }
      - { text: "Đorđe, Æsa, Þóra, Ələsgər and Işık; Œuvre" }
      - { text: "على حسن قال ذلك عام ٢٠٢٠ وفي ۱۳۹۹" }
      - { text: "노동자들이 체포되었다. 二〇二〇年" }
      - { text: "น้ำทำคำถูกจับกุม ນ້ຳຄຳ १९९९" }
      - { text: "a≠b, 5€ and x˂y; re-education, it’s 3.14 e-mail 1e5 10th https://a.example/b?c=d" }
references:
  - { id: r, type: report, title: R, authors: [{ family: Vane, given: Ada }, { family: 李, given: 文亮 }], editors: [B. C.] }
`;

const odd = 'casefile: 1\nid: odd\ntitle: "a"\nsubjects: [a]\npeople: { a: { name: "A\\0 \\\\u0000 \\ud800b" } }\n';
const others = [
  'data/ilyashev.yaml',
  'tests/fixtures/scripts.casefile.yaml',
  'tests/fixtures/sandovia.casefile.yaml',
  'tests/fixtures/detentions.casefile.yaml',
];
const single = [
  ...[...smallCases(200), ...others.map(readDossierText), wordInEachField, odd],
  ...[letterCase, dateCase, ...formCases],
];
/** The whole library, by path. */
export const files: Readonly<Record<string, string>> = {
  ...soundFiles,
  ...Object.fromEntries(single.map((text, index) => [`cases/${String(index).padStart(3, '0')}.casefile.yaml`, text])),
};
