import { expect, it } from 'vitest';
import { pathOfAddress, pathsInBibtex } from '../../../../src/imports/references/attached-paths.js';

it.each([
  ['a.pdf', ['a.pdf']],
  ['a.pdf;b/c.html', ['a.pdf', 'b/c.html']],
  [':files/12/a.pdf:PDF', ['files/12/a.pdf']],
  [
    'Full Text:files/12/a.pdf:application/pdf;Snapshot:files/13/b.html:text/html',
    ['files/12/a.pdf', 'files/13/b.html'],
  ],
  ['One\\; two:a\\;b\\_c.pdf:PDF', ['a;b_c.pdf']],
  ['PDF:C\\:\\\\Users\\\\ada\\\\a.pdf:application/pdf', ['C:\\Users\\ada\\a.pdf']],
  ['', []],
  [';', []],
  ['a\\', ['a\\']],
])('the field %j has the paths %j', (value, paths) => {
  expect(pathsInBibtex(value)).toEqual(paths);
});

it.each([
  ['file:///home/ada/a%20b.pdf', '/home/ada/a b.pdf'],
  ['file://localhost/a.pdf', '/a.pdf'],
  ['files/a.pdf', 'files/a.pdf'],
  ['file:///100%.pdf', '/100%.pdf'],
  ['https://a.example/a.pdf', undefined],
  ['internal-pdf://123/a.pdf', undefined],
])('the address %s has the path %s', (value, path) => {
  expect(pathOfAddress(value)).toBe(path);
});
