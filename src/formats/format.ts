import type { Run, View, ViewRecord } from '../views/view.js';
import type { Paint } from './colours/terminal.js';

export interface RenderOptions {
  /** Columns of the terminal or page. */
  readonly width: number;
  readonly paint: Paint;
  /** Whether the reader's terminal follows hyperlinks. */
  readonly links: boolean;
  /**
   * Marks a painted piece of a run that has `to`, `id` or `href`, by escape sequences around it. They have no width and
   * one of the forms that `src/formats/text/escapes.ts` knows.
   */
  readonly mark?: (run: Run, piece: string) => string;
  /** Set if the terminal shows only ASCII: charts then use no other characters. */
  readonly ascii?: boolean;
  /** Whether to wrap even the lines that programs may read. */
  readonly folds: boolean;
  /** Set to make a fragment for another page, by a format that can. */
  readonly fragment?: true;
  /** Set if no terminal shows the text. */
  readonly piped?: true;
}

/**
 * What a format makes: a text, a text in parts, which never are in memory as one, or the bytes of a
 * file that is no text.
 */
export type Rendered = string | readonly string[] | Uint8Array;

/** A format, which turns views into text or bytes: any view, or only views whose records are of type `R`. */
export interface Format<R extends ViewRecord = ViewRecord, O extends Rendered = string> {
  readonly reads: 'blocks' | 'records';
  /** Set if it prints the charts of a view only. */
  readonly draws?: true;
  /** Set if it makes a document, which lists its sources and links to them. */
  readonly isDocument?: true;
  /** Set if it can make a fragment of a page instead of a whole one. */
  readonly embeds?: true;
  /** Set if it also reads the cases to which the records belong. */
  readonly readsCases?: true;
  /** Set if the format escapes control characters itself, losing nothing: it then gets the records as they are. */
  readonly escapes?: true;
  /** Set if it makes bytes, which a terminal cannot show. */
  readonly isBinary?: true;
  /** Set if it prints text for people, in which a build server may find commands. */
  readonly isProse?: true;
  /** Set if programs use its lines unchanged: in a pipe, a carriage return at the end of a line stays. */
  readonly keepsReturns?: true;
  // A property, not a method: TypeScript would accept a method for another `R`.
  readonly render: (view: View<R>, options: RenderOptions) => O | Promise<O>;
  /** Set if it can print the same text record by record, so that there may be any number of records. */
  readonly stream?: () => RecordStream;
}

export interface RecordStream {
  record(record: ViewRecord, isFirst: boolean): string;
  end(isEmpty: boolean): string;
}
