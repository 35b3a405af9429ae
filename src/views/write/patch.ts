import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';

/** The most changed lines for which the smallest diff is searched, which takes quadratic time. */
const mostSought = 1000;

/**
 * The changes to a file, in the format of `git diff`, which `git apply` accepts. `context` is the number of unchanged
 * lines around each change; without them, `git apply` needs `--unidiff-zero`.
 */
export function patch(file: string, before: string, after: string, context = 3): string {
  const path = file.replaceAll('\\', '/').replace(/^\/+/, '');
  const [oldFileName, newFileName] = [`a/${path}`, `b/${path}`];
  const options = { context, headerOptions: FILE_HEADERS_ONLY, maxEditLength: mostSought };
  return (
    createTwoFilesPatch(oldFileName, newFileName, before, after, undefined, undefined, options) ??
    formatPatch(
      {
        oldFileName,
        newFileName,
        oldHeader: undefined,
        newHeader: undefined,
        hunks: [oneHunk(before, after, context)],
      },
      FILE_HEADERS_ONLY,
    )
  );
}

/** A diff that replaces everything from the first change to the last, made in linear time. */
function oneHunk(before: string, after: string, context: number) {
  const [old, now] = [linesOf(before), linesOf(after)];
  let first = 0;
  while (old[first] !== undefined && old[first] === now[first]) first += 1;
  let same = 0;
  while (same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  const start = Math.max(0, first - context);
  const behind = old.slice(old.length - same, old.length - same + context);
  const lines = [
    ...old.slice(start, first).map((line) => ` ${line}`),
    ...changed(old.slice(first, old.length - same), now.slice(first, now.length - same)),
    ...behind.map((line) => ` ${line}`),
  ];
  return {
    oldStart: start + 1,
    oldLines: lines.filter((line) => !line.startsWith('+')).length,
    newStart: start + 1,
    newLines: lines.filter((line) => !line.startsWith('-')).length,
    lines: lines.flatMap((line) => (line.endsWith('\n') ? line.slice(0, -1) : [line, '\\ No newline at end of file'])),
  };
}

/** A hunk: lines that replace others, or that are inserted between them. */
function changed(old: readonly string[], now: readonly string[]): string[] {
  if (old.length === now.length) {
    const found: string[] = [];
    let put: string[] = [];
    for (const [index, line] of old.entries()) {
      const other = now[index] ?? '';
      if (line === other) {
        for (const one of put) found.push(one);
        put = [];
        found.push(` ${line}`);
      } else {
        found.push(`-${line}`);
        put.push(`+${other}`);
      }
    }
    return [...found, ...put];
  }
  let next = 0;
  const marked = now.map((line) => {
    if (line !== old[next]) return `+${line}`;
    next += 1;
    return ` ${line}`;
  });
  return next === old.length ? marked : [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The lines of the file before and after the changes that a patch shows, counted from 1. */
export function shownLines(text: string): { readonly before: number[]; readonly after: number[] } {
  const shown = { before: [] as number[], after: [] as number[] };
  let [old, now] = [0, 0];
  for (const line of text.split('\n')) {
    const [, start, count = '1', nextStart, nextCount = '1'] =
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start !== undefined && nextStart !== undefined) {
      // For a hunk without lines, the number is that of the line before it.
      old = Number(start) + (count === '0' ? 1 : 0);
      now = Number(nextStart) + (nextCount === '0' ? 1 : 0);
    } else if (old > 0 && /^[ +-]/.test(line)) {
      if (!line.startsWith('+')) shown.before.push(old++);
      if (!line.startsWith('-')) shown.after.push(now++);
    }
  }
  return shown;
}
