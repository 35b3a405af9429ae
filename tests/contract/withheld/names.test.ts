import { describe, expect, it } from 'vitest';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import type { ProblemCode } from '../../../src/problems/codes.js';
import { repositoryOf } from '../../support/files/repository.js';
import { run } from '../../support/run.js';

/** The placeholder for a withheld name in the examples. */
const N = 'NAME';
/** The placeholder for a word of the name. */
const alone = 'WORD';
/** The placeholder for an id that reveals the name. */
const id = 'SLUG';

/** A case file without problems in which one person is withheld. */
const sound = `casefile: 1
id: made-up
title: A made-up case
asOf: 2023-05-01
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  witness-a: { name: ${N}, access: secret, pseudonym: Witness A }
organizations:
  daily: { name: The Daily }
sections:
  - id: arrest
    title: Arrest
    statements:
      - { text: "She was arrested on 17 April 2020.", people: [ada, witness-a], refs: [letter] }
timeline:
  - { id: arrest, date: 2020-04-17, title: She is arrested, kind: arrest, people: [ada], refs: [letter] }
references:
  - { id: letter, type: report, title: A letter, publisher: daily, issued: 2020-05 }
`;

const event = '{ id: arrest, date: 2020-04-17, title: She is arrested, kind: arrest, people: [ada], refs: [letter] }';
/** The same event with the withheld name. */
const late = event.replace('She is arrested', `${N} is arrested`);
/** A measure that has no end yet. */
const measure = 'measures:\n  - { id: held, kind: custody, people: [ada],';
const note = '\n  - { id: note, type: report, title: A note }';
const statement = 'text: "She was arrested on 17 April 2020."';

/** The problems that concern no single line of a file. */
type OfNoLine =
  | `file-${string}`
  | 'not-utf8'
  | 'utf-16'
  | 'nul-character'
  | 'byte-order-mark'
  | 'withheld-file'
  | 'not-imported'
  | 'more-problems'
  | 'duplicate-case'
  | 'differing-reference';

