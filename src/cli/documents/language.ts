import type { Format } from '../../formats/format.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import { languageFor, languageTags } from '../../languages/registry.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { Screen } from '../screen.js';

/** Throws if a language is asked for and the format has no words in any: the keys and values of records are data. */
export function checkLanguage(asked: string | undefined, { reads }: Pick<Format, 'reads'>): void {
  if (asked === undefined || reads === 'blocks') return;
  throw new CasefileError('--language needs a format that people read', {
    hint: 'Use --format text, markdown, html or svg, or remove --language.',
  });
}

/**
 * The language of a document: the one that is asked for, or else that of its cases. English if there
 * are no words in it.
 */
export async function documentLanguage(
  { speaks = false }: { readonly speaks?: boolean },
  asked: string | undefined,
  written: string | undefined,
  screen: Screen,
): Promise<Language> {
  const tag = asked ?? written;
  if (!speaks || tag === undefined) return english;
  const language = await languageFor(tag);
  if (language !== undefined) return language;
  const text = `No words in the language "${tag}"; writing in English. Languages: ${languageTags.join(', ')}.`;
  if (asked === undefined) screen.notice(text);
  else screen.warn(text);
  return english;
}
