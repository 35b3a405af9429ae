import { describe, expect, it } from 'vitest';
import { parts } from '../../../src/dossier/parts/registry.js';
import type { Change } from '../../../src/history/compare.js';
import { rewordedIn } from '../../../src/history/words.js';
import { dossierPaths, readDossierText } from '../../support/fixtures.js';
import { compare, readVersion } from '../../support/made-up/versions.js';
import { wholeDossier } from '../../support/made-up/whole-dossier.js';
import { dossierOf } from '../../support/views.js';

const told = (changes: readonly Change[]) =>
  changes.map(({ kind, change, fact, weaker, fields }) => [
    `${kind} ${change}: ${fact.shownId}`,
    ...weaker,
    ...fields.map(({ field, item = '', before = '', after = '' }) => `${field} ${item}: ${before} -> ${after}`),
  ]);
const between = (before: string, after: string) => told(compare(dossierOf(before), dossierOf(after)));

const references =
  'references: [{ id: letter, type: report, title: A letter }, { id: memo, type: report, title: A memo }]';
const statements = (...texts: readonly string[]) => `${references}
sections:
  - id: first
    title: First
    statements:
${texts.map((text) => `      - ${text}`).join('\n')}
`;

describe('compare', () => {
  it.each(Object.values(dossierPaths))('%s does not differ from itself', (path) => {
    const version = readVersion(readDossierText(path));
    expect(compare(version, version)).toEqual([]);
  });

  it('compares every key of the format that takes a text', () => {
    const keys = new Set<string>();
    const version = (word: string) =>
      wholeDossier((path) => {
        const steps = path.split(' ');
        const inside = Math.max(steps.lastIndexOf('sections'), steps.lastIndexOf('statements'));
        keys.add((Object.hasOwn(parts, steps[0] ?? '') ? steps[Math.max(inside, 0) + 1] : steps[0]) ?? '');
        return `${path} ${word}`;
      });
    const changes = compare(
      readVersion(JSON.stringify(version('before'))),
      readVersion(JSON.stringify(version('after'))),
    );
    const fields = new Set(changes.flatMap(({ fields: own }) => own.map(({ field }) => field.split('.')[0])));
    expect([...keys].filter((key) => !fields.has(key))).toEqual([]);
  });

  it('an inserted statement changes nothing else', () => {
    const [one, two] = [
      '{ text: The court met in the old hall., refs: [letter] }',
      '{ text: Nobody came to hear it. }',
    ];
    expect(between(statements(one, two), statements('{ text: It rained for three days. }', one, two))).toEqual([
      ['statement added: first/1', 'text :  -> It rained for three days.'],
    ]);
  });

  it('a reworded statement is the same statement', () => {
    const before = statements('{ text: The court met in the old hall on Monday. }');
    const after = statements('{ text: The court met in the new hall on Monday. }');
    expect(between(before, after)).toEqual([
      [
        'statement changed: first/1',
        'text : The court met in the old hall on Monday. -> The court met in the new hall on Monday.',
      ],
    ]);
  });

  it('what weakens the file comes first', () => {
    const before = statements('{ text: Added soon. }', '{ text: She was taken away at night., refs: [letter] }');
    const after = statements('{ text: Quite another sentence here. }', '{ text: She was taken away at night. }');
    expect(between(before, after)[0]).toEqual([
      'statement changed: first/2',
      'last-source-lost',
      'refs letter: letter -> ',
    ]);
  });

  it.each([
    ['status: alleged', 'status: confirmed', ['status-without-source']],
    ['status: alleged', 'status: confirmed, refs: [letter]', []],
    ['status: confirmed', 'status: alleged', []],
    ['status: denied', 'status: reported', ['status-without-source']],
    ['refs: [letter, memo]', 'refs: [letter]', []],
    ['refs: [letter]', 'refs: [memo]', []],
    ['refs: [{ standIn: An interview }]', 'note: None', ['last-source-lost']],
  ])('of a claim, %s that becomes %s is weaker: %o', (one, other, expected) => {
    const event = (more: string) => `${references}\ntimeline: [{ id: arrest, date: 2020, title: Arrested, ${more} }]\n`;
    const [change] = compare(dossierOf(event(one)), dossierOf(event(other)));
    expect(change?.weaker).toEqual(expected);
  });

  it.each([
    ['archive: { url: https://a.example }', 'note: None', ['saved-copy-lost']],
    ['archive: { url: https://a.example }', 'files: [{ path: a.pdf }]', []],
    ['files: [{ path: a.pdf }]', 'files: [{ path: b.pdf }]', []],
  ])('of a source, %s that becomes %s is weaker: %o', (one, other, expected) => {
    const source = (more: string) => `references: [{ id: letter, type: report, title: A letter, ${more} }]\n`;
    const [change] = compare(dossierOf(source(one)), dossierOf(source(other)));
    expect(change?.weaker).toEqual(expected);
  });

  it('a source with another id is corrected once, not in each claim that cites it', () => {
    const file = (id: string) => `references: [{ id: ${id}, type: report, title: The annual report of the harbour }]
timeline: [{ id: arrest, date: 2020, title: Arrested, refs: [{ ref: ${id}, locator: p. 1 }], rights: [{ right: iccpr-9, refs: [${id}] }] }]
`;
    expect(between(file('report'), file('annual-report'))).toEqual([
      ['reference changed: annual-report', 'id : report -> annual-report'],
    ]);
  });

  it('a statement that gets an id is the same statement', () => {
    const file = (id: string) => statements(`{ ${id}text: She was taken away at night. }`);
    expect(between(file(''), file('id: night, '))).toEqual([['statement changed: night', 'id :  -> night']]);
  });

  it('equal texts are matched in order', () => {
    const [one, two] = ['{ text: Again., note: One }', '{ text: Again., note: Two }'];
    expect(between(statements(one, two), statements(one, one.replace('One', 'Three')))).toEqual([
      ['statement changed: first/2', 'note : Two -> Three'],
    ]);
  });

  it('the order of authors means something, that of sources does not', () => {
    const file = (authors: string, refs: string) =>
      `references: [{ id: letter, type: report, title: A letter, authors: ${authors} }, { id: memo, type: report, title: A memo }]
timeline: [{ id: arrest, date: 2020, title: Arrested, refs: ${refs} }]
`;
    expect(between(file('[A, B]', '[letter, memo]'), file('[B, A]', '[memo, letter]'))).toEqual([
      ['reference changed: letter', 'authors : A; B -> B; A'],
    ]);
  });
});

