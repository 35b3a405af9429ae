import { expect, it } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import { english } from '../../../../src/languages/english.js';
import { claimTitles } from '../../../../src/views/blocks/claim-titles.js';
import { dossierOf } from '../../../support/views.js';

const dossier = dossierOf(`people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Elsewhere }
  cy: { name: Zeb Hidden, pseudonym: Witness A, access: secret }
measures:
  - { id: one, kind: custody, people: [ada], from: 2020-04-17, to: 2020-04-20 }
  - { id: two, kind: custody, people: [bob, cy], from: 2021 }
  - { id: fine, kind: fine, people: [bob], from: 2021 }
charges:
  - { id: act, law: The Act, people: [ada] }
  - { id: again, law: The Act, people: [cy] }
  - { id: other, law: The Code, people: [bob] }
`);
const titles = (language = english) => {
  const titleOf = claimTitles(disclose(dossier, 'public').dossier ?? dossier, language);
  return [
    ...['one', 'two', 'fine'].map((id) => titleOf({ kind: 'measure', id }, id)),
    ...['act', 'again', 'other'].map((id) => titleOf({ kind: 'charge', id }, id === 'other' ? 'The Code' : 'The Act')),
    titleOf({ kind: 'event', id: 'one' }, 'An event'),
  ];
};

it('tells measures of a kind and charges with a title apart, and names no withheld person', () => {
  expect(titles()).toEqual([
    'custody (Ada Nobody, 17 Apr 2020 – 20 Apr 2020)',
    'custody (Bob Elsewhere, Witness A, 2021 – end unknown)',
    'fine',
    'The Act (Ada Nobody)',
    'The Act (Witness A)',
    'The Code',
    'An event',
  ]);
});