/** For each code, mistakes that spell the name at the position of the problem: the text to replace, and the mistake. */
const mistakes: Readonly<Record<Exclude<ProblemCode, OfNoLine>, readonly (readonly [from: string, to: string])[]>> = {
  'yaml-syntax': [
    ['title: She is arrested', `title: She [${N}] is arrested`],
    ['title: A made-up case', `title: ${N}: a case`],
    ['access: secret', `access: Secret, born: ${N}: x`],
    ['    title: Arrest\n', `    title: "${N}\n`],
  ],
  'yaml-depth': [['- id: arrest', `- ${'['.repeat(70)}${N}${']'.repeat(70)}\n  - id: arrest`]],
  'yaml-alias': [
    ['title: A made-up case', `title: &a ${N}`],
    [`{ name: ${N},`, `{ name: *n,`],
  ],
  'yaml-tag': [['title: A made-up case', `title: !!str ${N}`]],
  'yaml-documents': [['references:', `--- # ${N}\nreferences:`]],
  'duplicate-key': [
    ['asOf: 2023-05-01', `title: ${N}`],
    ['organizations:', `  witness-a: { name: ${N}, access: secret }\norganizations:`],
    ['organizations:', `  ada: { name: Someone, note: ${N}, access: internal }\norganizations:`],
  ],
  'missing-key': [['title: A letter,', `note: ${N},`]],
  'unknown-key': [
    ['title: A letter', `titel: ${N}`],
    ['asOf: 2023-05-01', `"${N}": 1`],
    ['access: secret', `acess: secret, note: x`],
    [`{ name: ${N}, access: secret`, `{ name: ${N}, born: 1980, occupation: One, two, access: secret`],
    ['title: She is arrested', `title: She is arrested, by ${N}`],
    ['organizations:', `  constructor: { name: ${N}, access: secret }\norganizations:`],
  ],
  'wrong-type': [
    ['refs: [letter] }\nreferences', `refs: ${N} }\nreferences`],
    ['asOf: 2023-05-01', `? { a: ${N} }\n: b`],
    ['access: secret', 'access: '],
    ['access: secret', 'access: [secret]'],
  ],
  'invalid-value': [
    ['kind: arrest', `kind: ${N}`],
    ['access: secret', `access: Secret`],
    ['type: report, title: A letter', `type: reprot, title: A letter, authors: [{ family: FAMILY, given: GIVEN }]`],
  ],
  'invalid-id': [
    ['- id: arrest\n', `- id: ${N}\n`],
    ['witness-a: {', `${N}: {`],
  ],
  'invalid-date': [['issued: 2020-05', `issued: ${N}`]],
  'duplicate-id': [[event, `${event}\n  - { id: arrest, date: 2020-05, title: ${N} is heard }`]],
  'unknown-reference': [['refs: [letter] }\nreferences', `refs: [leter], text: ${N} }\nreferences`]],
  'unknown-event': [
    ['references:', `measures:\n  - { id: m, kind: custody, people: [ada], begins: arest, note: ${N} }\nreferences:`],
  ],
  'unknown-measure': [
    ['references:', `measures:\n  - { id: m, kind: custody, people: [ada], within: x, note: ${N} }\nreferences:`],
  ],
  'unknown-charge': [
    ['references:', `measures:\n  - { id: m, kind: custody, people: [ada], charge: x, note: ${N} }\nreferences:`],
  ],
  'unknown-right': [['refs: [letter] }\nreferences', `refs: [letter], rights: [iccpr-99], text: ${N} }\nreferences`]],
  'uncited-right': [
    [
      'refs: [letter] }\nreferences',
      `refs: [], rights: [{ right: iccpr-9, refs: [letter] }], text: ${N} }\nreferences`,
    ],
  ],
  'unknown-person': [['people: [ada], refs', `people: [${N}], refs`]],
  'unknown-organization': [['publisher: daily', `publisher: dialy, note: by ${N}`]],
  'unknown-origin': [['issued: 2020-05', `origin: ${N}`]],
  'ambiguous-origin': [['issued: 2020-05 }', `origin: daily, note: ${N} }\n  - { id: daily, type: report, title: B }`]],
  'unused-reference': [['references:', `references:${note.replace('A note', N)}`]],
  'unused-person': [['organizations:', `  bob: { name: Bob Elsewhere, note: not ${N} }\norganizations:`]],
  'unused-organization': [['organizations:', `organizations:\n  bureau: { name: Bureau, note: of ${N} }`]],
  'duplicate-party': [['organizations:', `  ada-2: { name: Ada Nobody, note: of ${N} }\norganizations:`]],
  'duplicate-reference': [
    [
      'issued: 2020-05 }',
      `url: https://a.example/${N} }${note.replace('title', `url: "https://a.example/${N}", title`)}`,
    ],
  ],
  'accessed-before-issued': [['issued: 2020-05', `issued: 2020-05, accessed: 2019, note: ${N}`]],
  'event-after-as-of': [['date: 2020-04-17, title: She', `date: 2024, title: ${N} and she`]],
  'impossible-order': [
    [event, `{ id: release, date: 2019, title: ${N} waits, kind: release, people: [ada] }\n  - ${event}`],
  ],
  'unsorted-timeline': [
    [event, `${event}\n  - { id: before, date: 2019, title: ${N} waits }`],
    [
      event,
      `{ id: before, date: 2021, title: ${N} waits }\n  - ${event}\n  - { id: last, date: 2020-06, title: A walk }`,
    ],
  ],
  'contradicting-date': [['date: 2020-04-17, title: She', `date: 2020-04-16, title: ${N}`]],
  'unused-place': [['references:', `places:\n  quay: { name: The Quay, note: beside ${N} }\nreferences:`]],
  'unused-dispute': [['references:', `disputes:\n  days: { title: How long, note: asks ${N} }\nreferences:`]],
  'misspelt-place': [
    ['references:', `places: { quay: { name: Q } }\n${measure} place: quya, note: of ${N} }\nreferences:`],
  ],
  'unsourced-right': [['references:', `${measure} rights: [iccpr-9], note: of ${N} }\nreferences:`]],
  'withheld-sources': [
    [
      'title: A letter, publisher: daily, issued: 2020-05 }',
      `title: A letter, publisher: daily, issued: 2020-05, access: secret, note: of ${N} }`,
    ],
  ],
  'after-death': [[event, `{ id: death, date: 2019, title: ${N} weeps, kind: death, people: [ada] }\n  - ${late}`]],
  'contradicting-life-date': [
    ['ada: { name: Ada Nobody }', `ada: { name: Ada Nobody, born: 1980, died: 1979, note: with ${N} }`],
  ],
  'source-too-early': [['issued: 2020-05', `issued: 2010, note: of ${N}`]],
  'other-calendar': [['issued: 2020-05', `issued: 1441, note: of ${N}`]],
  'end-before-start': [['references:', `${measure} from: 2021, to: 2020, note: of ${N} }\nreferences:`]],
  'contradicting-measure-date': [
    ['references:', `${measure} from: 2021, begins: arrest, note: of ${N} }\nreferences:`],
  ],
  'longer-than-ordered': [
    ['references:', `${measure} from: 2021-01-01, to: 2021-02-01, lasts: P1D, note: of ${N} }\nreferences:`],
  ],
  'within-circle': [['references:', `${measure} within: held, note: of ${N} }\nreferences:`]],
  'outside-parent': [
    [
      'references:',
      `${measure} from: 2021-05, to: 2021-06 }\n  - { id: cell, kind: custody, people: [ada], from: 2019, within: held, note: of ${N} }\nreferences:`,
    ],
  ],
  'two-places': [
    [
      'references:',
      `${measure} from: 2021-05, to: 2021-07, place: A }\n  - { id: b, kind: custody, people: [ada], from: 2021-05, to: 2021-08, place: B, note: of ${N} }\nreferences:`,
    ],
  ],
  'part-of-another': [
    [
      'references:',
      `${measure} from: 2021, note: of ${N} }\n  - { id: cell, kind: custody, people: [witness-a], from: 2021, within: held }\nreferences:`,
    ],
  ],
  'charge-of-another': [
    [
      'references:',
      `${measure} charge: c, note: of ${N} }\ncharges: [{ id: c, law: A law, people: [witness-a] }]\nreferences:`,
    ],
  ],
  'event-of-another': [
    [
      'references:',
      `  - { id: out, date: 2021, title: ${N} is freed, kind: release, people: [witness-a] }\n${measure} ends: out }\n  - { id: other, kind: exile, people: [witness-a] }\nreferences:`,
    ],
  ],
  'measure-after-death': [
    [
      'references:',
      `  - { id: death, date: 2021, title: ${N} weeps, kind: death, people: [ada] }\n${measure} from: 2020-05, to: 2022 }\nreferences:`,
    ],
  ],
  'measure-after-as-of': [['references:', `${measure} from: 2031, note: of ${N} }\nreferences:`]],
  'ordered-after-end': [
    [
      'references:',
      `  - { id: order, date: 2021, title: ${N} is heard, kind: ruling }\n${measure} from: 2019, to: 2020, ordered: order }\nreferences:`,
    ],
  ],
  'not-a-decision': [
    [
      'references:',
      `charges: [{ id: c, law: Of ${N}, people: [ada], decisions: [{ event: arrest, outcome: convicted }] }]\nreferences:`,
    ],
  ],
  'brought-after-decision': [
    [
      'references:',
      `  - { id: bill, date: 2021, title: ${N} is heard, kind: charge, people: [ada] }\ncharges: [{ id: c, law: A law, people: [ada], brought: bill, decisions: [{ event: arrest, outcome: acquitted }] }]\nreferences:`,
    ],
  ],
  'verdict-without-charge': [
    [
      'references:',
      `  - { id: v, date: 2021, title: ${N} hears it, kind: verdict, people: [ada] }\n${measure} }\nreferences:`,
    ],
  ],
  'release-without-measure': [
    [
      'references:',
      `  - { id: r, date: 2022, title: ${N} waits, kind: release, people: [ada] }\n${measure} from: 2021, to: 2021 }\nreferences:`,
    ],
  ],
  undisputed: [
    ['date: 2020-04-17, title', `about: ${id}, date: 2020-04-17, title`],
    [statement, `${statement}, about: a-thing, note: ${N}`],
  ],
  'origin-circle': [['issued: 2020-05', `origin: letter, note: ${N}`]],
  'not-a-web-address': [['issued: 2020-05', `url: "ftp://${N}"`]],
  'site-mismatch': [['issued: 2020-05', `site: a.example, url: "https://b.example/${N}"`]],
  'quote-without-locator': [['refs: [letter] }\ntimeline', `refs: [{ ref: letter, quote: ${N} }] }\ntimeline`]],
  'missing-copy': [['issued: 2020-05', `files: [{ path: files/a.pdf, by: ${N} }]`]],
  'changed-copy': [['issued: 2020-05', `files: [{ path: case.yaml, bytes: 3, by: ${N} }]`]],
  'unlisted-name': [
    [statement, `text: ${N} and Ada Nobody of The Daily`],
    ['title: She is arrested', `title: ${N} is heard by The Daily`],
  ],
  'invisible-character': [
    ['title: She is arrested', `title: "${N}\u202e"`],
    ['asOf:', `summary: "\u200b" # ${N}\nasOf:`],
  ],
  'typographic-quotes': [['title: She is arrested', `title: “${N}”`]],
  'cut-text': [
    ['title: A made-up case', `title: A case #of ${N}`],
    [
      'title: A made-up case',
      `title: A made-up
  case #${N}`,
    ],
  ],
  'invalid-waiver': [
    ['- id: arrest\n', `# casefile-waive nothing: ${N}\n  - id: arrest\n`],
    ['witness-a: {', `# casefile-waive: this one hides in Port Sando\n  witness-a: {`],
  ],
  'unused-waiver': [
    ['- id: arrest\n', `- id: arrest # casefile-waive unused-person: ${N}\n`],
    [
      'organizations:',
      '  bob:\n    name: Bob\n    access: internal\n    # casefile-waive undisputed: hides in Port Sando\norganizations:',
    ],
  ],
  'unknown-register': [['name: Ada Nobody', `name: Ada Nobody, register: nobody, note: ${N}`]],
  'withheld-name': [['title: A made-up case', `title: The case of ${N}`]],
  'withheld-word': [['title: A made-up case', `title: The case of ${alone}`]],
};

