/** A name in Chinese, Japanese or Korean script, but not in Katakana alone, which is for foreign names. */
const familyFirst = /^(?!\p{scx=Katakana}+$)[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+$/u;

/** An author's name as it is written in a sentence: `Ottoline Pell`, `李文亮`. */
export function authorName(author: string | { readonly family: string; readonly given?: string | undefined }): string {
  if (typeof author === 'string') return author;
  const { family, given = '' } = author;
  return familyFirst.test(family + given) ? family + given : `${given} ${family}`.trim();
}
