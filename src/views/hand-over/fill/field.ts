import type { FieldOf, QuestionSource } from '../../../dossier/format/questionnaire.js';
import { rightOf } from '../../../dossier/format/rights.js';
import type { orderers } from '../../../dossier/measures/ordered-by.js';
import type { Charge, Dossier, Event, Measure } from '../../../dossier/model/dossier.js';
import type { Language } from '../../../languages/language.js';
import type { periodPrinter } from '../../blocks/measure-times.js';
import type { citationRecords } from '../../record-parts.js';
import type { Borrowed } from './borrowed.js';

/** What a query asks for by its filters: only participants in these roles, only these rights; empty for all. */
export interface Asked {
  readonly roles: readonly string[];
  readonly rights: readonly string[];
}

/** Prints a field of a record in words; undefined or empty if the record does not have it. */
export type Print<R> = (record: R, asked: Asked, context: AnswerContext) => string | Borrowed | undefined;

/** The case file that answers, and the language of the answers. */
export interface AnswerContext {
  readonly dossier: Dossier;
  readonly language: Language;
  readonly periodOf: ReturnType<typeof periodPrinter>;
  /** The measures and charges of the file by their ids. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly charges: ReadonlyMap<string, Charge>;
  readonly events: ReadonlyMap<string, Event>;
  readonly ordererOf: ReturnType<typeof orderers>;
  readonly cite: ReturnType<typeof citationRecords>;
}

/** The fields of a source. A field of the format that is missing here does not compile. */
export type Fields<S extends QuestionSource, R> = { readonly [F in FieldOf<S>]: Print<R> };

/** Whether a right is one of those asked for, by its code or by its instrument. */
export function isAskedRight(code: string, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => one === code || one === rightOf(code)?.instrument);
}

/** The values that are given, in one text. */
export function listed(values: readonly (string | undefined)[], { say }: Language): string {
  return values.filter((value) => value !== undefined && value !== '').join(say('list.semicolon'));
}

/** A word of the format as a person reads it: `police-station` as `police station`. */
export function inWords(word: string | undefined): string | undefined {
  return word?.replaceAll('-', ' ');
}

export function dated(date: string | undefined, { language }: AnswerContext): string | undefined {
  return date === undefined ? undefined : language.date(date);
}

/** A text after what introduces it: `17 Apr 2020: Port Sando`. */
export function introduced(what: string, text: string, { language }: AnswerContext): string {
  return language.say('fill.introduced', { what, text });
}
