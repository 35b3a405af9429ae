import type { WaivedLine } from '../model/entries.js';
import type { YamlText } from '../yaml/text.js';

/** A waiver for words of withheld names. Without a reason, it accepts nothing. */
const waiver = /#\s*casefile-waive\s+withheld-word\b[\s:,]*[^\s:,]/;

/** Whether a text may have such a waiver. If so, the positions in it are needed. */
export function mayWaiveWords(text: string): boolean {
  return text.includes('withheld-word');
}

/** The lines with waivers, without the waivers. A text that begins with `|` or `>` continues on the next lines. */
export function waivedIn(yaml: YamlText): { readonly waived?: readonly WaivedLine[] } {
  const waived = yaml.comments(waiver).map(({ start, about }) => {
    const at = yaml.lines.positionAt(start);
    const written = yaml.lines.textOf(about);
    const text = at.line === about ? written.slice(0, at.column - 1) : written;
    return { line: about, text: [text, ...below(yaml, about, text)].join('\n') };
  });
  return waived.length > 0 ? { waived } : {};
}

function below(yaml: YamlText, line: number, text: string): string[] {
  if (!/[:-]\s+[|>][\d+-]*\s*$/.test(text)) return [];
  const indent = indentOf(text);
  const lines: string[] = [];
  for (let next = line + 1; next <= yaml.lines.count; next += 1) {
    const written = yaml.lines.textOf(next);
    if (written.trim() !== '' && indentOf(written) <= indent) break;
    lines.push(written);
  }
  return lines;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
