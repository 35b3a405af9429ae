import { expect, test } from 'vitest';
import { together } from '../../../../src/dossier/model/together.js';
import { dossierOf } from '../../../support/views.js';

test('claims together are as sure as the least sure one, and cite each source once, as the first one does', () => {
  const { timeline } = dossierOf(`timeline:
  - { id: a, date: 2020, title: A, refs: [{ ref: daily, quote: Own words }], status: alleged }
  - { id: b, date: 2020, title: B, refs: [{ ref: daily, quote: Other words }, weekly], status: denied }
  - { id: c, date: 2020, title: C, status: disputed }
references: [{ id: daily, type: webpage, title: Daily }, { id: weekly, type: webpage, title: Weekly }]
`);
  expect(together(timeline)).toMatchObject({
    status: 'denied',
    refs: [{ ref: 'daily', quote: 'Own words' }, { ref: 'weekly' }],
  });
  expect(together([])).toEqual({ refs: [], standIns: [], status: 'reported' });
});
