import { describe, expect, it } from 'vitest';
import { disclose, discloseProblems } from '../../../src/dossier/disclose.js';
import type { Access } from '../../../src/dossier/format/vocabulary.js';
import { allStatements, type Dossier } from '../../../src/dossier/model/dossier.js';
import { absentRegister } from '../../../src/dossier/model/register.js';
import { withRegister } from '../../../src/dossier/model/registered-names.js';
import { parse } from '../../../src/dossier/reading/parse.js';
import { problem } from '../../../src/problems/problem.js';
import { dossierPaths, readDossierText } from '../../support/fixtures.js';

function read(text: string): Dossier {
  const { dossier, problems } = parse(new TextEncoder().encode(text), 'case.yaml');
  expect(problems).toEqual([]);
  if (dossier === null) throw new Error('no dossier');
  return dossier;
}

function shown(text: string, access: Access = 'public'): Dossier {
  const { dossier, problems } = disclose(read(text), access);
  expect(problems).toEqual([]);
  if (dossier === null) throw new Error('nothing is shown');
  return dossier;
}

/** Remove line numbers, which change when lines above are removed. */
function withoutLines(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(withoutLines);
  if (Array.isArray(value)) return value.map(withoutLines);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'line' && key !== 'lines');
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutLines(item)]));
}

/** Lines that end in `#-` contain secret parts. */
const marked = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Zebulon Hidden, pseudonym: Witness, access: secret } #-
organizations:
  bureau: { name: The Bureau }
  cell: { name: Cell of Nine, access: secret } #-
sections:
  - id: first
    title: First
    statements:
      - text: Told by Zebulon Hidden. #-
        access: secret #-
        people: [bob] #-
      - text: One.
        refs:
          - letter
          - { ref: memo, quote: What Zebulon Hidden wrote } #-
          - note
      - { text: Kept back., access: secret } #-
      - text: Two.
        refs:
          - letter
          - memo #-
        about: who #-
        value: Zebulon Hidden #-
        rights:
          - { right: iccpr-9, refs: [memo] } #-
          - { right: iccpr-9, refs: [letter] }
          - udhr-9
    sections:
      - id: inner
        title: Inner
        statements:
          - { text: Within., access: secret, organizations: [cell] } #-
          - text: Three.
timeline:
  - { id: meeting, date: 2020, title: Met Zebulon Hidden, access: secret } #-
  - { id: arrest, date: 2021, title: Arrested, refs: [note] }
measures:
  - id: held
    kind: custody
    people: [ada]
    begins: meeting #-
    ends: arrest
    ordered: meeting #-
    reviewed:
      - meeting #-
      - arrest
    charge: plot #-
    within: cellar #-
    about: who #-
  - { id: cellar, kind: custody, people: [bob, ada], place: mill, access: secret } #-
charges:
  - id: theft
    law: A law
    people: [ada]
    brought: meeting #-
    decisions:
      - { event: meeting, outcome: convicted } #-
      - { event: arrest, outcome: upheld }
  - { id: plot, law: Another law, people: [bob], by: cell, access: secret } #-
places:
  quay: { name: The Quay }
  mill: { name: Mill Cellar, access: secret } #-
disputes:
  how: { title: How it was }
  who: { title: Who told Zebulon Hidden, access: secret } #-
references:
  - { id: letter, type: report, title: A letter }
  - { id: memo, type: report, title: A memo, publisher: cell, access: secret } #-
  - { id: note, type: report, title: A note, publisher: bureau, origin: letter }
