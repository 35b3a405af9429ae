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
export function smallCases(count: number): string[] {
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
export const wordInEachField = `casefile: 1
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
