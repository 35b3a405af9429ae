/**
 * A message as a catalogue of `data/languages/` is compiled: a text, or a list of texts and parameters. `[name]` is a
 * parameter, and `[name, kind, cases]` a choice between messages by its value.
 */
export type Message = string | readonly Piece[];

type Piece =
  | string
  | readonly [name: string]
  | readonly [name: string, kind: 'plural' | 'selectordinal' | 'select', cases: Readonly<Record<string, Message>>];

/** Finds the plural form that a number needs in a language. */
export type Plural = (number: number, isOrdinal?: boolean) => string;

/** A language as its catalogue is compiled. */
export interface Catalogue {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** The small letters of its alphabet in their order; empty if the order of Unicode is that of the language. */
  readonly alphabet: string;
  readonly messages: Readonly<Record<string, Message>>;
  /** The names of rights and treaties, by their English ones; empty in English. */
  readonly rights: Readonly<Record<string, string>>;
  /** The questions and titles of questionnaires, by their English ones; empty in English. */
  readonly questions: Readonly<Record<string, string>>;
  readonly plural: Plural;
}

/**
 * The pieces of a message with the values of its parameters. A value stays what it is: no text of a case file is ever
 * read as a message.
 */
export function piecesOf<V>(
  message: Message,
  values: Readonly<Record<string, V | number>>,
  plural: Plural,
): (string | V)[] {
  if (typeof message === 'string') return message === '' ? [] : [message];
  return message.flatMap((piece): (string | V)[] => {
    if (typeof piece === 'string') return [piece];
    const [name, kind, cases] = piece;
    const value = values[name];
    if (value === undefined) throw new Error(`the parameter ${name} is missing`);
    if (cases === undefined) return [typeof value === 'number' ? String(value) : value];
    const key = kind === 'select' ? String(value) : plural(Number(value), kind === 'selectordinal');
    return piecesOf(caseOf(cases, key), values, plural);
  });
}

/** The case of a value. Only own keys count: the value may come from a case file. */
function caseOf(cases: Readonly<Record<string, Message>>, key: string): Message {
  return (Object.hasOwn(cases, key) ? cases[key] : cases['other']) ?? '';
}
