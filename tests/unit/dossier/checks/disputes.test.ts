import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../../../src/dossier/check.js';
import { parse } from '../../../../src/dossier/reading/parse.js';

function told(...claims: readonly string[]): string[] {
  const events = claims.map((claim, index) => `  - { id: e${index}, date: 2020, title: E, ${claim} }\n`).join('');
  const text = `casefile: 1\nid: made-up\ntitle: A case\nsubjects: [ada]\npeople: { ada: { name: Ada } }\ntimeline:\n${events}`;
  return checkDossier(parse(new TextEncoder().encode(text), 'case.yaml'))
    .problems.filter(({ code }) => code === 'undisputed')
    .map(({ span, message, hint, access = 'public' }) => `${span?.line} ${message}. ${hint} ${access}`);
}

const alone = 'Give the competing claims the same "about".';

describe('a claim about something', () => {
  it('that another claim is about too is not a problem', () => {
    expect(told('about: day', 'about: day, value: May')).toEqual([]);
    expect(told('about: day', 'about: day', 'about: place', 'about: place', 'about: place')).toEqual([]);
  });

  it('that no other claim is about is reported', () => {
    expect(told('about: day, value: May', 'people: [ada]')).toEqual([
      `7 no other claim is about "day". ${alone} public`,
    ]);
  });

  it('suggests what another claim is about', () => {
    expect(told('about: place', 'about: place', 'about: plase')).toEqual([
      '9 no other claim is about "plase". Did you mean "place"? public',
    ]);
  });

  it('is reported only with access to what it is compared with', () => {
    expect(told('about: day', 'about: place, access: secret')).toEqual([
      `7 no other claim is about "day". ${alone} secret`,
      `8 no other claim is about "place". ${alone} secret`,
    ]);
    expect(told('about: day, access: internal')).toEqual([`7 no other claim is about "day". ${alone} internal`]);
  });
});

it('reports a value without a subject', () => {
  expect(told('value: May', 'about: day, value: May', 'about: day')).toEqual([
    '7 claim "e0" has "value" but no "about". Add "about" with an id for the point in dispute. public',
  ]);
});
