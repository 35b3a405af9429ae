import { expect, test } from 'vitest';
import { MarkupParser, markupTree } from '../../src/markup.js';

const nested = (depth: number, inside: string) => `${'<b>'.repeat(depth)}${inside}${'</b>'.repeat(depth)}`;

function textsIn(markup: string) {
  const texts: string[] = [];
  const parser = new MarkupParser({ ontext: (text) => texts.push(text) });
  parser.end(markup);
  return { texts, stopped: parser.stopped };
}

test('ten thousand elements within one another are read, and no more', () => {
  expect(textsIn(`${nested(10_000, 'in')}after`)).toEqual({ texts: ['in', 'after'], stopped: undefined });
  expect(textsIn(`before${nested(10_001, 'in')}after`)).toEqual({ texts: ['before'], stopped: 30_006 });
});

test('elements that are closed, empty or closed by the next one do not count', () => {
  expect(textsIn('<b>a</b>'.repeat(20_000)).stopped).toBe(undefined);
  expect(textsIn('<p>a<br><img src="a">'.repeat(20_000)).stopped).toBe(undefined);
  expect(textsIn('</p></br>'.repeat(20_000)).stopped).toBe(undefined);
});

test('a tree has as many elements as a page of its length may have', () => {
  expect(markupTree('<b></b>'.repeat(120_000)).stopped).toBe(undefined);
  expect(markupTree('<br>'.repeat(150_000)).stopped).toBe(4 * 130_000);
});

test('a tree has the offsets of its nodes, and what comes before an element that is too deep', () => {
  const { root, stopped } = markupTree('<p>a&amp;<b>c</b></p>');
  expect(stopped).toBe(undefined);
  expect(root.children).toMatchObject([
    {
      name: 'p',
      startIndex: 0,
      endIndex: 20,
      children: [
        { data: 'a&amp;', startIndex: 3, endIndex: 8 },
        { name: 'b', startIndex: 9, endIndex: 16, children: [{ data: 'c' }] },
      ],
    },
  ]);
  expect(markupTree(`<i>x</i>${nested(10_001, 'in')}`)).toMatchObject({
    root: { children: [{ name: 'i' }, { name: 'b' }] },
    stopped: 30_008,
  });
});