`;

const deleted = marked
  .split('\n')
  .filter((line) => !line.endsWith('#-'))
  .join('\n');

describe('withheld parts', () => {
  it.each(['public', 'internal'] as const)('are removed for %s as if they had never been written', (access) => {
    expect(withoutLines(shown(marked, access))).toEqual(withoutLines(read(deleted)));
  });

  it('are visible with access to them', () => {
    const dossier = read(marked);
    expect(disclose(dossier, 'secret')).toEqual({ dossier, problems: [] });
  });

  it('do not affect what is shown', () => {
    const other = marked.replaceAll('Zebulon Hidden', 'Philippa Elsewhere').replace('Cell of Nine', 'Ring of Ten');
    expect(shown(other)).toEqual(shown(marked));
  });

  it('remove a section that becomes empty, and no other', () => {
    const titles = (sections: string, access: Access = 'public') =>
      shown(`${deleted.split('sections:')[0]}sections: [${sections}]\n`, access).sections.map(({ title }) => title);
    const hidden = '{ text: A, access: internal }';
    const inner = `{ id: b, title: Inner, statements: [${hidden}] }`;
    expect(titles(`{ id: a, title: Notes, statements: [${hidden}] }`)).toEqual([]);
    expect(titles(`{ id: a, title: Notes, statements: [${hidden}] }`, 'internal')).toEqual(['Notes']);
    expect(titles(`{ id: a, title: Notes, statements: [${hidden}, { text: B }] }`)).toEqual(['Notes']);
    expect(titles(`{ id: a, title: Notes, sections: [${inner}] }`)).toEqual([]);
    expect(titles(`{ id: a, title: Notes, statements: [{ text: B }], sections: [${inner}] }`)).toEqual(['Notes']);
    expect(titles('{ id: a, title: Notes }, { id: b, title: Outer, sections: [{ id: c, title: C }] }')).toEqual([
      'Notes',
      'Outer',
    ]);
  });

  it('leave no gap in the numbers of references', () => {
    expect(shown(marked).references.map(({ id, number }) => [id, number])).toEqual([
      ['letter', 1],
      ['note', 2],
    ]);
    expect(shown(marked).timeline.flatMap(({ refs }) => refs)).toEqual([{ ref: 'note' }]);
  });

  it('do not exist if nothing is marked', () => {
    const dossier = read(deleted);
    expect(disclose(dossier, 'public')).toEqual({ dossier, problems: [] });
  });
});

const text = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada, bob]
people:
  ada: { name: Ada Nobody }
  bob: { name: Zebulon Hidden, pseudonym: Witness A, access: internal }
  cyd: { name: Corvina Buried, access: secret }
organizations:
  cell: { name: Cell of Nine, access: secret }
  bureau: { name: The Bureau }
sections:
  - id: first
    title: First
    statements:
      - { text: One., people: [ada, bob, cyd], organizations: [cell, bureau], refs: [letter] }
      - { text: Two., access: internal }
timeline:
  - { id: arrest, date: 2021, title: Arrested, people: [cyd] }
references:
  - { id: letter, type: report, title: A letter, publisher: cell, origin: cell }
  - { id: copy, type: report, title: A copy, origin: memo }
  - { id: memo, type: report, title: A memo, access: secret }
`;

