import type { Language } from '../../languages/language.js';
import type { ChartEvent } from '../../views/view.js';
import type { Label, Place } from './marks.js';

/** The form in which events appear: each with its title, each with a number, or only counted in columns. */
export type Detail = 'titles' | 'numbers' | 'density';

/** The positions of everything in a drawing, in units of its `viewBox`. */
export interface Layout {
  readonly detail: Detail;
  readonly width: number;
  readonly height: number;
  /** The top and bottom of the lanes; the axis is above them. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** The parts of the axis between which time is left out. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly lanes: readonly Lane[];
  /** Whether the axis is repeated below the lanes. */
  readonly repeatsAxis: boolean;
  /** Only if events are counted: the unit of time of a column (`1 month`), and the count of the highest. */
  readonly unit?: string;
  readonly most?: number;
}

/** The row or rows with the events of one kind. */
export interface Lane {
  readonly name: string;
  readonly nameX: number;
  readonly nameY: number;
  readonly top: number;
  readonly marks: readonly Mark[];
  readonly columns: readonly Column[];
}

export interface Mark extends Place {
  readonly event: ChartEvent;
  readonly y: number;
  /** The middle of each cut of the axis that the mark crosses. */
  readonly breaks: readonly number[];
  readonly label: Label;
  /** Its date as the drawing says it. */
  readonly when: string;
}

/** A bar that counts the events of one kind in one unit of time. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly events: readonly ChartEvent[];
}

export interface LayoutOptions {
  readonly language: Language;
  readonly width: number;
  /** In a narrow drawing the name of a lane is above the lane, otherwise to its left. */
  readonly isNarrow: boolean;
  /** Whether no time is left out. */
  readonly isEven?: boolean;
  /** Whether to draw each event, however many there are. */
  readonly drawsAll?: boolean;
  /** Whether a table beside the drawing explains its numbers. */
  readonly hasKey?: boolean;
}
