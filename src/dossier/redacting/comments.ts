import { getOrInsert } from '../../get-or-insert.js';
import { mentions } from '../access/mentioned-ids.js';
import { type Access, maySee } from '../format/vocabulary.js';
import type { Dossier } from '../model/dossier.js';
import { entriesOf } from '../parts/entries-by-kind.js';
import type { Parsed } from '../reading/parse.js';
import { accessOnLine } from '../reading/shown-lines.js';
import { rangeOf } from '../yaml/nodes.js';
import type { YamlText } from '../yaml/text.js';

/** Comments for programs: waivers, and the schema for editors. */
const forPrograms = /casefile-|yaml-language-server/;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/**
 * The comments on the shown entries of a case file, by entry. A comment is left out if it reveals something withheld,
 * if it is next to a withheld part, or if its entry is left out or unknown.
 */
export function commentsOf(
  parsed: Parsed,
  shown: Dossier,
  access: Access,
  tells: (text: string) => boolean,
): ReadonlyMap<object, readonly string[]> {
  const kept = new Map<object, string[]>();
  const { yaml, dossier, withheld } = parsed;
  if (yaml === null || dossier === null) return kept;
  const hasHiddenId = mentions(withheld.flatMap(({ id, access: own }) => (id && !maySee(access, own) ? [id] : [])));
  const all = entriesOnLines(parsed, yaml, dossier);
  const left = new Map(entriesOf(shown).map(({ item }) => [item.line, item]));
  const counts = { all: countsByLine(dossier), shown: countsByLine(shown) };
  // Several entries in brackets can begin on one line. If some are left out, the comment may be about those.
  const isWhole = (line: number) => counts.all.get(line) === counts.shown.get(line);
  const above = contentAbove(yaml);
  for (const { text, start, about } of yaml.comments(/#/)) {
    const line = yaml.lines.lineAt(start);
    const comment = text.trimEnd();
    const [own, ...others] = all.get(about) ?? [];
    if (own === undefined || others.length > 0 || counts.all.get(own) !== 1) continue;
    const entry = left.get(own);
    if (entry === undefined || [above[line], about].some((one) => ![...(all.get(one ?? 0) ?? [])].every(isWhole)))
      continue;
    if ([line, about].some((one) => !maySee(access, accessOnLine(yaml, one)))) continue;
    if (forPrograms.test(comment) || unseen.test(comment) || hasHiddenId(comment) || tells(comment)) continue;
    getOrInsert(kept, entry, () => []).push(comment);
  }
  return kept;
}

/** For each line, the first lines of the entries that it belongs to. */
function entriesOnLines(
  { positions }: Parsed,
  yaml: YamlText,
  dossier: Dossier,
): ReadonlyMap<number, ReadonlySet<number>> {
  const byLine = new Map<number, Set<number>>();
  for (const { item } of entriesOf(dossier)) {
    const { start, end } = rangeOf(yaml.nodeAt(positions.get(item) ?? []));
    const last = yaml.lines.lineAt(Math.max(start, end - 1));
    for (let line = item.line; line <= last; line += 1) {
      getOrInsert(byLine, line, () => new Set()).add(item.line);
    }
  }
  return byLine;
}

function countsByLine(dossier: Dossier): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { item } of entriesOf(dossier)) counts.set(item.line, (counts.get(item.line) ?? 0) + 1);
  return counts;
}

/** For each line, itself or the nearest one above it that is more than a comment. */
function contentAbove({ lines }: YamlText): number[] {
  const nearest = [1];
  for (let line = 1; line <= lines.count; line += 1) {
    const isRemark = /^\s*(?:#|$)/.test(lines.textOf(line));
    nearest.push(isRemark ? (nearest[line - 1] ?? 1) : line);
  }
  return nearest;
}

/**
 * Put comments above their entries. `again` is the dossier read from the text; its entries have the order of `shown`.
 */
export function withComments(
  text: string,
  again: Dossier,
  shown: Dossier,
  comments: ReadonlyMap<object, readonly string[]>,
): string {
  const above = new Map<number, readonly string[]>();
  const places = entriesOf(again);
  for (const [index, { item }] of entriesOf(shown).entries()) {
    above.set((places[index]?.item.line ?? 1) - 1, comments.get(item) ?? []);
  }
  return text
    .split('\n')
    .flatMap((line, index) => {
      const indent = ' '.repeat(line.length - line.trimStart().length);
      return [...(above.get(index) ?? []).map((comment) => indent + comment), line];
    })
    .join('\n');
}
