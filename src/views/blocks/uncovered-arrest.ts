import { printDate } from '../../dates/print.js';
import type { CitationRecord } from '../record-parts.js';
import type { Block } from '../view.js';
import { linked } from './anchors.js';
import { marks } from './prose.js';

interface Arrest {
  readonly id: string;
  readonly title: string;
  /** As EDTF. */
  readonly date: string;
  readonly refs: readonly CitationRecord[];
  readonly standIns?: readonly string[] | undefined;
  readonly status: string;
}

/** Says that someone was arrested, but that no measure says how long they were held. */
export function uncoveredArrest(arrest: Arrest): Block {
  const { id, title, date } = arrest;
  const text = [
    { text: 'No measure covers ', style: 'warning' as const },
    linked(`“${title}”, ${printDate(date)}`, 'event', id),
    ` (${id})`,
    ...marks(arrest),
  ];
  return { kind: 'paragraph', text };
}