const problemFormats = formatNames.filter((format) => prints(formats[format], 'problems'));
const names = [
  {
    name: 'Ghada Ferrimond',
    word: 'Ferrimond',
    slug: 'ghada-ferrimond',
    told: /ghada|ferrimond|port sando/i,
    in: problemFormats,
  },
  { name: '林小雨', word: '小雨', slug: 'nobody', told: /林|小雨|port sando/i, in: ['json'] as const },
];

interface Found {
  readonly code: ProblemCode;
  readonly line: number;
  readonly message: string;
}

async function found(text: string, access: string): Promise<readonly Found[]> {
  const argv = ['check', 'case.yaml', '--json', '--access', access];
  return JSON.parse((await run(argv, { files: { 'case.yaml': text } })).stdout) as readonly Found[];
}

const examples = Object.entries(mistakes).flatMap(([code, edits]) =>
  edits.flatMap(([from, to]) => names.map((name) => ({ code, from, to, ...name }))),
);

describe('a withheld name on the line of a problem', () => {
  it.each(examples)('$code: $to ($name)', async ({ code, from, to, name, word, slug, told, in: printed }) => {
    expect(sound.split(from).length, from).toBeGreaterThan(1);
    const text = sound
      .replace(from, () => to)
      .replaceAll(N, name)
      .replaceAll(alone, word)
      .replaceAll(id, slug);
    const all = await found(text, 'secret');
    expect(all.map((one) => one.code)).toContain(code);
    const places = (problems: readonly Found[]) => problems.map((one) => `${one.code} ${one.line}`);
    for (const access of ['public', 'internal']) expect(places(await found(text, access))).toEqual(places(all));
    const files = { 'case.yaml': text };
    for (const format of printed) {
      const { stdout, stderr } = await run(['check', 'case.yaml', '--format', format], { files });
      expect(stdout + stderr, format).not.toMatch(told);
      expect(stdout, format).toContain(code);
    }
    const { stdout, stderr } = await run(['show', '--file', 'case.yaml', '--width', '40'], { files });
    expect(stdout + stderr).not.toMatch(told);
    const before = sound.replaceAll(N, name);
    const history = { 'case.yaml': text, 'old.yaml': before, ...repositoryOf('case.yaml', [before, text]) };
    for (const argv of [
      ['diff', 'old.yaml', 'case.yaml'],
      ['diff', 'case.yaml', 'old.yaml', '--json'],
      ['diff', 'git:HEAD~1', 'git:HEAD'],
      ['log', '-f', 'case.yaml'],
      ['news', '--since', 'git:HEAD~1', '-f', 'case.yaml'],
      ['news', '--since', '2000', '-f', 'case.yaml', '--json'],
    ]) {
      const outcome = await run(argv, { files: history });
      expect(outcome.exitCode).not.toBe(70);
      expect(outcome.stdout + outcome.stderr, argv.join(' ')).not.toMatch(told);
    }
  });
});

