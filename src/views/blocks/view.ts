import type { Day } from '../../dates/edtf.js';

/** What a style means, not how it looks: the text format decides the colours, markdown and HTML their own marks. */
export type Style =
  | 'title'
  | 'date'
  | 'strong'
  | 'muted'
  | 'warning'
  | 'error'
  | 'citation'
  | 'added'
  | 'removed'
  | 'match';

/** A run of text that means something more than its characters. */
export interface Run {
  readonly text: string;
  readonly style?: Style;
  /** An address the run leads to. */
  readonly href?: string;
  /** The id of the heading or entry of the same case that the run leads to. */
  readonly to?: string;
}

export type Inline = string | Run;
export type Text = readonly Inline[];

/** What a person reads: a view is a list of these, and every format for people prints all of them. */
export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** A list whose items have a label in a column of its own: dates of a timeline, `[1]` of a reference. */
  | { readonly kind: 'entries'; readonly items: readonly Entry[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Text[])[] }
  /** What a linter found: `head` is one line, which editors and scripts read too. */
  | { readonly kind: 'finding'; readonly head: Text; readonly excerpt?: Excerpt; readonly hint?: Text }
  | { readonly kind: 'note'; readonly text: Text }
  /** Lines that are shown as they are: of a difference between two files. */
  | { readonly kind: 'lines'; readonly lines: readonly Run[] }
  /** Events along an axis of time. */
  | { readonly kind: 'chart'; readonly events: readonly ChartEvent[] }
  /** What rests on what: each node under the one that it belongs to. */
  | { readonly kind: 'tree'; readonly root: Node };

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly text: Text;
  /** What links to it say; unique among the ids of a case. */
  readonly id?: string;
  /** Set where a case begins, and everything under it is of that case. */
  readonly case?: Case;
}

export interface Case {
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language?: string;
}

/** A line of a file, with the part of it that is meant: apart, so that a caret can stand under it. */
export interface Excerpt {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export interface Entry {
  readonly label: Text;
  /** Paragraphs; the first is printed beside the label. */
  readonly body: readonly Text[];
  /** What links to it say; unique among the ids of a case. */
  readonly id?: string;
  /** How many levels the body is set in, where entries make an outline; 0 where absent. */
  readonly depth?: number;
}

export interface ChartEvent {
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  /** The days that it cannot lie outside; null for an open or unknown end. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly title: string;
  readonly kind?: string;
}

export interface Node {
  /** Paragraphs. */
  readonly body: readonly Text[];
  readonly children: readonly Node[];
}

interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Plain data: the JSON contract. */
export type ViewRecord = Readonly<Record<string, unknown>>;

/** What a format may need of a case beside its records, which cite its sources by their ids. */
export interface CitedCase extends Case {
  readonly summary?: string;
  readonly sources: readonly Source[];
}

export interface Source {
  readonly id: string;
  readonly number: number;
  /** As one recognises it in print. */
  readonly citation: Text;
  readonly url?: string;
  /** Address of an archived copy. */
  readonly archive?: string;
}

export interface View<R = ViewRecord> {
  readonly name: string;
  /** The case that all of it is of, where it is of one. */
  readonly case?: Case;
  /** The keys that a record can have, in their order. */
  readonly fields: readonly string[];
  readonly records: readonly R[];
  readonly blocks: readonly Block[];
  /** The case that each record is of, in the order of the records; absent where they are of none, such as problems, and empty where the format does not ask for them. */
  readonly cases?: readonly CitedCase[];
}
