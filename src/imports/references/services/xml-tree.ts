import { MarkupParser } from '../../../markup.js';

/** An element of an XML file with its offsets in the file. */
export class XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[] = [];
  readonly start: number;
  end: number;
  readonly #words: readonly string[];
  readonly #from: number;
  #to: number;

  /** `words` holds all text of the file in pieces; those of this element come next. */
  constructor(name: string, attributes: Readonly<Record<string, string>>, start: number, words: readonly string[]) {
    this.name = name;
    this.attributes = attributes;
    this.start = start;
    this.end = start;
    this.#words = words;
    this.#from = words.length;
    this.#to = words.length;
  }

  /** End the element at an offset: its text is everything that was read since it began. */
  close(end: number): void {
    this.end = end;
    this.#to = this.#words.length;
  }

  /** The text of the element and of all elements in it, with single spaces. */
  get text(): string {
    return this.#words.slice(this.#from, this.#to).join('').replace(/\s+/g, ' ').trim();
  }

  /** The children with a given name. */
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first element at a path below this one. */
  at(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>(
      (above, name) => above?.children.find((child) => child.name === name),
      this,
    );
  }

  /** The text at a path; undefined if there is none. */
  textAt(...path: readonly string[]): string | undefined {
    return this.at(...path)?.text || undefined;
  }
}

export interface XmlTree {
  readonly root: XmlElement;
  /** The offset of an element that is never closed, if there is one. */
  readonly broken: number | undefined;
  /** The offset of an element that is nested too deep: the file is read up to there. */
  readonly stopped: number | undefined;
}

/** Read XML, up to where the file breaks off. Entities that XML does not define stay as written. */
export function xmlTree(text: string): XmlTree {
  const words: string[] = [];
  const root = new XmlElement('', {}, 0, words);
  const open = [root];
  let end = 0;
  let broken: number | undefined;
  const parser = new MarkupParser(
    {
      onopentag(name, attributes) {
        const element = new XmlElement(name, attributes, parser.startIndex, words);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(part) {
        words.push(part);
        end = parser.endIndex + 1;
      },
      onclosetag(_, isImplied) {
        const element = open.pop();
        const isSelfClosing = text[parser.endIndex - 1] === '/';
        if (isImplied && !isSelfClosing) broken ??= element?.start;
        end = Math.max(end, parser.endIndex + 1);
        element?.close(Math.min(end, text.length));
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const { stopped } = parser;
  for (const element of open) element.close(stopped ?? text.length);
  return { root, broken, stopped };
}