describe('what a problem says', () => {
  const told = async (from: string, to: string, access = 'public') => {
    const text = sound.replace(from, () => to).replaceAll(N, 'Ghada Ferrimond');
    const argv = [
      'check',
      'case.yaml',
      '--access',
      access,
      '--width',
      '200',
      '--no-rule',
      'withheld-name,unlisted-name',
    ];
    return (await run(argv, { files: { 'case.yaml': text } })).stdout;
  };

  it('is complete with access to the name', async () => {
    const [from, to] = ['kind: arrest', `kind: arest, note: of ${N}`];
    expect(await told(from, to)).toBe(
      'case.yaml:17:67: error invalid-value: a value is not allowed for its key\n' +
        'The details are marked secret. Use --access secret to see them.\n',
    );
    const all = await told(from, to, 'secret');
    expect(all).toContain('error invalid-value: "kind" of event "arrest" cannot be "arest"\n');
    expect(all).toContain('note: of Ghada Ferrimond');
    expect(all).toContain('Did you mean "arrest"?');
  });

  it.each([
    ['kind: arrest', 'kind: arest'],
    ['kind: arrest', 'kind: arest, note: of Bertha'],
    ['title: A letter', 'titel: A letter'],
  ])('is complete if nothing withheld is spelled: %s written as %s', async (from, to) => {
    const printed = await told(from, to);
    expect(printed).toContain(to);
    expect(printed).toContain('Did you mean');
  });

  it.each([
    ['\\u0047hada Ferrimond', 'with an escape'],
    ['Ghada\\nFerrimond', 'over two lines'],
    ['G. Ferrimond', 'with an initial'],
    ['FERRIMOND, Ghada', 'turned round'],
    ['https://a.example/%47hada-ferrimond', 'in an address'],
  ])('is withheld if the name is written %s', async (name) => {
    expect(await told('issued: 2020-05', `issued: "${name}"`)).not.toMatch(/hada|ferrimond/i);
  });

  it('is withheld if an id spells it, even where the problem itself is public', async () => {
    const printed = await told('witness-a: { name: NAME, access: secret', 'ghada-f: { name: NAME, access: Secret');
    expect(printed).toContain('case.yaml:8:');
    expect(printed).not.toMatch(/ghada|ferrimond/i);
    const plain = await told('access: secret', 'access: Secret');
    expect(plain).toContain('"access" cannot be "Secret"\nDid you mean "secret"?');
  });

  it('is not the id of a section of which everything is withheld', async () => {
    const hidden = (broken: string) =>
      sound.replace(
        'timeline:',
        `  - id: safe-house\n    title: Safe house\n    statements:\n      - { text: Hidden., access: secret }\n${broken}timeline:`,
      );
    for (const broken of [
      '      - foo\n',
      '      - { txt: Shown. }\n',
      '      - { text: "" }\n',
      '    sections: [{ id: mill-cellar, titel: T, statements: [{ text: Hidden., access: secret }] }]\n',
    ]) {
      const { stdout, exitCode } = await run(['check', 'case.yaml', '--json', 'message,hint'], {
        files: { 'case.yaml': hidden(broken) },
      });
      expect(exitCode).toBe(1);
      expect(stdout).not.toMatch(/safe-house|mill-cellar/);
    }
  });

  it('is withheld if another case shares the id or a source', async () => {
    const one = sound.replaceAll(N, 'Someone Else').replace('{ id: letter,', '{ id: letter, url: https://a.example/,');
    const two = sound
      .replaceAll(N, 'Ghada Ferrimond')
      .replace('id: letter,', 'id: ghada-ferrimond, url: https://a.example/,')
      .replaceAll('refs: [letter]', 'refs: [ghada-ferrimond]')
      .replace('A letter', 'The letter');
    const named = (text: string) => text.replace('id: made-up', 'id: the-ghada-ferrimond-case');
    for (const files of [
      { 'a.yaml': one, 'b.yaml': two },
      { 'a.yaml': named(one), 'b.yaml': named(two) },
    ]) {
      const { stdout } = await run(['check', 'a.yaml', 'b.yaml'], { files });
      expect(stdout).toMatch(/differing-reference/);
      expect(stdout).not.toMatch(/ghada|ferrimond/i);
    }
  });

  it('is withheld if only the register has the spelling, and if the register cannot be read', async () => {
    const text = sound
      .replace(`name: ${N},`, 'name: Someone Else, register: ghada,')
      .replace('kind: arrest', 'kind: arest, note: of Ghada Ferrimond');
    for (const register of ['parties: 1\npeople: { ghada: { name: Ghada Ferrimond } }\n', 'parties: 1\npeople: [\n']) {
      for (const argv of [
        ['check', 'case.yaml'],
        ['show', '--file', 'case.yaml'],
        ['import', 'a.bib', '--into', 'case.yaml'],
      ]) {
        const files = { 'case.yaml': text, 'parties.yaml': register, 'a.bib': '@misc{a, title={A}}' };
        const { stdout, stderr } = await run(argv, { files });
        expect(stdout + stderr).toContain('case.yaml:17:67: error invalid-value');
        expect(stdout + stderr).not.toMatch(/ghada|ferrimond/i);
      }
    }
  });
});
