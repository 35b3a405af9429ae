import { describe, expect, it } from 'vitest';
import { fc } from '../../support/property.js';
import { run } from '../../support/run.js';
import { scaled, slow } from '../../support/slow.js';

/** Nothing is wrong with it. Everything withheld has an id that begins with `hush` and texts that contain `zeta`. */
const sound = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada, hush-1]
people:
  ada: { name: Ada Nobody }
  hush-1:
    name: Zed Zeta
    access: secret
organizations:
  daily: { name: The Daily }
  hush-2: { name: Zeta Cell, access: secret }
sections:
  - id: arrest
    title: Arrest
    statements:
      - text: She was arrested.
        people: [ada, hush-1]
        organizations:
          - daily
          - hush-2
        refs:
          - letter
          - hush-3
          - ref: hush-3
            locator: zeta 1
            quote: zeta 2
            language: en
            translation: zeta 3
      - text: She was held.
        refs: [hush-3, letter]
        about: hush-9
        value: zeta 4
        rights:
          - right: udhr-9
            refs: [hush-3]
          - udhr-5
timeline:
  - id: e1
    date: 2020-04
    title: She is arrested
    kind: arrest
    people: [hush-1, ada]
    refs: [letter, { ref: hush-3, quote: zeta, locator: zeta }]
  - { id: e2, date: 2020-05, title: She is heard, people: [hush-1], organizations: [hush-2], refs: [hush-3] }
  - { id: e3, date: 2020-06, title: She waits, about: hush-9, value: zeta 5 }
  - { id: hush-5, date: 2020-06, title: Zeta, access: secret }
measures:
  - id: m1
    kind: custody
    people: [ada, { person: hush-1, role: witness }]
    begins: e1
    ends: hush-5
    reviewed:
      - hush-5
    place: hush-8
    authority: hush-2
    within: hush-6
    charge: hush-7
  - { id: hush-6, kind: fine, people: [ada], amount: zeta, access: secret }
charges:
  - id: c1
    law: A law
    brought: hush-5
    court: hush-2
    decisions:
      - event: e2
        outcome: upheld
      - event: hush-5
        outcome: convicted
  - { id: hush-7, law: Zeta law, access: secret }
places:
  quay: { name: The Quay }
  hush-8: { name: Zeta Cellar, access: secret }
disputes:
  hush-9: { title: Zeta or not, access: secret }
references:
  - { id: letter, type: report, title: A letter, publisher: hush-2, origin: hush-3 }
  - id: hush-3
    type: interview
    title: Zeta interview
    access: secret
