/** Characters that a file shows to nobody, so it has them as escapes. */
const unseen = '\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufeff';

/** These characters, each as a match. */
export const unseenCharacters = new RegExp(`[${unseen}]`, 'g');

const beginning = /^[\p{L}\d]/u;
/** What a plain scalar cannot have; also half of a surrogate pair, which a file in UTF-8 cannot have. */
const special = new RegExp(`[\\0-\\x1f${unseen}\\ud800-\\udfff]|: | #|[\\s:]$`, 'u');
const ofFlow = /[[\]{},]/;
const keyword = /^(?:true|false|null)$/i;

/**
 * Whether a text means itself as a plain scalar of YAML: without quotes, on one line. False where that takes a
 * closer look, so the writer of YAML decides. This takes a twentieth of its time, and most texts of a case
 * file are such words.
 */
export function isPlain(text: string, inFlow: boolean): boolean {
  return (
    beginning.test(text) &&
    !special.test(text) &&
    !(inFlow && ofFlow.test(text)) &&
    !keyword.test(text) &&
    Number.isNaN(Number(text))
  );
}
