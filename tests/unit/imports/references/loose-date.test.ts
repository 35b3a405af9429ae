import { expect, test } from 'vitest';
import { isNoDate, looseDate, looseYear } from '../../../../src/imports/references/loose-date.js';

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
  ['2020-04-17T06:30Z', '2020-04-17T06:30Z'],
  ['in press', undefined],
  ['5781', undefined],
  ['1441 AH', undefined],
  ['about 30 pages of 1999', undefined],
  ['04/05/2020', undefined],
  ['2020-21', '2020-21'],
  ['2003 [1901]', '2003'],
  ['[1901] 2003', '2003'],
  ['2003 (orig. published in 1901)', '2003'],
  ['1901 [2003]', undefined],
  ['19xx', '19XX'],
  ['19??', '19XX'],
  ['[198-?]', '198X'],
  ['198x', '198X'],
  ['2004 (to appear)', '2004?'],
  ['2004, forthcoming', '2004?'],
  ['1994 (or 1996)', undefined],
  ['1987-', '1987/..'],
  ['1987–present', '1987/..'],
  ['May 1987 to present', '1987-05/..'],
  ['2001-05-', undefined],
  ['First Quarter 1978', '1978-01/1978-03'],
  ['3rd quarter of 1995', '1995-07/1995-09'],
  ['1995 Q4', '1995-10/1995-12'],
  ['Q2, 1995', '1995-04/1995-06'],
  ['Last quarter 1995', undefined],
  ['7.-9. July 2011', '2011-07-07/2011-07-09'],
  ['June 30–July 3, 2001', '2001-06-30/2001-07-03'],
  ['30 June - 3 July 2001', '2001-06-30/2001-07-03'],
  ['30 Juni–3 Juli 2001', '2001-06-30/2001-07-03'],
  ['Dec. 1999/Jan. 2000', '1999-12/2000-01'],
  ['December/January 2004', undefined],
  ['©2003', undefined],
  ['from May 2020, end unknown', '2020-05/'],
  ['from 2019/2020', undefined],
  ['2003 - Spring 2004', '2003/2004-21'],
  ['2003 - 2004/2005', undefined],
  ['1977-1978 - 1980', undefined],
  ['1977 or 1978?', '197X'],
  ['1977 or 2001', undefined],
  ['2003 Spring 2004', undefined],
  ['Spring', undefined],
  ['until 1999/2000', undefined],
  ['since May 1890', '1890-05/..'],
  ['1999/2000 ?', undefined],
  ['c. 1890 ?', '1890%'],
  ['Foo-Bar 2003', undefined],
  ['3-5 Foo 2003', undefined],
  ['Foo 3-5, 2003', undefined],
  ['5 Foo 2003', undefined],
  ['2000-1999', undefined],
  ['2003–04', '2003-04'],
  ['May 40 – June 3, 2001', undefined],
  ['9999', undefined],
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

test.each(['n.d.', '[n.d.]', '????', 'undated', 's.a.', 'o. J.', '-'])('knows that %j is no date', (text) => {
  expect(isNoDate(text)).toBe(true);
});

test.each(['2003', 'no', 'in press', 'd.', 'May?'])('does not take %j for the absence of a date', (text) => {
  expect(isNoDate(text)).toBe(false);
});

test.each(['a-1 ', 'since 1 May/', 'from ', '2020–', '1 May to ', ' '])('no date is as long as many of %j', (piece) => {
  expect(looseDate(`${piece.repeat(50_000)}2020`)).toBeUndefined();
});