`;

const marks = sound.match(/access: secret\b/g)?.length ?? 0;

/** Every format prints the same problems; these are for people, programs and CI. */
const problemFormats = ['text', 'json', 'github', 'sarif'];

interface Found {
  readonly code: string;
  readonly line: number;
}

async function found(text: string, access: string): Promise<readonly string[]> {
  const argv = ['check', 'case.yaml', '--json', '--access', access];
  const problems = JSON.parse((await run(argv, { files: { 'case.yaml': text } })).stdout) as readonly Found[];
  return problems.map(({ code, line }) => `${code} ${line}`);
}

async function printed(text: string, format = 'text'): Promise<string> {
  const files = { 'case.yaml': text };
  const { stdout, stderr } = await run(['check', 'case.yaml', '--format', format, '--width', '200'], { files });
  return stdout + stderr;
}

const twoReferences = '  - { id: hush-3, type: report, title: Another }\n  - id: hush-3\n    type: interview';
const lastReference = '  - id: hush-3\n    type: interview';

/**
 * Mistakes in a citation, beside an id, and in an entry that are withheld: what is in the file, and what
 * is written instead.
 */
const mistakes: readonly (readonly [code: string, from: string, to: string])[] = [
  ['quote-without-locator', '            locator: zeta 1\n', ''],
  ['quote-without-locator', 'quote: zeta, locator: zeta', 'quote: zeta'],
  ['unknown-key', 'locator: zeta 1', 'page: zeta 1'],
  ['wrong-type', 'locator: zeta 1', 'locator: ""'],
  ['wrong-type', 'quote: zeta 2', 'quote: { zeta: 2 }'],
  ['invalid-value', 'language: en', 'language: zeta-English'],
  ['invisible-character', 'translation: zeta 3', 'translation: "zeta\u200b 3"'],
  ['cut-text', 'quote: zeta 2', 'quote: zeta #2 of hush-3'],
  ['missing-key', '- ref: hush-3\n            locator', '- locator'],
  ['unknown-key', '- ref: hush-3', '- reff: hush-3'],
  ['unknown-key', '- ref: hush-3\n', '- source: hush-3\n'],
  ['unknown-key', '        refs:\n', '        sources:\n'],
  ['duplicate-key', 'quote: zeta 2', 'locator: zeta 2'],
  ['unused-waiver', 'quote: zeta 2', 'quote: zeta 2 # casefile-waive undisputed: zeta'],
  ['unknown-reference', 'refs: [letter, {', 'refs: [typo, {'],
  ['unknown-person', 'people: [ada, hush-1]', 'people: [ada, hush-1, zz]'],
  ['unknown-person', 'people: [ada, hush-1]', 'people: [ada, hush-12]'],
  ['unknown-person', 'subjects: [ada, hush-1]', 'subjects: [zz, hush-1]'],
  ['unknown-key', 'people: [ada, hush-1]', 'persons: [ada, hush-1]'],
  ['wrong-type', 'people: [ada, hush-1]', 'people: ada hush-1'],
  ['unknown-organization', '          - hush-2', '          - hush-22'],
  ['invalid-value', 'title: She is heard', 'title: She is heard, kind: hearing'],
  ['unused-reference', 'references:\n', 'references:\n  - { id: memo, type: report, title: A memo, origin: hush-3 }\n'],
  ['invalid-value', 'type: report', 'type: reprot'],
  ['invalid-waiver', 'title: She is heard', 'title: She is heard # casefile-waive: hush-1 said so\n   '],
  ['unknown-reference', '  - id: hush-3\n', '  - idd: hush-3\n'],
  ['unknown-reference', '  - id: hush-3\n', '  - name: hush-3\n'],
  ['unknown-reference', '  - id: hush-3\n    type', '  - type'],
  ['unknown-reference', '  - id: hush-3\n', '  - id: [hush-3]\n'],
  ['unknown-reference', '  - id: hush-3\n', '  - id: qush-3\n'],
  ['missing-key', '    type: interview', '  - type: interview'],
  ['invalid-id', '  - id: hush-3\n', '  - id: Hush 3\n'],
  ['unknown-reference', 'references:', 'sources-of-it:'],
  ['unknown-key', 'people:\n  ada: { name: Ada Nobody }\n', 'persons:\n  ada: { name: Ada Nobody }\n'],
  ['unknown-key', 'organizations:\n', 'orgs:\n'],
  ['unknown-key', 'title: She waits', 'title: She waits, with: Zeta Cell'],
  ['unknown-origin', 'origin: hush-3', 'origin: hush-33'],
  ['ambiguous-origin', '  hush-2: { name', '  hush-3: { name: The Weekly }\n  hush-2: { name'],
  ['duplicate-id', lastReference, twoReferences],
  ['duplicate-id', 'references:\n', 'references:\n  - { id: hush-3, type: report, title: Zeta, access: internal }\n'],
  ['unknown-event', '    ends: hush-5', '    ends: hush-55'],
  ['unknown-event', '    begins: e1', '    begins: zz'],
  ['unknown-event', '      - event: hush-5', '      - event: hush-55'],
  ['unknown-key', '      - event: hush-5', '      - evnt: hush-5'],
  ['missing-key', '      - event: hush-5\n        outcome', '      - outcome'],
  ['invalid-value', '        outcome: convicted', '        outcome: zeta-convicted'],
  ['unknown-measure', '    within: hush-6', '    within: hush-66'],
  ['unknown-charge', '    charge: hush-7', '    charge: hush-77'],
  ['unknown-charge', 'charges:', 'chargez-of-it:'],
  ['unknown-right', '          - right: udhr-9', '          - right: zeta-9'],
  ['uncited-right', '            refs: [hush-3]', '            refs: [hush-33]'],
  ['invalid-value', 'role: witness', 'role: zeta'],
  ['wrong-type', '        value: zeta 4', '        value: { zeta: 4 }'],
  ['invisible-character', '        value: zeta 4', '        value: "zeta\u200b 4"'],
  ['undisputed', '        about: hush-9', '        about: hush-99'],
  ['duplicate-id', '  - id: m1\n', '  - { id: hush-6, kind: fine, people: [ada], amount: y }\n  - id: m1\n'],
  ['unused-waiver', '    place: hush-8', '    place: hush-8 # casefile-waive undisputed: zeta'],
  ['duplicate-key', 'places:\n', 'places:\n  hush-8: { name: The Cellar }\n'],
  [
    'duplicate-id',
    'refs: [hush-3] }\n',
    'refs: [hush-3] }\n  - { id: hush-4, date: 2020-05, title: Zeta, access: secret }\n  - { id: hush-4, date: 2020-06, title: She waits }\n',
  ],
  ['duplicate-key', 'organizations:\n  daily', '  hush-1: { name: Someone Else }\norganizations:\n  daily'],
];

describe('an id or a citation of something withheld', () => {
  it.each(mistakes)('is in no problem: %s where %j is written %j', async (code, from, to) => {
    expect(sound).toContain(from);
    const text = sound.replace(from, () => to);
    const all = await found(text, 'secret');
    expect(all.map((one) => one.split(' ')[0])).toContain(code);
    for (const access of ['public', 'internal']) expect(await found(text, access)).toEqual(all);
    for (const format of problemFormats) {
      const output = await printed(text, format);
      expect(output, format).not.toMatch(/hush|zeta/i);
      expect(output, format).toContain(code);
    }
    const { stdout, stderr } = await run(['show', '--file', 'case.yaml'], { files: { 'case.yaml': text } });
    expect(stdout + stderr).not.toMatch(/hush|zeta/i);
  });

  it('is in no problem, whichever letter is wrong', slow, async () => {
    const letters = Array.from(sound.matchAll(/(?!\bhush-)(?<!\bh|\bhu|\bhus)[A-Za-z]/g), ({ index }) => index);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...letters), fc.constantFrom('', 'q', 'S', '_'), async (at, letter) => {
        const text = sound.slice(0, at) + letter + sound.slice(at + 1);
        // A part that is no longer marked is not withheld.
        fc.pre(text.match(/access: secret\b/g)?.length === marks);
        expect(await printed(text)).not.toMatch(/hush|zeta/i);
      }),
      { numRuns: scaled(1500, 60) },
    );
  });
});

/** Mistakes that may be made in any line, each with the lines that are written instead. */
const lineMistakes: Readonly<Record<string, (line: string) => readonly string[]>> = {
  leftOut: () => [],
  twice: (line) => [line, line],
  tooDeep: (line) => [`  ${line}`],
  notDeepEnough: (line) => [line.replace(/^ {2}/, '')],
  noHyphen: (line) => [line.replace('- ', '  ')],
  hyphen: (line) => [line.replace(/^( *)(\w)/, '$1- $2')],
  noSpace: (line) => [line.replace(': ', ':')],
  noBrackets: (line) => [line.replace(/[[\]{}]/g, '')],
  noCommas: (line) => [line.replaceAll(', ', ' ')],
  otherWord: (line) => [line.replace(/\w+/, 'xx')],
  otherKey: (line) => [line.replace(/ids?:|ref:/, 'x:')],
  noValue: (line) => [line.replace(/: .*/, ':')],
  otherValue: (line) => [line.replace(/: .*/, ': 1')],
};

it('prints no withheld id or citation, whichever line has a mistake', slow, async () => {
  const lines = sound.split('\n');
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: lines.length - 2 }),
      fc.constantFrom(...Object.keys(lineMistakes)),
      async (at, mistake) => {
        const written = lineMistakes[mistake]?.(lines[at] ?? '') ?? [];
        const text = [...lines.slice(0, at), ...written, ...lines.slice(at + 1)].join('\n');
        // A part that is no longer marked is not withheld.
        fc.pre((text.match(/access: secret\b/g)?.length ?? 0) >= marks);
        expect(await printed(text)).not.toMatch(/hush|zeta/i);
      },
    ),
    { numRuns: scaled(1000, 60) },
  );
});

describe('a section with nothing public', () => {
  const around = (section: string) => `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody } }
