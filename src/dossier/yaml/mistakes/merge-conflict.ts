import type { FindMistakes } from './mistake.js';

const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** Conflict markers of a version control system. The fix removes the second side. */
export const mergeConflict: FindMistakes = ({ lines }) => {
  const first = lines.find(({ text }) => conflictMark.test(text));
  if (first === undefined) return [];
  let isOtherSide = false;
  const removed = lines.filter(({ text }) => {
    const isMark = conflictMark.test(text);
    if (isMark) isOtherSide = /^[|=]/.test(text);
    return isMark || isOtherSide;
  });
  return [
    {
      start: first.start,
      end: first.end,
      message: 'unresolved merge conflict',
      hint: 'Keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      fixes: [removed.map(({ start, end }) => ({ start, end, text: '' }))],
    },
  ];
};
