import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../../src/dossier/disclose.js';
import { dossierOf, findTargets } from '../../../../support/views.js';

const dossier = dossierOf(`people:
  ada: { name: Ada Nobody, names: [Ада Нободи] }
organizations:
  bureau: { name: The Bureau }
sections:
  - { id: arrest, title: Arrest, statements: [{ text: Arrested. }, { id: told, text: Told. }] }
timeline:
  - { id: ada, date: 2020, title: Ada is born }
  - { id: arrest-of-ada, date: 2021, title: Arrested }
references:
  - { id: letter, type: report, title: A letter }
  - { id: lever, type: report, title: A lever }
`);
const meant = (word: string) => findTargets(word, [dossier]).map(({ kind, item }) => `${kind}:${item.id}`);

describe('a word to trace', () => {
  it.each([
    ['told', 'statement:told'],
    ['arrest/1', 'statement:arrest/1'],
    ['letter', 'reference:letter'],
    ['2', 'reference:lever'],
    ['[1]', 'reference:letter'],
    ['bureau', 'organization:bureau'],
    ['the bureau', 'organization:bureau'],
    ['ада нободи', 'person:ada'],
    ['event:ada', 'event:ada'],
    ['arrest-o', 'event:arrest-of-ada'],
    ['let', 'reference:letter'],
    ['organization:', 'organization:bureau'],
  ])('%s means %s', (word, expected) => {
    expect(meant(word)).toEqual([expected]);
  });

  it('with an unknown number lists the numbers that exist', () => {
    expect(() => meant('arrest/9')).toThrow(expect.objectContaining({ hint: 'The section "arrest" has statement 1.' }));
    expect(() => meant('arres/9')).toThrow(expect.objectContaining({ hint: 'Did you mean "arrest/1"?' }));
  });

  it('means an exact id before the beginning of another', () => {
    const longer = dossierOf('timeline: [{ id: a, date: 2020, title: A }, { id: ab, date: 2020, title: AB }]\n');
    expect(findTargets('a', [longer]).map(({ item }) => item.id)).toEqual(['a']);
  });

  it.each([
    ['ada', '"ada" is ambiguous: it matches 2 entries', 'Use one of: event:ada, person:ada.'],
    ['le', '"le" is ambiguous: it matches 2 entries', 'Use one of: reference:letter, reference:lever.'],
    ['leter', 'unknown id "leter" in this case file', 'Did you mean "letter"?'],
    ['zzz', 'unknown id "zzz" in this case file', /^To list ids/],
  ])('%s is wrong use', (word, message, hint) => {
    const expected = expect.objectContaining({
      message,
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
      exitCode: 2,
    });
    expect(() => meant(word)).toThrow(expected);
  });

  it('for a withheld party says so, and suggests what to trace instead', () => {
    const { dossier: shown } = disclose(
      dossierOf(`people: { ada: { name: Ada Nobody }, w: { name: Ivo Nemo, pseudonym: Witness A, access: secret } }
timeline: [{ id: heard, date: 2020, title: Heard, people: [w] }]
`),
      'public',
    );
    expect(() => findTargets('witness a', shown ? [shown] : [])).toThrow(
      expect.objectContaining({
        message: '"witness a" replaces a withheld name, so its entry is not shown',
        hint: 'Use show or timeline with --person and the pseudonym.',
        exitCode: 2,
      }),
    );
    expect(() => findTargets('Ivo Nemo', shown ? [shown] : [])).toThrow(/in this case file/);
  });

  it('lists at most twelve possible meanings', () => {
    const events = Array.from({ length: 14 }, (_, index) => `{ id: e${index}, date: 2020, title: T }`);
    const many = dossierOf(`timeline: [${events.join(', ')}]\n`);
    expect(() => findTargets('e', [many])).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/event:e11, …\.$/) }),
    );
  });

  it('can mean one thing in each of several cases', () => {
    expect(findTargets('letter', [dossier, dossierOf(), { ...dossier }])).toHaveLength(2);
  });
});