sections:
${section}
`;
  const statements = 'statements: [{ text: Zeta, access: internal }]';

  it.each([
    ['has a repeated key and a misspelt one', `  - ide: hush\n    title: Zeta\n    statements:\n    ${statements}`],
    ['has its statements under a misspelt key', `  - ide: hush\n    title: Zeta\n    ${statements.replace('m', '')}`],
    [
      'has its statements under another key',
      `  - ide: hush\n    title: Zeta\n    ${statements.replace('statements', 'claims')}`,
    ],
    ['has a hyphen too many', `  - id: hush\n    titel: Zeta\n  - ${statements}`],
    ['is written twice', `  - id: hush\n  - id: hush\n    title: Zeta\n    ${statements}`],
    ['is in another one', `  - id: hush\n    titel: Zeta\n    sections: [{ id: hush-2, title: Zeta, ${statements} }]`],
  ])('is not quoted if it %s', async (_, section) => {
    const output = await printed(around(section));
    expect(output).toMatch(/ error /);
    expect(output).not.toMatch(/hush|zeta/i);
  });
});

it('quotes nothing that is not read in a file that withholds something', async () => {
  const text = sound.replace(
    '    ends: hush-5\n',
    '    place: quay\n    note: 1\n    note: [{ ref: hsh33, quote: zeta }]\n',
  );
  expect(await found(text, 'secret')).toContainEqual(expect.stringContaining('duplicate-key'));
  expect(await printed(text)).not.toMatch(/hush|zeta/i);
  const open = text.replaceAll(/(?:, |^ *)access: secret/gm, '').replace('note: 1', 'note: Zeta');
  expect(await printed(open)).toContain('duplicate key "note"');
});

describe('a part that is not of the format', () => {
  const around = (part: string, text = 'Zoe Zeta said so') => `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: e1, date: 2020, title: She waits, remark: ${text} }
