import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { element, printed, printedPage } from '../../../../src/formats/html/print.js';
import { fc } from '../../../support/property.js';
import { scaled } from '../../../support/slow.js';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .array(fc.constantFrom('<', '>', '&', '&amp;', '"', "'", '`', '=', '\n', ' ', 'é', 'a'), { maxLength: 8 })
    .map((all) => all.join('')),
);
const name = fc.constantFrom(
  'ariaLabel',
  'className',
  'dir',
  'href',
  'id',
  'lang',
  'rel',
  'role',
  'scope',
  'tabIndex',
  'title',
);
const properties = fc.dictionary(name, fc.oneof(words, fc.array(words, { maxLength: 3 }), fc.integer()), {
  maxKeys: 4,
});
const tag = fc.constantFrom(
  'a',
  'bdi',
  'div',
  'dl',
  'li',
  'p',
  'span',
  'td',
  'tr',
  'img',
  'style',
  'svg',
  'custom-tag',
);
const { content } = fc.letrec<{ content: ElementContent[]; node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    words.map((value): ElementContent => ({ type: 'text', value })),
    fc.constant(element('br', {}, [])),
    fc.tuple(tag, properties, tie('content')).map(([name, own, children]) => element(name, own, children)),
  ),
  content: fc.array(tie('node'), { maxLength: 4 }),
}));

describe('printed', () => {
  it('writes the same HTML as the library', () => {
    fc.assert(
      fc.property(content, (nodes) => {
        expect(printed(nodes).value).toBe(toHtml(nodes));
      }),
      { numRuns: scaled(300) },
    );
  });

  it('writes the same HTML if parts are printed before', () => {
    fc.assert(
      fc.property(content, content, content, (before, inside, after) => {
        const row = element('tr', {}, [...before, printed(inside), ...after]);
        expect(printedPage(row).join('')).toBe(`${toHtml(element('tr', {}, [...before, ...inside, ...after]))}\n`);
      }),
      { numRuns: scaled(300) },
    );
  });

  it('keeps long parts as they are, so that they are not copied for each element around them', () => {
    const long = printed([{ type: 'text', value: 'a'.repeat(5000) }]);
    const [start, inside, ...end] = printedPage(element('div', {}, [element('p', {}, [long])]));
    expect(start).toBe('<div><p>');
    expect(inside).toBe(long.value);
    expect(end).toEqual(['</p></div>', '\n']);
  });
});