describe('a withheld name', () => {
  it('is replaced by a pseudonym or [withheld] where others refer to it', () => {
    const dossier = shown(text);
    const ada = { id: 'ada', name: 'Ada Nobody' };
    const bob = { id: null, name: 'Witness A' };
    const withheld = { id: null, name: '[withheld]' };
    expect(dossier.subjects).toEqual([ada, bob]);
    expect([...dossier.people.keys()]).toEqual(['ada']);
    expect([...dossier.organizations.keys()]).toEqual(['bureau']);
    expect(allStatements(dossier)).toHaveLength(1);
    expect(allStatements(dossier)[0]).toMatchObject({
      people: [ada, bob, withheld],
      organizations: [withheld, { id: 'bureau', name: 'The Bureau' }],
    });
    expect(dossier.timeline[0]?.people).toEqual([withheld]);
  });

  it('is withheld as publisher and origin; a withheld reference is removed as origin', () => {
    const [letter, copy] = shown(text).references;
    expect(letter).toMatchObject({
      publisher: { id: null, name: '[withheld]' },
      origin: { kind: 'organization', id: null, name: '[withheld]' },
    });
    expect(copy).not.toHaveProperty('origin');
    expect(shown(text, 'secret').references[1]?.origin).toEqual({ kind: 'reference', id: 'memo' });
  });

  it('is withheld in every key of a measure, a charge and a place, and keeps its role', () => {
    const dossier = shown(`${text}places:
  mill: { name: Mill Cellar, access: internal }
measures:
  - id: held
    kind: custody
    people: [{ person: bob, role: witness }, { person: cyd, role: victim }, { pseudonym: A guard, role: other }]
    authority: cell
    heldBy: bureau
    place: mill
charges: [{ id: theft, law: A law, by: cell, court: cell, organizations: [{ organization: cell, role: observer }] }]
asks: [{ text: An answer, of: cell }]
`);
    const withheld = { id: null, name: '[withheld]' };
    expect(dossier.measures[0]).toMatchObject({
      people: [
        { id: null, name: 'Witness A', role: 'witness' },
        { ...withheld, role: 'victim' },
        { id: null, name: 'A guard', role: 'other' },
      ],
      authority: withheld,
      heldBy: { id: 'bureau', name: 'The Bureau' },
      place: withheld,
    });
    expect(dossier.charges[0]).toMatchObject({
      by: withheld,
      court: withheld,
      organizations: [{ ...withheld, role: 'observer' }],
    });
    expect(dossier.asks).toEqual([{ text: 'An answer', of: withheld, refs: [], access: 'public' }]);
    expect([...dossier.places.keys()]).toEqual([]);
    expect(JSON.stringify(dossier)).not.toMatch(/Mill|Zebulon|Corvina|Nine/);
  });

  it('is shown at its own level', () => {
    const dossier = shown(text, 'internal');
    expect([...dossier.people.keys()]).toEqual(['ada', 'bob']);
    expect(allStatements(dossier).map(({ id }) => id)).toEqual(['first/1', 'first/internal-1']);
    expect(dossier.timeline[0]?.people).toEqual([{ id: null, name: '[withheld]' }]);
  });

  it('stays withheld if the case file is disclosed twice', () => {
    const once = shown(text);
    expect(disclose(once, 'public').dossier).toEqual(once);
  });
});

describe('a case file that is withheld as a whole', () => {
  it.each(['internal', 'secret'] as const)('is not shown below %s', (access) => {
    const dossier = read(`${text}access: ${access}\n`);
    const { dossier: nothing, problems } = disclose(dossier, 'public');
    expect(nothing).toBeNull();
    expect(problems).toEqual([
      {
        code: 'withheld-file',
        severity: 'error',
        message: `the whole file is marked ${access}`,
        hint: `Use --access ${access} to see it.`,
        file: 'case.yaml',
      },
    ]);
    expect(disclose(dossier, access).dossier).not.toBeNull();
  });
});

describe('a right', () => {
  const rightsOf = (rights: string, access: Access = 'public') =>
    shown(`${text}charges: [{ id: theft, law: A law, refs: [letter, memo], rights: [${rights}] }]\n`, access).charges[0]
      ?.rights;

  it('is gone if every source that says so is withheld', () => {
    expect(rightsOf('{ right: udhr-9, refs: [memo] }, udhr-5')).toEqual([{ right: 'udhr-5' }]);
    expect(rightsOf('{ right: udhr-9, refs: [memo] }', 'secret')).toEqual([{ right: 'udhr-9', refs: ['memo'] }]);
  });

  it('rests on the sources that are shown', () => {
    expect(rightsOf('{ right: udhr-9, refs: [letter, memo] }')).toEqual([{ right: 'udhr-9', refs: ['letter'] }]);
  });
});

