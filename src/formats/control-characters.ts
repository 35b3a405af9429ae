/** Everything that might have to be replaced; bidi isolates and embeddings only if they are unbalanced. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e\ud800-\udfff]/gu;
const nesting = /[\u202a-\u202c\u2066-\u2069]/g;

const popEmbedding = '\u202c';
const popIsolate = '\u2069';
const embeddings = '\u202a\u202b';

/**
 * Make every character visible that could control a terminal or reorder a line. All text from a case file passes
 * through here. Newlines and tabs stay. Control characters appear in caret notation (`^[`) or as `<U+009B>`; so do line
 * and paragraph separators, bidi overrides, and bidi isolates and embeddings that are not balanced within their
 * paragraph. Lone surrogates become U+FFFD. A second call changes nothing more.
 */
export function visible(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(control, notation).split('\n').map(balanced).join('\n');
}

/** Do the same for a text of one line, such as a path. Line breaks become visible too, and build commands harmless. */
export function visibleLine(text: string): string {
  return withoutCommands(visible(text.replaceAll('\n', '^J')));
}

/**
 * Break commands that build servers would read from the output, with a backslash: GitHub's `::set-output` at the
 * beginning of a line, and `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere.
 */
export function withoutCommands(text: string): string {
  if (!text.includes('::') && !text.includes('##')) return text;
  return text.replace(/^([^\S\r\n\u2028\u2029]*)::/gm, '$1\\::').replace(/##(?=\[|vso\[|teamcity\[)/g, '#\\#');
}

function notation(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return '^?';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A paragraph whose unbalanced bidi controls are made visible, matched as UAX #9 does (BD9 and BD11). */
function balanced(paragraph: string): string {
  const lone = loneControls(paragraph);
  if (lone.size === 0) return paragraph;
  return paragraph.replace(nesting, (character, index: number) => (lone.has(index) ? notation(character) : character));
}

function loneControls(paragraph: string): Set<number> {
  const lone = new Set<number>();
  const open: { readonly index: number; readonly embedding: boolean }[] = [];
  for (const { 0: character, index } of paragraph.matchAll(nesting)) {
    if (character === popEmbedding) {
      if (open.at(-1)?.embedding === true) open.pop();
      else lone.add(index);
    } else if (character === popIsolate) {
      const opener = open.findLastIndex((candidate) => !candidate.embedding);
      if (opener === -1) lone.add(index);
      // The end of an isolate also ends the embeddings inside it that are still open.
      else for (const unclosed of open.splice(opener).slice(1)) lone.add(unclosed.index);
    } else {
      open.push({ index, embedding: embeddings.includes(character) });
    }
  }
  for (const unclosed of open) lone.add(unclosed.index);
  return lone;
}
