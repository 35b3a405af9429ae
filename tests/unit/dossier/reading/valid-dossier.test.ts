import { expect, it } from 'vitest';
import { parse } from '../../../../src/dossier/reading/parse.js';
import { validPart } from '../../../../src/dossier/reading/valid-dossier.js';

const written = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
timeline:
  - id: arrest
    date: 2020-04
    title: Arrested
    refs: [letter, { ref: letter }]
references:
  - { id: letter, type: document, title: A letter }
`;

/** The events of the valid part, each with its line and its path in the file. */
function events(text: string): string[] | undefined {
  const part = validPart(parse(new TextEncoder().encode(text), 'case.yaml'));
  return part?.dossier.timeline.map((event) => `${event.id} ${event.line} ${part.positions.get(event)?.join('.')}`);
}

it('gives the dossier of a valid file', () => {
  const parsed = parse(new TextEncoder().encode(written), 'case.yaml');
  expect(parsed.dossier).not.toBeNull();
  expect(validPart(parsed)?.dossier).toBe(parsed.dossier);
  expect(events(written)).toEqual(['arrest 8 timeline.0']);
});

it('leaves out what is not valid and keeps the positions of the rest', () => {
  const broken = written.replace('timeline:', 'timeline:\n  - text\n  - { id: x, date: 2020 }');
  expect(parse(new TextEncoder().encode(broken), 'case.yaml').dossier).toBeNull();
  expect(events(broken)).toEqual(['arrest 10 timeline.2']);
});

it('keeps an entry with a wrong link', () => {
  expect(events(written.replace('[letter, {', '[leter, {'))).toEqual(['arrest 8 timeline.0']);
});

it.each(['a: [b', '- a', '', '\0', '# nothing'])('gives nothing for %j', (text) => {
  expect(validPart(parse(new TextEncoder().encode(text), 'case.yaml'))).toBeNull();
});
