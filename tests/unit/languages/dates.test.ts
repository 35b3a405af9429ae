import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDate } from '../../../src/dates/edtf.js';
import { printDate } from '../../../src/dates/print.js';
import { datePrinter } from '../../../src/languages/dates.js';
import { english } from '../../../src/languages/english.js';
import { languageFor } from '../../../src/languages/registry.js';

const year = fc.constantFrom('1977', '2020', '202X', '19XX');
const precision = fc.constantFrom('', '-XX', '-XX-XX', '-04', '-09', '-21', '-24', '-05-17', '-12-01', '-02-XX');
const point = fc.tuple(year, precision, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''));
const edtf = fc
  .oneof(
    point,
    fc.tuple(point, point).map((ends) => ends.join('/')),
    fc.tuple(point, fc.constantFrom('/', '/..')).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('/', '../'), point).map((parts) => parts.join('')),
    fc.constantFrom('2020-04-17T06:30', '2020-04-17T06:30:15Z', '2020-04-17T06:30+06:00'),
  )
  .filter((text) => 'date' in parseDate(text));

describe('a date in a language', () => {
  test('is in English what the catalogue of English makes of it', () => {
    const print = datePrinter(english.say);
    fc.assert(fc.property(edtf, (text) => print(text) === printDate(text)));
  });

  it.each([
    ['ru', '2020-04-17', '17 апреля 2020'],
    ['ru', '2020-04', 'апрель 2020'],
    ['ru', '2020-04/..', 'с апреля 2020'],
    ['ru', '../2020-21', 'до весны 2020'],
    ['ru', '2020-04-XX?', 'апрель 2020, день неизвестен (?)'],
    ['ar', '2020-04-17', '17 أبريل 2020'],
    ['ar', '2020-04/2021', 'أبريل 2020 – 2021'],
  ])('in %s, %s is %s', async (tag, text, printed) => {
    expect((await languageFor(tag))?.date(text)).toBe(printed);
  });
});
