import type { ProblemCode } from '../../problems/codes.js';
import type { Problem } from '../../problems/problem.js';
import { didYouMean } from '../../problems/suggest.js';
import { remembering } from '../../remembering.js';
import type { ProblemCollector } from '../yaml/problem-collector.js';
import type { Comment, YamlText } from '../yaml/text.js';

/** A comment that accepts a problem and says why: `# casefile-waive unused-person: the next hearing is hers`. */
interface Waiver {
  readonly comment: Comment;
  readonly code: ProblemCode;
}

const form = 'Write "# casefile-waive CODE: reason".';

/**
 * Apply the waiver comments of a file to its problems. A comment at the end of a line applies to that line; one on its
 * own line applies to the next line with more than a comment. An invalid waiver, or one that matches no problem found
 * so far, is reported to the collector. `waivedWords` are the lines whose waivers accepted a word of a withheld name.
 * Nothing has looked for problems of the codes `unsought`.
 */
export function readWaivers(
  yaml: YamlText,
  collector: ProblemCollector,
  waivable: readonly ProblemCode[],
  { waivedWords, unsought }: { readonly waivedWords: readonly number[]; readonly unsought: readonly ProblemCode[] },
): (found: Problem) => boolean {
  // A code that cannot be waived is often written many times.
  const hintFor = remembering((written) => didYouMean(written, waivable) ?? form);
  const read = (comment: Comment) => readWaiver(comment, collector, waivable, hintFor);
  const waivers = yaml.comments(/#\s*casefile-/).flatMap(read);
  const keyOf = (code: ProblemCode, line: number | undefined) => `${code} ${line}`;
  const waived = new Set(waivers.map(({ code, comment }) => keyOf(code, comment.about)));
  const found = new Set(collector.problems.map(({ code, span }) => keyOf(code, span?.line)));
  for (const line of waivedWords) found.add(keyOf('withheld-word', line));
  for (const { comment, code } of waivers) {
    if (unsought.includes(code) || found.has(keyOf(code, comment.about))) continue;
    collector.reportComment(
      'unused-waiver',
      comment,
      `the waiver matches no ${code} on line ${comment.about}`,
      'Remove it.',
    );
  }
  return ({ code, span }) => waived.has(keyOf(code, span?.line));
}

function readWaiver(
  comment: Comment,
  collector: ProblemCollector,
  waivable: readonly ProblemCode[],
  hintFor: (written: string) => string,
): Waiver[] {
  const [, word, written = '', reason = ''] = /#\s*casefile-(\S*)\s*([\w-]*)[\s:,]*(.*)$/.exec(comment.text) ?? [];
  const code = waivable.find((candidate) => candidate === written);
  if (word !== 'waive') collector.reportComment('invalid-waiver', comment, `unknown comment "casefile-${word}"`, form);
  else if (code === undefined) {
    const message = written === '' ? 'the waiver has no code' : `a waiver cannot accept "${written}"`;
    collector.reportComment('invalid-waiver', comment, message, hintFor(written));
  } else if (reason === '') collector.reportComment('invalid-waiver', comment, 'the waiver has no reason', form);
  else return [{ comment, code }];
  return [];
}
