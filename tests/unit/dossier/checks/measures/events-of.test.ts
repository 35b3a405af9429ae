import { expect, test } from 'vitest';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

const found = (access: string) =>
  checkCase(
    listOf('timeline', ['id: arrest, title: E, date: 2020-04-17, kind: arrest, people: [bob]']) +
      listOf('measures', [
        'id: held, kind: custody, people: [ada], begins: arrest, to: 2020-05-01',
        `id: exiled, kind: exile, people: [bob], from: 2019, access: ${access}`,
      ]),
    'event-of-another',
  );

test('a withheld measure causes no message about an event of its person', () => {
  expect(found('public')).toHaveLength(1);
  expect(found('internal')).toEqual([]);
});
