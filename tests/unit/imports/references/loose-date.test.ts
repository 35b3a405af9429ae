import { expect, test } from 'vitest';
import { looseDate, looseYear } from '../../../../src/imports/references/loose-date.js';

test.each([
  ['2003', '2003'],
  ['Autumn 2003', '2003-23'],
  ['2003 Fall', '2003-23'],
  ['Spring/Summer 1998', '1998-21/1998-22'],
  ['March–April 2003', '2003-03/2003-04'],
  ['Mar./Apr. 2003', '2003-03/2003-04'],
  ['12-14 May 2001', '2001-05-12/2001-05-14'],
  ['May 12–14, 2001', '2001-05-12/2001-05-14'],
  ['März 1999', '1999-03'],
  ['14. Februar 1999', '1999-02-14'],
  ['12 мая 2019', '2019-05-12'],
  ['[1950?]', '1950?'],
  ['c. 1890', '1890~'],
  ['c. 26 May 2020?', '2020-05-26%'],
  ['before 1890', '../1890'],
  ['from May 2020', '2020-05/..'],
  ['1999--2000', undefined],
  ['1999–2000', '1999/2000'],
  ['1998-99', '1998/1999'],
  ['1999-00', '1999/2000'],
  ['1977 or 1978', '197X'],
  ['1979 or 1980', '19XX'],
  ['1899 or 1900', undefined],
  ['1850s', '185X'],
  ['19th century', '18XX'],
  ['2020-04-17T06:30Z', '2020-04-17'],
  ['in press', undefined],
  ['5781', undefined],
  ['1441 AH', undefined],
  ['about 30 pages of 1999', undefined],
  ['04/05/2020', undefined],
  ['2020-21', '2020-21'],
])('reads %j as %j', (text, edtf) => {
  expect(looseDate(text)).toBe(edtf);
});

test.each([
  ['2020-21', '2020/2021'],
  ['2020–24', '2020/2024'],
  ['2023-21', '2023-21'],
  ['Autumn 2003', '2003-23'],
])('reads %j as %j in a field for the year', (text, edtf) => {
  expect(looseYear(text)).toBe(edtf);
});
