import type { Day } from '../dates/edtf.js';
import type { Language } from '../languages/language.js';

/** The meaning of a piece of text. Each format decides how to show it: as a colour, or as markup. */
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

/** A piece of text with a style or a link. */
export interface Run {
  readonly text: string;
  readonly style?: Style;
  /** The web address to which the run links. */
  readonly href?: string;
  /** The web address to which the run links on a page, where the address itself is not in sight. */
  readonly pageHref?: string;
  /** The id of the heading, entry or run, in the same case, to which the run links. */
  readonly to?: string;
  /** The id that links to it use; unique within a case. */
  readonly id?: string;
}

export type Inline = string | Run;
export type Text = readonly Inline[];

/** A block of readable output. A view returns a list of blocks, and every format for people prints all kinds. */
export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** A list whose items have a label in a separate column: the date of an event, `[1]` of a reference. */
  | { readonly kind: 'entries'; readonly items: readonly Entry[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Text[])[] }
  /** A problem, as a linter prints it. `head` is one line, which editors and scripts also read. */
  | { readonly kind: 'problem'; readonly head: Text; readonly excerpt?: Excerpt; readonly hint?: Text }
  | { readonly kind: 'note'; readonly text: Text }
  /** Lines that are shown unchanged: those of a diff. */
  | { readonly kind: 'lines'; readonly lines: readonly Run[] }
  | Chart
  /** A tree, such as a claim with its sources. */
  | { readonly kind: 'tree'; readonly root: Node };

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly text: Text;
  /** The id that links to it use; unique within a case. */
  readonly id?: string;
  /** Set for the title of a case: everything after it, up to the next title, belongs to that case. */
  readonly case?: Case;
}

export interface Case {
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** Set in a document that is handed over: whose it is. */
  readonly imprint?: Imprint;
}

/** What the pages of a document show besides its text. */
export interface Imprint {
  /** Whose document it is, and as of when: the foot of each printed page. */
  readonly foot: string;
  readonly logo?: Logo;
}

export interface Logo {
  /** The name of its owner, for readers who do not see it. */
  readonly name: string;
  /** The case file, and the path of the image in its folder. */
  readonly caseFile: string;
  readonly path: string;
  /** The image as a `data:` address, once it has been read. */
  readonly address?: string;
}

/** A line of a file in three parts, so that a caret can be shown under the marked one. */
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
  /** The id that links to it use; unique within a case. */
  readonly id?: string;
  /** The indentation level of the body, if entries form an outline; absent means 0. */
  readonly depth?: number;
}

/** A chart of events or measures along a time axis. */
export interface Chart {
  readonly kind: 'chart';
  /** What it shows: events, or how long people were held. */
  readonly of: 'events' | 'measures';
  readonly events: readonly ChartEvent[];
  /** Whom it is about, if the view has charts of several people. */
  readonly subject?: string;
  /** Distinguishes several charts of a case. */
  readonly id?: string;
  /** Set if the next block lists its events, in the same order: a format that cannot draw then leaves the chart out. */
  readonly isListed?: true;
  /** Set to draw all time at one scale. Otherwise long times without events are left out, visibly. */
  readonly isEven?: true;
  /** Set to draw each event, however many there are. Otherwise many are counted. */
  readonly drawsAll?: true;
  /** The number of measures that no chart of the view shows, if there are too many. A note says it too. */
  readonly more?: number;
}

/** How the reader wants a chart. */
export type ChartChoice = Pick<Chart, 'isEven' | 'drawsAll'>;

export interface ChartEvent {
  readonly id: string;
  /** The date as EDTF. */
  readonly date: string;
  /** Its first and last possible day; null for an open or unknown end. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly title: string;
  /** The id of the heading or entry, in the same case, to which the title links. */
  readonly to?: string;
  /** Its kind in words. */
  readonly kind?: string;
  /** Set for a measure: what is sure of it, and its time in words. */
  readonly bar?: ChartBar;
}

/** What a measure has in addition to the first and last possible day. */
interface ChartBar {
  /** The first and last day on which it surely was in force; null if no day is sure. */
  readonly sure: { readonly first: Day; readonly last: Day } | null;
  /** Whether it may have lasted longer than the chart shows. */
  readonly goesOn: boolean;
  /** Its time and length, as a person reads them. */
  readonly words: string;
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

/** A record as plain data. Its shape is the JSON contract. */
export type ViewRecord = Readonly<Record<string, unknown>>;

/** The facts about a case that a format may need in addition to the records, which contain only the ids of sources. */
export interface CitedCase extends Case {
  readonly summary?: string;
  readonly sources: readonly Source[];
}

export interface Source {
  readonly id: string;
  readonly number: number;
  /** The source as a printed bibliography shows it. */
  readonly citation: Text;
  readonly url?: string;
  /** The address of an archived copy. */
  readonly archive?: string;
}

export interface View<R = ViewRecord> {
  readonly name: string;
  /** The case of the whole view, if there is only one. */
  readonly case?: Case;
  /** The keys that a record can have, in order. */
  readonly fields: readonly string[];
  readonly records: readonly R[];
  readonly blocks: readonly Block[];
  /** The language of the words in its blocks; English if absent. */
  readonly language?: Language;
  /**
   * The case of each record, in the order of the records. Absent if the records have no case (problems); empty if the
   * format does not need the cases.
   */
  readonly cases?: readonly CitedCase[];
}