describe('rewordedIn', () => {
  it('marks the words that changed', () => {
    expect(rewordedIn('The old hall stood.', 'The new hall stood.')).toEqual([
      [
        { text: 'The ' },
        { text: 'old', change: 'removed' },
        { text: 'new', change: 'added' },
        { text: ' hall stood.' },
      ],
    ]);
  });

  it('keeps numbers and words of every alphabet whole', () => {
    const changed = (before: string, after: string) =>
      rewordedIn(before, after).flatMap((pieces) => pieces.flatMap(({ text, change }) => (change ? [text] : [])));
    expect(changed('A fine of 1,200 at 10:30.', 'A fine of 2,100 at 10:45.')).toEqual([
      '1,200',
      '2,100',
      '10:30',
      '10:45',
    ]);
    expect(changed('Она ждала суда.', 'Она знала суда.')).toEqual(['ждала', 'знала']);
  });

  it('finds words in scripts without spaces', () => {
    expect(
      rewordedIn('他在法庭上說話', '他在監獄上說話')
        .flat()
        .filter(({ change }) => change),
    ).toHaveLength(2);
  });

  it('shows two texts that differ in everything as a whole', () => {
    const words = (seed: string) => Array.from({ length: 900 }, (_, at) => `${seed}${at}`).join(' ');
    expect(rewordedIn(words('a'), words('b'))).toEqual([
      [{ text: words('a'), change: 'removed' }],
      [{ text: words('b'), change: 'added' }],
    ]);
  });
});
