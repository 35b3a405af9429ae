import { parse } from '@retorquere/bibtex-parser';
import { oneLine } from '../../one-line.js';
import type { TexDefinitions } from './tex-definitions.js';
import { plainTex } from './tex-text.js';

// The parser marks up its output with `<` and `>`. These noncharacters, which no text contains,
// replace the author's own.
const [less, greater] = ['\ufdd0', '\ufdd1'];

/**
 * Convert TeX with formulas or rare commands to plain text. Slow, because the package builds a syntax tree of each
 * text. A command that it does not know stays as written.
 */
export function rareTex(tex: string, definitions: TexDefinitions): string {
  return plainTex(tex, { definitions, rare: whole }) ?? whole(tex);
}

const converted = new Map<string, string>();

function whole(tex: string): string {
  const known = converted.get(tex);
  if (known !== undefined) return known;
  const text = toText(tex);
  converted.set(tex, text);
  return text;
}

function toText(tex: string): string {
  const marked = tex.replace(/\\text(?:less|greater)(?![a-zA-Z])(?:\{\})?|[<>]/g, (found) =>
    found === '<' || found.startsWith('\\textless') ? less : greater,
  );
  const html = convert(marked) ?? marked.replace(/[{}]/g, '');
  return oneLine(
    html
      .replace(/<p\b[^<>]*>/g, ' ')
      .replace(/<[^<>]*>/g, '')
      .replaceAll(less, '<')
      .replaceAll(greater, '>'),
  );
}

function convert(tex: string): string | undefined {
  try {
    const { entries } = parse(`@misc{x,\n note = {${tex}}}`, {
      english: false,
      caseProtection: false,
      removeOuterBraces: [],
      // Only TeX knows what an unknown command prints, so it stays as written.
      unsupported: (_node, written) => written,
    });
    return entries[0]?.fields.note;
  } catch {
    // The package throws on input that it does not expect.
    return undefined;
  }
}
