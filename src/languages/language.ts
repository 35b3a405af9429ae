import { printDate } from '../dates/print.js';
import { type DateUse, datePrinter } from './dates.js';
import { type Catalogue, piecesOf } from './message.js';
import type { MessageId, Say } from './say.js';

/** The words of the format, and the views, that have names in each language. */
type Vocabulary = 'kind' | 'role' | 'status' | 'type' | 'outcome' | 'organization' | 'view';

/** A language in which documents are written. */
export interface Language {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** The small letters of its alphabet in their order; empty if that of Unicode is the order. */
  readonly alphabet: string;
  readonly say: Say;
  /** A message in pieces, with the values of its parameters as they are. */
  pieces<V>(id: MessageId, values: Readonly<Record<string, V | number>>): (string | V)[];
  /** The name of a word of the format, such as a kind of event. */
  name(vocabulary: Vocabulary, word: string): string;
  /** The name of a right or of a treaty, given in English. */
  readonly right: (name: string) => string;
  /** A question, or a title, of a questionnaire of the package, given in English. Any other text stays as it is. */
  readonly question: (text: string) => string;
  /** A date as people write it, alone if nothing else is said: `17 Apr 2020`, `from Sep 2020`. */
  date(edtf: string, use?: DateUse): string;
}

/** A language, from its catalogue. */
export function languageOf({ tag, alphabet, messages, rights, questions, plural }: Catalogue): Language {
  const pieces: Language['pieces'] = (id, values) => piecesOf(messages[id] ?? '', values, plural);
  const say: Say = (id, ...[values = {}]) =>
    pieces<string>(id, values as Readonly<Record<string, string | number>>).join('');
  return {
    tag,
    alphabet,
    say,
    pieces,
    name(vocabulary, word) {
      const message = Object.hasOwn(messages, `${vocabulary}.${word}`) ? messages[`${vocabulary}.${word}`] : word;
      return typeof message === 'string' ? message : word;
    },
    right: translated(rights),
    question: translated(questions),
    // The same, but quicker: a timeline has many dates.
    date: tag === 'en' ? printDate : datePrinter(say),
  };
}

/** Texts in a language by their English ones. A text that is not among them stays English. */
function translated(texts: Readonly<Record<string, string>>): (english: string) => string {
  return (english) => (Object.hasOwn(texts, english) ? (texts[english] ?? english) : english);
}
