import { english } from '../../languages/english.js';
import type { CitationRecord } from '../record-parts.js';
import type { Block } from '../view.js';
import { linked } from './anchors.js';
import { marks } from './prose.js';
import { tell } from './tell.js';

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
export function uncoveredArrest(arrest: Arrest, language = english): Block {
  const { say } = language;
  const { id, title, date } = arrest;
  const words = [say('quote', { text: title }), language.date(date)].join(say('list.comma'));
  const text = [
    ...tell(language, 'custody.uncovered', { event: linked(words, 'event', id) }, 'warning'),
    ` (${id})`,
    ...marks(arrest, language),
  ];
  return { kind: 'paragraph', text };
}
