import { expect, test } from 'vitest';
import { withoutWithheld } from '../../../../src/dossier/disclose.js';
import { orderers } from '../../../../src/dossier/measures/ordered-by.js';
import { dossierOf } from '../../../support/views.js';

/** Who ordered the imprisonment of Ada, and the ids of the claims that say so. */
function orderedBy(event: string, measure = '', charges: readonly string[] = []) {
  const dossier = dossierOf(`people: { ada: { name: Ada }, bo: { name: Bo }, lund: { name: Judge Lund } }
organizations:
  port: { name: Port Court, kind: court }
  hill: { name: Hill Court, kind: court }
  police: { name: Harbour Police, kind: police }
  hidden: { name: Hidden Court, kind: court, access: secret }
timeline: [{ id: verdict, date: 2020-06-22, title: Ada is sentenced${event} }]
measures: [{ id: prison, kind: imprisonment, people: [ada], from: 2020-06-22, ordered: verdict${measure} }]
charges: [${charges.map((one, index) => `{ id: c${index}, law: L, people: [${one.includes('of: bo') ? 'bo' : 'ada'}], ${one.replace('of: bo, ', '')} }`).join(', ')}]
`);
  const shown = withoutWithheld(dossier, 'public');
  if (shown === null) throw new Error('withheld');
  const [prison] = shown.measures;
  const found = prison && orderers(shown)(prison);
  return found && [...found.by.map(({ name }) => name), ...found.claims.map(({ id }) => `by ${id}`)];
}

const convicted = 'decisions: [{ event: verdict, outcome: convicted }]';

test('a measure was ordered by its authority', () => {
  expect(orderedBy(', organizations: [{ organization: hill, role: court }]', ', authority: port')).toEqual([
    'Port Court',
  ]);
});

test.each([
  ['[{ organization: port, role: court }, police], people: [{ person: lund, role: judge }]', ['Port Court']],
  ['[police], people: [{ person: lund, role: judge }]', ['Judge Lund']],
  ['[port, police]', ['Port Court']],
  ['[{ organization: hidden, role: court }]', ['[withheld]']],
])('else by the court or the judge of the event that ordered it: %s', (organizations, names) => {
  expect(orderedBy(`, organizations: ${organizations}`)).toEqual([...names, 'by verdict']);
});

test.each([
  ['', ''],
  [', organizations: [police]', ''],
  [', organizations: [port, hill]', ''],
  [', organizations: [port, hidden]', ''],
  [', organizations: [{ organization: port, role: addressee }]', ''],
  [', organizations: [{ organization: port, role: court }], status: denied', ''],
  [', organizations: [{ organization: port, role: court }], access: secret', ''],
])('nobody is named if the event does not say who: %s', (event) => {
  expect(orderedBy(event)).toEqual([]);
});

test('else by the court of the charge of which the event convicted', () => {
  expect(orderedBy('', '', [`court: port, ${convicted}`])).toEqual(['Port Court', 'by c0']);
  expect(orderedBy('', '', [`court: port, ${convicted}`, `court: port, ${convicted}`])).toEqual([
    'Port Court',
    'by c0',
    'by c1',
  ]);
  expect(orderedBy('', ', charge: c1', [`court: port, ${convicted}`, `court: hill, ${convicted}`])).toEqual([
    'Hill Court',
    'by c1',
  ]);
});

test('the court that convicted somebody else is not named', () => {
  expect(orderedBy('', '', [`of: bo, court: port, ${convicted}`])).toEqual([]);
  expect(orderedBy('', '', [`of: bo, court: port, ${convicted}`, `court: hill, ${convicted}`])).toEqual([
    'Hill Court',
    'by c1',
  ]);
});

test.each([
  [[`court: hidden, ${convicted}`, `court: hidden, ${convicted}`]],
  [[`court: port, ${convicted}`, `court: hill, ${convicted}`]],
  [[`court: port, ${convicted}`, convicted]],
  [[convicted]],
  [['court: port, decisions: [{ event: verdict, outcome: reduced }]']],
  [['court: port, decisions: [{ event: verdict, outcome: convicted }, { event: verdict, outcome: convicted }]']],
  [[`court: port, ${convicted}, status: denied`]],
])('no court is named if the charges do not say which: %j', (charges) => {
  expect(orderedBy('', '', charges)).toEqual([]);
});
