import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Imprint } from '../../views/view.js';
import type { Direction } from '../direction.js';

export function logoOf(imprint: Imprint | undefined): Element[] {
  const { address, name = '' } = imprint?.logo ?? {};
  return address === undefined ? [] : [h('img', { className: 'logo', src: address, alt: name })];
}

/** The rule that prints at the foot of each page whose document it is, and at the other side the number of the page. */
export function pageFoot({ foot }: Imprint, direction: Direction): string {
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const font = 'font: 8pt system-ui, sans-serif; color: #4a4a4a;';
  return `@page {
  @bottom-center { content: none; }
  @bottom-${start} { content: ${quoted(foot)}; direction: ${direction}; text-align: ${start}; ${font} }
  @bottom-${end} { content: counter(page) " / " counter(pages); direction: ltr; white-space: nowrap; ${font} }
}
`;
}

/**
 * A text as a string of CSS. Everything but letters and digits of ASCII is escaped, so that nothing ends the string.
 */
function quoted(text: string): string {
  const escaped = [...text].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `\\${codeOf(sign)} `));
  return `"${escaped.join('')}"`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}
