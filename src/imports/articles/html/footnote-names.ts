import { attribute, findAll, type HtmlElement, hasClass, textIn } from './elements.js';

/** A footnote of a page, as a `<ref>` would name it. */
export interface FootnoteName {
  readonly name: string;
  /** The group of an explanatory note, such as `note` or `a`; empty for a source. */
  readonly group: string;
}

/** The names of a page's footnotes, by the anchors that lead to them. */
export class FootnoteNames {
  readonly #names = new Map<string, FootnoteName>();

  constructor(content: HtmlElement) {
    const marks = findAll([content], isFootnoteMark);
    const groups = new Map(marks.map((mark) => [anchorIn(mark), groupOf(textIn(mark))] as const));
    const entries = findAll([content], (element) => element.name === 'li').map((entry) => attribute(entry, 'id'));
    const taken = new Set<string>();
    for (const anchor of [...groups.keys(), ...entries]) {
      if (!/^cite_note-/.test(anchor) || this.#names.has(anchor)) continue;
      const [, own = '', number = ''] = /^cite_note-(?:(.+)-)?(\d+)$/.exec(anchor) ?? [];
      // The names of footnotes that `{{sfn}}` writes are no names of sources.
      const isName = own !== '' && !own.startsWith('FOOTNOTE') && !taken.has(own);
      const name = isName ? own.replaceAll('_', ' ') : `:${number || anchor}`;
      taken.add(own);
      this.#names.set(anchor, { name, group: groups.get(anchor) ?? '' });
    }
  }

  /** The footnote with an anchor, such as `cite_note-Kim-3`. */
  at(anchor: string): FootnoteName | undefined {
    return this.#names.get(anchor);
  }

  /** The footnote that a mark in the text (`[1]`) leads to. */
  of(mark: HtmlElement): FootnoteName | undefined {
    return this.at(anchorIn(mark));
  }
}

export function isFootnoteMark(element: HtmlElement): boolean {
  return element.name === 'sup' && hasClass(element, /^(?:mw-ref|reference)$/);
}

function anchorIn(mark: HtmlElement): string {
  const links = findAll([mark], ({ name }) => name === 'a').map((link) => anchorOf(attribute(link, 'href')));
  return links.find((anchor) => anchor.startsWith('cite_note')) ?? '';
}

/** The part of an address after `#`. A saved page may have its own address before it. */
export function anchorOf(address: string): string {
  const anchor = address.slice(address.indexOf('#') + 1);
  try {
    return address.includes('#') ? decodeURIComponent(anchor) : '';
  } catch {
    return anchor;
  }
}

/** `note` for `[note 1]`, `a` for `[a]`, nothing for `[1]`. */
function groupOf(label: string): string {
  return label.replace(/[[\]\s\p{N}]/gu, '');
}
