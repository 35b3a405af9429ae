import { describe, expect, it } from 'vitest';
import { type Withheld, withRegistered } from '../../../src/dossier/access/withheld.js';
import { checkDossier, hasNoErrors } from '../../../src/dossier/check.js';
import type { WrittenDossier } from '../../../src/dossier/format/schema.js';
import type { Registered, RegisterState } from '../../../src/dossier/model/register.js';
import { parse } from '../../../src/dossier/reading/parse.js';
import { head, problemsOf } from '../../support/checks.js';

function told(text: string): string[] {
  return problemsOf(text).map(({ code, span, message }) => `${span?.line}:${span?.column} ${code} ${message}`);
}

const event = (more: string) => `timeline:\n  - { id: e, date: 2020, title: Seen, ${more} }\n`;
const unused = '7:3 unused-person nothing refers to person "bob"';

describe('whether someone is named', () => {
  it.each([
    ['people: [bob]', []],
    ['people: bob', ['9:47 wrong-type "people" of event "e" must be a list, not the text "bob"']],
    ['people: [Bob]', ['9:48 unknown-person unknown person "Bob"']],
    ['people: [bobb]', ['9:48 unknown-person unknown person "bobb"']],
    ['people: [zzz]', [unused, '9:48 unknown-person unknown person "zzz"']],
    ['people: [ada]', [unused]],
    ['organizations: [bob]', [unused, '9:55 unknown-organization unknown organisation "bob"']],
    ['about: bob', [unused, '9:46 undisputed no other claim is about "bob"']],
  ])('is seen in %s', (more, said) => expect(told(event(more))).toEqual(said));
});

describe('a name that is not listed', () => {
  const named = (people: string) =>
    told(event(`people: ${people}`).replace('Seen', 'Bob Elsewhere')).filter((said) => said.includes('unlisted'));

  it('is reported if the list can be read', () => {
    expect(named('[ada]')).toEqual([
      '9:33 unlisted-name the title names person "bob", but "people" does not list the id',
    ]);
    expect(named('[]')).toHaveLength(1);
    expect(told(event('tags: [a]').replace('Seen', 'Bob Elsewhere'))).toContain(
      '9:33 unlisted-name the title names person "bob", but "people" does not list the id',
    );
  });

  it.each(['[ada, B B]', '[zz]', 'ada', '{ a: b }', '""'])('is not reported if a part of %s cannot be read', (people) =>
    expect(named(people)).toEqual([]),
  );
});

it('counts the claims about one thing in all parts', () => {
  expect(told(`${event('about: thing, people: [bob]')}  - { id: f, about: thing }\n`)).toEqual([
    '10:5 missing-key missing key "date" in event "f"',
    '10:5 missing-key missing key "title" in event "f"',
  ]);
});

it('reports a withheld name that is still shown once, at its position', () => {
  const secret = `${event('people: [bob, cyd]')}`.replace('Seen', 'Cyd Hidden');
  const text = head.replace('  bob:', '  cyd: { name: Cyd Hidden, access: secret }\n  bob:') + secret;
  const { problems } = checkDossier(parse(new TextEncoder().encode(text), 'case.yaml'));
  expect(problems.map(({ code, span }) => `${span?.line} ${code}`)).toEqual(['10 withheld-name']);
});

it('a case file that is withheld as a whole has no problem', () => {
  expect(told(`${event('people: [bob]')}access: secret\n`)).toEqual([]);
});

it('an unreadable file has only its reading problems', () => {
  expect(checkDossier(parse(new TextEncoder().encode('a: [b'), 'case.yaml'))).toMatchObject({
    dossier: null,
    problems: [{ code: 'yaml-syntax' }],
  });
  expect(checkDossier(parse(new TextEncoder().encode('\n'), 'case.yaml')).problems).toHaveLength(1);
});

const whole = (part: Partial<WrittenDossier>): WrittenDossier => ({
  casefile: '1',
  id: 'a',
  title: 'A',
  subjects: ['b'],
  people: { b: { name: 'B' } },
  ...part,
});
const reference = { id: 'r', type: 'webpage', title: 'R' } as const;

it.each<[string, Partial<WrittenDossier>, boolean]>([
  ['a file without a problem', {}, true],
  ['a warning, here an unused reference', { references: [reference] }, true],
  ['an access date that is too early', { references: [{ ...reference, issued: '2020', accessed: '2019' }] }, false],
  ['an address of no website', { references: [{ ...reference, url: 'ftp://a.example' }] }, false],
  ['an event after the last check', { asOf: '2019', timeline: [{ id: 'e', date: '2020', title: 'E' }] }, false],
  ['an origin that leads back to itself', { references: [{ ...reference, origin: 'r' }] }, false],
  [
    'a part that is not public, whose name may be spelt',
    { people: { b: { name: 'B' }, c: { name: 'C', access: 'secret' } } },
    false,
  ],
])('tells whether check has an error to report: %s', (_, part, expected) => {
  const written = whole(part);
  const parsed = parse(new TextEncoder().encode(JSON.stringify(written)), 'a');
  if (parsed.dossier === null) throw new Error(JSON.stringify(parsed.problems));
  expect(hasNoErrors(parsed.dossier, written)).toBe(expected);
  const errors = checkDossier(parsed).problems.filter(({ severity }) => severity === 'error');
  // A part that is not public is examined in any case.
  if (part.people === undefined) expect(errors.length === 0).toBe(expected);
});

describe('a register', () => {
  /** Entries of which each may be asked for by its id only. */
  class Entries extends Map<string, Registered> {
    override [Symbol.iterator](): never {
      throw new Error('All entries were examined.');
    }
    override values = this[Symbol.iterator];
    override entries = this[Symbol.iterator];
    override forEach = this[Symbol.iterator];
  }

  it('is not examined as a whole for each case file', () => {
    const people = new Entries();
    people.set('ada', { name: 'Ada Nobody', names: [], access: 'public' });
    people.set('bob', { name: 'Bob Quorvane', names: [], access: 'secret' });
    const text = `${head}timeline:
  - { id: e, date: 2020, title: Bob Quorvane was seen., people: [ada, bob] }
`.replaceAll(/(ada|bob): \{ /g, '$&register: $1, ');
    const parsed = parse(new TextEncoder().encode(text), 'case.yaml');
    const register: RegisterState = { kind: 'read', register: { people, organizations: new Entries() } };
    const { problems, withheld } = checkDossier(parsed, register);
    expect(problems.map(({ code }) => code)).toEqual(['withheld-name']);
    expect(withheld?.map(({ access, spellings }) => [access, spellings])).toEqual([['secret', ['Bob Quorvane']]]);
  });

  it('costs nothing for the names of a party that it does not withhold', () => {
    const known: Registered = {
      get name(): never {
        throw new Error('A public name was compared.');
      },
      names: [],
      access: 'public',
    };
    const ada: Withheld = { kind: 'people', id: 'ada', access: 'public', spellings: ['Ada'], registered: ['ada'] };
    const register = { people: new Map([['ada', known]]), organizations: new Map() };
    expect(withRegistered([ada], { kind: 'read', register })).toEqual([]);
  });
});