${part}
`;

  it.each([
    ['a list', 'persons:\n  - id: zz\n    name: Zoe Zeta\n    access: secret'],
    ['a map', 'persons:\n  zz: { names: [Zoe Zeta], access: internal }'],
    ['a list that is withheld', 'persons:\n  access: secret\n  zz:\n    name: Zoe Zeta'],
    ['a map in a map', 'parties:\n  persons:\n    zz: { name: Zoe Zeta, access: secret }'],
    ['a list in a withheld map', 'others:\n  access: secret\n  persons:\n    close: [{ name: Zoe Zeta }]'],
  ])('hides the names in %s', async (_, part) => {
    expect(await printed(around(part))).not.toMatch(/zeta/i);
    expect(await printed(around(part, 'Bob Nobody said so'))).toContain('Bob Nobody said so');
  });

  it('is not quoted in a file that withholds something, whatever it may hold', async () => {
    const withheld = 'places: { hall: { name: The Hall, access: internal } }\n';
    const persons = 'persons: { zz: { name: Zoe Zeta, name: Zoe } }';
    expect(await printed(around(withheld + persons, 'A text'))).not.toMatch(/zeta/i);
    expect(await printed(around(persons, 'A text'))).toMatch(/zeta/i);
  });
});

describe('a problem is printed with its line', () => {
  it.each([
    ['beside other ids', 'kind: arrest', 'kind: arest'],
    ['in a citation of something public', '          - letter\n', '          - { ref: letter, page: 9 }\n'],
    ['if a broken link is near something public', '          - letter\n', '          - leter\n'],
    ['if a broken link is near nothing', '          - letter\n', '          - typo\n'],
    ['if a word in it is an id of something public', 'asOf: 2020', 'asof: 2020'],
  ])('%s', async (_, from, to) => {
    const text = `${sound}asOf: 2020-06\n`.replace(from, () => to);
    const output = await printed(text);
    expect(output).toContain(to.trim());
    expect(output).not.toMatch(/hush|zeta/i);
  });

  it.each([
    ['title: A letter about mercy', true],
    ['text: No mercy for her', true],
    ['mercy: yes', false],
    ['tags: [Mercy, other]', false],
    ['title: A letter # mercy', false],
    ['people: ada mercy', false],
    ['title: A letter of mercy-9', true],
    ['title: A letter of b-1', false],
  ])('unless it has the id of someone withheld: %s', async (line, isQuoted) => {
    const text = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  mercy: { name: Zed Zeta, access: secret }
  b-1: { name: Zed Delta, access: internal }
timeline:
  - { id: e1, date: 2020, kin: arrest, ${line.replace(/ #.*/, '')} }${/ #.*/.exec(line)?.[0] ?? ''}
`;
    expect((await printed(text)).includes('kin: arrest')).toBe(isQuoted);
  });
});

