import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import type { Language } from '../languages/language.js';
import type { Entry, Run, Text } from '../views/view.js';
import { type Chapter, runsOf } from './chapters.js';
import { distinctId } from './distinct-ids.js';
import { plain } from './text/plain.js';

/** The references of a chapter. Those that its text cites become footnotes. */
export interface Notes {
  /** The number of each reference, in brackets (`[4]`), by the id of its entry. */
  readonly labels: ReadonlyMap<string, string>;
  /**
   * The name of the footnote of each reference, by the same id. In one list of several cases, two have the same number.
   */
  readonly names: ReadonlyMap<string, string>;
  readonly cited: Set<string>;
  readonly chapter: Chapter;
  /** The ids to which links other than footnotes lead. */
  readonly targets: ReadonlySet<string>;
  /** The language of the document. */
  readonly language: Language;
}

/** The footnotes that the text of a chapter may need. `cited` grows as `phrasing` meets citations. */
export function notesOf(chapter: Chapter, language: Language): Notes {
  const { blocks } = chapter;
  const items = blocks.flatMap((block) => (block.kind === 'entries' ? block.items : []));
  const labels = new Map(items.flatMap((item) => (isReference(item) ? [[item.id, plain(item.label)]] : [])));
  const taken = new Set<string>();
  const names = new Map([...labels].map(([id, label]) => [id, distinctId(label.slice(1, -1), taken)]));
  const targets = new Set<string>();
  for (const block of blocks) {
    for (const run of runsOf(block)) if (run.to !== undefined && !footnoteOf(run, labels)) targets.add(run.to);
  }
  return { labels, names, cited: new Set(), chapter, targets, language };
}

export function isReference(item: Entry): item is Entry & { readonly id: string } {
  const [run] = item.label;
  return item.id !== undefined && typeof run === 'object' && run.style === 'citation';
}

/** A text as nodes of Markdown. A citation of a reference of the chapter becomes a footnote. */
export function phrasing(text: Text, notes: Notes): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  for (const inline of text) {
    if (typeof inline === 'string') addWords(children, inline);
    else addRun(children, inline, notes);
  }
  return children;
}

/** What links to an id lead to; nothing if no link of the chapter leads to it. */
export function target(id: string | undefined, { targets, chapter }: Notes): PhrasingContent[] {
  const anchor = id !== undefined && targets.has(id) ? chapter.place(id) : undefined;
  return anchor === undefined ? [] : [{ type: 'html', value: `<a id="${anchor}"></a>` }];
}

/** The name of the footnote of a reference. */
export function footnoteName(id: string, { names, chapter }: Notes): string {
  return `${chapter.prefix.replace(':', '-')}${names.get(id)}`;
}

function addRun(children: PhrasingContent[], run: Run, notes: Notes): void {
  const { text, style, href, to, id } = run;
  children.push(...target(id, notes));
  const footnote = footnoteOf(run, notes.labels);
  if (footnote !== undefined) {
    notes.cited.add(footnote.id);
    const identifier = footnoteName(footnote.id, notes);
    children.push({ type: 'footnoteReference', identifier, label: identifier });
    addWords(children, footnote.rest);
    return;
  }
  const mark = markOf(style, href);
  const anchor = href === undefined ? notes.chapter.anchor(to) : undefined;
  const core = text.trim();
  if ((mark === undefined && anchor === undefined) || core === '') {
    addWords(children, text);
    return;
  }
  // Markdown does not allow a space directly inside emphasis marks.
  const start = text.length - text.trimStart().length;
  addWords(children, text.slice(0, start));
  const words: PhrasingContent[] = [];
  addWords(mark?.children ?? words, core);
  if (mark !== undefined) words.push(mark);
  if (anchor === undefined) children.push(...words);
  else children.push({ type: 'link', url: `#${anchor}`, children: words });
  addWords(children, text.slice(start + core.length));
}

/**
 * The footnote that replaces the number of a listed reference at the beginning of a link, and the rest of the text: of
 * `[4, p. 7]`, or of `[4] The Daily`. Undefined for other links.
 */
function footnoteOf(
  { text, style, to = '' }: Run,
  labels: Notes['labels'],
): { readonly id: string; readonly rest: string } | undefined {
  const label = labels.get(to);
  if (label === undefined) return undefined;
  if (style === 'citation') return { id: to, rest: text.slice(label.length - 1, -1) };
  return text.startsWith(label) ? { id: to, rest: text.slice(label.length) } : undefined;
}

/** The node that a style or an address needs, still without its text; undefined for text without marks. */
function markOf(style: Run['style'], href: string | undefined): Link | Strong | Emphasis | undefined {
  if (href !== undefined) return { type: 'link', url: href, children: [] };
  if (style === 'strong' || style === 'error' || style === 'match') return { type: 'strong', children: [] };
  return style === 'warning' ? { type: 'emphasis', children: [] } : undefined;
}

/** Add a text with its line breaks. Texts next to each other become one, which the library writes faster than two. */
function addWords(children: PhrasingContent[], text: string): void {
  for (const [index, line] of text.split(/(?<!\s)\s*\n\s*/).entries()) {
    if (index > 0) children.push({ type: 'break' });
    const last = children.at(-1);
    if (last?.type === 'text') last.value += line;
    else if (line !== '') children.push({ type: 'text', value: line });
  }
}
