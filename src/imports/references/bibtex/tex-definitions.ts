/** A command that a file defines itself: the number of its arguments, and the TeX that it stands for. */
export interface TexDefinition {
  readonly count: number;
  readonly body: string;
}

export type TexDefinitions = ReadonlyMap<string, TexDefinition>;

const beginnings =
  /\\(new|renew|provide)command\*?\s*(?:\{\s*)?\\([a-zA-Z]+)\s*(?:\}\s*)?(?:\[(\d)\]\s*)?(?=\{)|\\[gex]?def\s*\\([a-zA-Z]+)\s*(?:((?:#\d)+)\s*)?(?=\{)/g;

/** The commands that the preambles of a file define with `\newcommand`, `\providecommand` or `\def`. */
export function definitionsIn(preambles: readonly string[]): TexDefinitions {
  const definitions = new Map<string, TexDefinition>();
  for (const preamble of preambles) {
    for (const { 0: found, 1: how, 2: named, 3: count, 4: defined, 5: marks = '', index } of preamble.matchAll(
      beginnings,
    )) {
      const name = named ?? defined ?? '';
      const body = groupAt(preamble, index + found.length);
      if (body === undefined || (how === 'provide' && definitions.has(name))) continue;
      definitions.set(name, { count: count === undefined ? marks.length / 2 : Number(count), body });
    }
  }
  return definitions;
}

/** The text between the brace at a position and the one that closes it. */
export function groupAt(tex: string, at: number): string | undefined {
  if (tex[at] !== '{') return undefined;
  const signs = /\\[\s\S]|[{}]/g;
  signs.lastIndex = at;
  let depth = 0;
  for (let found = signs.exec(tex); found !== null; found = signs.exec(tex)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    if (depth === 0) return tex.slice(at + 1, found.index);
  }
  return undefined;
}