it('hides whether two claims share someone or something that is withheld', async () => {
  const text = (access: string) => `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  b-1: { name: Zed Zeta, access: ${access} }
organizations:
  cell: { name: Zeta Cell, access: ${access} }
sections:
  - id: arrest
    title: Arrest
    statements:
      - text: On 17 April 2020 it began.
        refs: [memo]
timeline:
  - id: release
    date: 2019-04-17
    title: Release
    kind: release
    people: [ada, b-1]
    refs: [memo]
  - id: arrest
    date: 2020-05-01
    title: Arrest
    kind: arrest
    people: [b-1]
references:
  - { id: memo, type: report, title: Memo, access: ${access} }
  - id: letter
    type: report
    title: A letter
    publisher: cell
  - id: copy
    type: report
    title: A letter
    publisher: cell
`;
  const messages = [
    'is before any arrest, detention or sentence of the same person',
    'the statement on line 14 with the same source says 2020-04-17',
    'has the same title as "letter"',
  ];
  const [shown, hidden] = [await printed(text('public')), await printed(text('internal'))];
  for (const message of messages) {
    expect(shown).toContain(message);
    expect(hidden).not.toContain(message);
  }
});

describe('an id with a single word of a withheld name', () => {
  const withId = (id: string) => `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  witness: { name: Ivo Zeta, access: secret, pseudonym: Witness A }
timeline:
  - { id: ${id}, date: 2020-05-14, title: A walk, refs: [letter] }
  - { id: walk, date: 2020-05-04, title: Another walk, refs: [${id}] }
references:
  - { id: letter, type: leter, title: A letter }
  - { id: ${id}-1, type: leter, title: A letter }
`;

  it.each(['zeta', 'zeta-arrest', 'arrest_zeta', 'met-zeta-twice'])('%s is not quoted by check', async (id) => {
    const problems = async (...argv: string[]) =>
      (await run(['check', 'case.yaml', ...argv], { files: { 'case.yaml': withId(id) } })).stdout;
    expect(await problems()).not.toContain('zeta');
    expect(await problems('--json')).not.toContain('zeta');
    expect(await problems()).toContain('"type" of reference "letter" cannot be "leter"');
    expect(await problems('--access', 'secret')).toContain(`"${id}-1"`);
  });
});
