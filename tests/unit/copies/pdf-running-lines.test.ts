import { expect, it } from 'vitest';
import { withoutRunningLines } from '../../../src/copies/pdf-running-lines.js';

const bodies = (...pages: readonly string[]) => withoutRunningLines(pages).map(({ body }) => body);

it('page numbers are no part of the text, even on one page', () => {
  expect(bodies('12\nOne', 'Two\n- 13 -')).toEqual(['One', 'Two']);
});

it('headers and footers are recognised by their place and their repetition, whatever their numbers', () => {
  const page = (text: string, number: number) => `Case 4/20\n${text}\nPage ${number} of 3`;
  expect(bodies(page('One', 1), page('Two', 2), page('Three', 3))).toEqual(['One', 'Two', 'Three']);
  expect(withoutRunningLines([page('One', 1), page('Two', 2), page('Three', 3)])[1]?.running).toBe(
    'Case 4/20\nPage 2 of 3',
  );
});

it('other lines stay, in the middle of a page too', () => {
  const pages = ['One\na\nb\nSame\nc\nd\ne', 'Two\nf\ng\nSame\nh\ni\nj', 'Three\nk\nl\nSame\nm\nn\no'];
  expect(bodies(...pages)).toEqual(pages);
  expect(bodies('Same\nOne', 'Same\nTwo')).toEqual(['Same\nOne', 'Same\nTwo']);
  expect(bodies('In 2020\n2020')).toEqual(['In 2020']);
});