describe('a leak', () => {
  const leaky = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody, note: PERSON, role: ROLE, identifiers: { kind: REGISTER, key-x: x } }
  bob:
    name: Zebulon Hidden
    names: [Петр Вашкиров, 林小雨]
    access: secret
organizations:
  bureau: { name: The Bureau, note: ORGANIZATION }
  cell: { name: Cell of Nine, access: internal }
sections:
  - id: first
    title: SECTION
    statements:
      - text: STATEMENT
        refs: [{ ref: letter, quote: QUOTE }]
    sections:
      - { id: inner, title: INNER }
timeline:
  - { id: arrest, date: 2021, title: Arrested, tags: [TAG], place: EVENT }
references:
  - { id: letter, type: report, title: A letter, url: URL, authors: [{ family: AUTHOR }] }
summary: SUMMARY
publisher: { name: PUBLISHER }
asks: [{ text: ASK }]
measures:
  - { id: m, kind: custody, people: [{ pseudonym: PSEUDONYM, role: witness }], amount: AMOUNT, basis: BASIS }
charges:
  - { id: c, law: LAW }
places:
  quay: { name: PLACE }
  mill: { name: Hidden Mill, access: secret }
disputes:
  d: { title: DISPUTE }
`;
  const leaks = (place: string, name: string, access: Access = 'public') =>
    disclose(read(leaky.replace(place, JSON.stringify(name))), access).problems;

  it('is not found without a name', () => {
    expect(disclose(read(leaky), 'public').problems).toEqual([]);
  });

  it.each([
    ['PERSON', 'a person', 6],
    ['ORGANIZATION', 'an organisation', 12],
    ['SECTION', 'the title or id of a section', 15],
    ['INNER', 'the title or id of a section', 21],
    ['STATEMENT', 'a statement', 18],
    ['QUOTE', 'a statement', 18],
    ['TAG', 'an event', 23],
    ['EVENT', 'an event', 23],
    ['URL', 'a reference', 25],
    ['AUTHOR', 'a reference', 25],
    ['SUMMARY', 'the key "summary"', 26],
    ['ROLE', 'a person', 6],
    ['REGISTER', 'a person', 6],
    ['PUBLISHER', 'the key "publisher"', 27],
    ['ASK', 'the key "asks"', 28],
    ['PSEUDONYM', 'a measure', 30],
    ['AMOUNT', 'a measure', 30],
    ['BASIS', 'a measure', 30],
    ['LAW', 'a charge', 32],
    ['PLACE', 'a place', 34],
    ['DISPUTE', 'a dispute', 37],
  ])('is found at %s', (place, what, line) => {
    expect(leaks(place, 'Zebulon Hidden')).toEqual([
      {
        code: 'withheld-name',
        severity: 'error',
        message: `${what} contains a withheld name`,
        hint: 'Reword it, or give it the same access as the name.',
        file: 'case.yaml',
        span: { line, column: 1 },
      },
    ]);
  });

  it.each([
    ['STATEMENT', 'as zebulon  HIDDEN said'],
    ['STATEMENT', 'со слов Петра Вашкирова'],
    ['STATEMENT', '据林小雨说'],
    ['URL', 'https://example.org/people/zebulon-hidden?page=2'],
    ['EVENT', 'Seat of the Cell of Nine'],
    ['EVENT', 'The Hidden Mill'],
    ['key-x', 'zebulon-hidden'],
  ])('at %s is found in %s', (place, name) => {
    const problems = leaks(place, name);
    expect(problems.map(({ code }) => code)).toEqual(['withheld-name']);
    expect(JSON.stringify(problems)).not.toMatch(/zebulon|Вашкиров|林|Nine|Mill/i);
  });

  it.each([
    ['a short title and the text beside it', 'id: arrest, date: 2020, title: Zebulon, text: Hidden is seen.', 1],
    ['the end of a title and a short text', 'id: arrest, date: 2020, title: She meets Zebulon, text: Hidden', 1],
    ['two events', 'id: b, date: 2020, title: Of Zebulon }\n  - { id: arrest, date: 2021, title: Hidden is seen', 1],
    ['two sentences', 'id: arrest, date: 2020, title: There she meets Zebulon, text: Hidden ways lead out.', 0],
  ])('in two parts is found in %s', (_, events, found) => {
    const text = leaky.replace('id: arrest, date: 2021, title: Arrested', () => events);
    const { problems } = disclose(read(text), 'public');
    expect(problems.filter(({ code }) => code === 'withheld-name')).toHaveLength(found);
    // Each word is found alone too.
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['hidden-z', 'Zebulon Hidden', true],
    ['z-hidden', 'Zebulon Hidden', true],
    ['witness-a', 'Zebulon Hidden', false],
    ['hid', 'Zebulon Hidden', false],
    ['lev-9', 'Lev Ib', true],
    ['ib-9', 'Lev Ib', false],
    ['piotr-9', 'Lev Ib, names: [Piotr Ib]', true],
  ])('of the id %s of %s: %s', (id, name, leaking) => {
    const named = leaky.replace(
      'bob:\n    name: Zebulon Hidden\n    names: [Петр Вашкиров, 林小雨]',
      `${id}: { name: ${name}, access: secret }`,
    );
    const text = named.replace('    access: secret\n', '').replace('STATEMENT', `Seen with ${id}.`);
    expect(disclose(read(text), 'public').problems).toHaveLength(leaking ? 1 : 0);
  });

  it.each([
    '{ family: Hidden, given: Zebulon }',
    '{ family: Zebulon, given: Hidden }',
    '{ family: Hidden, given: Z. }',
    '{ family: of Nine, given: Cell }',
    '{ family: 小雨, given: 林 }',
    '{ family: 雨, given: 林小 }',
    'Hidden, Zebulon',
  ])('is found in the parts of an author: [%s]', (author) => {
    expect(disclose(read(leaky.replace('{ family: AUTHOR }', author)), 'public').problems).toHaveLength(1);
  });

  it('is found across words that are shown side by side, but not across names', () => {
    const tagged = (tags: string) => disclose(read(leaky.replace('[TAG]', tags)), 'public').problems;
    expect(tagged('[hidden, zebulon]')).toHaveLength(1);
    expect(tagged('[林小, harbour, 雨]')).toEqual([]);
    expect(tagged('[Ada Hidden, Zebulon Nobody]').map(({ code }) => code)).toEqual(['withheld-word']);
  });

  it('is not reported with access to the name', () => {
    expect(leaks('STATEMENT', 'Cell of Nine', 'internal')).toEqual([]);
    expect(leaks('STATEMENT', 'Zebulon Hidden', 'internal')).toHaveLength(1);
    expect(leaks('STATEMENT', 'Zebulon Hidden', 'secret')).toEqual([]);
  });
});

describe('the invented case file of the fixtures', () => {
  it('contains no withheld name at any level', () => {
    const sandovia = readDossierText(dossierPaths.sandovia);
    const secrets = /Ambersand|Vashkirov|Вашкиров|Morkfeather/;
    const flat = (access: Access) => JSON.stringify(withoutLines(shown(sandovia, access)));
    expect(flat('public')).not.toMatch(secrets);
    expect(flat('internal')).not.toMatch(/Vashkirov|Вашкиров/);
    expect(flat('secret')).toMatch(/Vashkirov/);
  });
});

it('a word of the format is not a name', () => {
  const named = 'organizations: { page: { name: Webpage, access: secret } }\n';
  const references = 'references: [{ id: r, type: webpage, title: T }]\n';
  expect(disclose(read(deleted.split('organizations:')[0] + named + references), 'public').problems).toEqual([]);
});

describe('a problem', () => {
  const broken = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Zebulon Hidden, access: secret, died: Hiddenday }
timeline:
  - id: arrest
    date: Hiddenday
    title: Arrested
    access: internal
  - { id: release, date: Friday, title: Freed, access: sekret }
  - { id: appeal, date: Someday, title: Appealed }
`;
  const seen = (text: string, access: Access = 'public') =>
    discloseProblems(parse(new TextEncoder().encode(text), 'case.yaml'), access, absentRegister);

  it('in a withheld part shows only its position and code', async () => {
    expect((await seen(broken)).map(({ span, message }) => [span?.line, message])).toEqual([
      [7, 'a date is not a valid EDTF date'],
      [10, 'a date is not a valid EDTF date'],
      [13, 'a date is not a valid EDTF date'],
      [13, '"access" cannot be "sekret"'],
      [14, '"Someday" is not an EDTF date'],
    ]);
    expect(JSON.stringify(await seen(broken))).not.toMatch(/Hidden|Friday/);
    expect((await seen(broken))[0]?.hint).toBe('The details are marked secret. Use --access secret to see them.');
  });

  it('at the key of a withheld part is hidden, and on the next line is shown', async () => {
    const keyed = broken
      .replace('  bob: {', '  Bo Hidden: {')
      .replace('access: internal\n', 'access: internal\n  - id: UPPER\n    date: 2020\n    title: T\n');
    const told = (await seen(keyed)).map(({ span, message }) => `${span?.line} ${message}`);
    expect(told[0]).toBe('7 an id is not of the form a-z, 0-9 and hyphens');
    expect(told).toContain('13 "UPPER" is not an id');
    expect(JSON.stringify(await seen(keyed))).not.toContain('Hidden');
  });

  it('is complete with access to the part', async () => {
    expect((await seen(broken, 'internal'))[1]).toMatchObject({ message: '"Hiddenday" is not an EDTF date' });
    expect((await seen(broken, 'secret')).map(({ excerpt }) => excerpt === undefined)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('about syntax quotes no line of a file with withheld parts', async () => {
    const unclosed = 'title: "x\nname: Zebulon Hidden\naccess: secret\n';
    expect(JSON.stringify(await seen(unclosed))).not.toContain('Hidden');
    expect(JSON.stringify(await seen(unclosed, 'secret'))).toContain('excerpt');
    expect((await seen(unclosed.replace('secret', 'public')))[0]).toHaveProperty('excerpt');
  });
});

describe('a part with an unknown access level', () => {
  const unknown = 'confidential' as Access;
  const dossier = read(`casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody, register: ada } }
timeline: [{ id: arrest, date: 2021, title: Arrest }]
`);

  it('is shown to no one', () => {
    const timeline = dossier.timeline.map((event) => ({ ...event, access: unknown }));
    expect(disclose({ ...dossier, timeline }, 'secret').dossier?.timeline).toEqual([]);
    expect(disclose({ ...dossier, access: unknown }, 'secret').dossier).toBeNull();
  });

  it('adds no name of the register to a shown party, and all to a hidden one', () => {
    const registered = { name: 'Ada N.', names: [], access: unknown };
    const register = { people: new Map([['ada', registered]]), organizations: new Map() };
    const namesIn = (one: Dossier) =>
      withRegister(one, { kind: 'read', register }, 'secret')
        .people.get('ada')
        ?.names.map(({ text }) => text);
    expect(namesIn(dossier)).toEqual([]);
    const people = new Map(Array.from(dossier.people, ([id, person]) => [id, { ...person, access: unknown }]));
    expect(namesIn({ ...dossier, people })).toEqual(['Ada N.']);
  });

  it('has problems without details, as one with the strictest level', async () => {
    const access = unknown as 'secret';
    const found = problem('unused-place', 'place "Quiet House" is not used', { file: 'case.yaml', access });
    const [told] = await discloseProblems({ problems: [found] }, 'internal', absentRegister);
    expect(JSON.stringify(told)).not.toContain('Quiet House');
  });
});
