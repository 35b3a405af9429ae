import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import { commandOfView } from '../../support/fixtures.js';
import { written } from '../../support/made-up/hostile.js';
import { wholeDossier } from '../../support/made-up/whole-dossier.js';
import { marked } from '../../support/made-up/withheld-parts.js';
import { run } from '../../support/run.js';

/**
 * Forty names, which nothing but what is withheld has: in marked parts, in parts that link to these, and in comments.
 */
const names = Array.from(
  { length: 40 },
  (_, index) => `Zq${'abcdefghij'[index % 10]}${'klmn'[Math.floor(index / 10)]}or`,
);
const [n = (at: number) => `Vik ${names[at]}`] = [];
const planted = `casefile: 1 # ${n(0)}
id: zqakor-case # ${n(1)}
title: The Pier
asOf: 2021-03-01
subjects: [ada, bob]
# ${n(2)}
people:
  ada: { name: Ada Nobody, refs: [{ ref: memo, quote: ${n(3)} }, letter] }
  # ${n(4)}
  bob: { name: ${n(0)}, names: [${n(5)}], pseudonym: Witness A, access: secret, note: ${n(6)} } # ${n(7)}
  carl: { name: ${n(8)}, access: internal }
  # ${n(9)}
  dan: { name: Dan ${names[10]}, note: ${n(11)} }
organizations:
  # The court of the town.
  court: { name: The Court, kind: court }
  cell: { name: ${n(12)} Cell, url: "https://${names[13]}.example", access: secret }
  shop: { name: ${n(14)} Shop }
sections:
  - id: first # ${n(15)}
    title: First
    statements:
      - text: One.
        people: [{ person: bob, role: witness }, ada, carl]
        refs:
          - letter
          # ${n(16)}
          - { ref: memo, locator: ${n(17)}, quote: ${n(18)} }
        about: who
        value: ${n(19)}
      - { text: ${n(20)}, people: [dan], access: secret }
      - id: zqfkor-two
        text: Two.
        about: days-zqikor
        value: two
        refs: [memo]
    sections:
      - { id: inner, title: ${n(21)}, statements: [{ text: ${n(22)}, access: internal }] }
      - { id: inner-open, title: Inner, statements: [{ text: Three., about: days-zqikor, value: three, refs: [letter] }] }
timeline:
  - { id: meeting, date: 2020-01, title: ${n(23)}, people: [bob, dan], place: mill, organizations: [shop], access: secret }
  - id: arrest
    date: 2020-02-01
    title: Arrested
    kind: arrest
    people: [ada, { person: bob, role: witness }, { pseudonym: A guard, role: arresting-authority }]
    organizations: [{ organization: cell, role: other }, court]
    place: mill
    refs: [letter] # casefile-waive unused-reference: ${n(24)}
  - { id: freed, date: 2020-06-01, title: ${n(25)}, kind: release, people: [ada], access: secret, tags: [${n(26)}] }
measures:
  - id: held
    kind: custody
    people: [{ person: ada, role: victim }, bob]
    begins: arrest
    ends: freed
    reviewed: [meeting, arrest]
    place: mill
    heldBy: cell
    authority: court
    charge: plot
    within: cellar
    rights: [{ right: iccpr-14, refs: [memo] }, { right: iccpr-9, refs: [letter] }]
    refs: [letter, memo]
  - { id: cellar, kind: imprisonment, people: [ada, bob], from: 2019, basis: ${n(27)}, place: hut, access: secret }
charges:
  - id: theft
    law: A law
    people: [ada]
    by: cell
    court: court
    brought: meeting
    decisions: [{ event: freed, outcome: acquitted, sentence: ${n(28)} }, { event: arrest, outcome: convicted }]
    refs: [letter]
  - { id: plot, law: ${n(29)}, people: [ada, bob], by: cell, access: secret }
places:
  quay: { name: The Quay }
  mill: { name: ${n(30)} Mill, lat: 1, access: secret }
  hut: { name: ${n(31)} Hut }
disputes:
  days-zqikor: { title: How many days? }
  who: { title: ${n(32)}, note: ${n(33)}, access: secret }
references:
  - { id: letter, type: report, title: A letter, publisher: cell, place: mill, origin: cell, files: [{ path: a.pdf }, { path: ${names[34]}.pdf, by: ${n(35)}, access: secret }] }
  - id: memo
    type: report
    title: ${n(36)}
    authors: [{ family: ${names[37]}, given: Vik }]
    standIn: Memo, on file
    publisher: cell
    access: secret
    note: |
      ${n(38)}
      # ${n(39)}
`;

const redact = async (text: string, argv: readonly string[] = []) =>
  run(['redact', 'case.yaml', ...argv], { files: { 'case.yaml': text } });

/** The same file on one line, so that the lines of a copy are the same too. */
const onOneLine = (text: string) => JSON.stringify(parse(text, { schema: 'failsafe' }));

const texts: Readonly<Record<string, string>> = {
  'with forty planted names': planted.replace('zqakor-case', 'pier').replaceAll(/zq[fi]kor/g, 'held'),
  'with withheld parts': marked,
  'with every key': written(wholeDossier((path) => `The ${path}`)),
};

const commands: readonly (readonly [view: string, argv: readonly string[]])[] = [
  // These two look at the text of the file, where a copy has no problem of what is left out.
  ...Object.entries(commandOfView).filter(([view]) => view !== 'problems' && view !== 'list'),
  ['trace', ['trace', '1']],
  ['search', ['search', 'a*', '--all']],
  ['timeline', ['timeline', '--person', 'Witness A']],
];
const commandLines = commands.flatMap(([view, argv]) =>
  formatNames.filter((format) => prints(formats[format], view)).map((format) => [...argv, '--format', format]),
);

describe('redact', () => {
  it.each([[[]], [['--keep-comments']]])(
    'leaves none of forty planted names, not even among the bytes %j',
    async (argv) => {
      const { stdout, stderr, exitCode } = await redact(planted, argv);
      expect({ stderr, exitCode }).toEqual({
        stderr: expect.stringMatching(/^Left out: [\d a-z,]+\. Replaced: 3 ids\.\n/),
        exitCode: 0,
      });
      expect(stdout).not.toMatch(/zq|vik/i);
      expect(stdout.includes('# The court of the town.')).toBe(argv.length > 0);
      expect(stderr).not.toMatch(/zq|vik/i);
    },
  );

  it.each(Object.entries(texts))('writes again the copy that it wrote: %s', async (_, text) => {
    const { stdout: copy, exitCode } = await redact(text);
    expect(exitCode).toBe(0);
    expect(copy).not.toMatch(/^ *access: /m);
    expect((await redact(copy)).stdout).toBe(copy);
  });

  it.each(commandLines.map((argv) => [argv.join(' '), argv] as const))(
    'writes what everyone may see, so that a reader with access sees the same in %s',
    async (_, argv) => {
      const show = (content: string, access: string) =>
        run([...argv, '-f', 'case.yaml', '--access', access], { files: { 'case.yaml': content } });
      for (const text of Object.values(texts)) {
        const original = onOneLine(text);
        const { stdout: copy } = await redact(original);
        expect(await show(onOneLine(copy), 'secret')).toEqual(await show(original, 'public'));
      }
    },
  );
});
