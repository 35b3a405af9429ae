import type { Draft } from '../../../src/imports/importer.js';

const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * The words of an imported text that are neither in the draft nor on a line reported as not imported. The caller has
 * replaced markup by spaces.
 */
export function lostWords(text: string, { written, warnings, leftOut = [] }: Draft): string[] {
  const told = new Set(
    [...warnings, ...leftOut].flatMap(({ span, message }) => {
      const [, last] = /\(lines \d+ to (\d+)\)$/.exec(message) ?? [];
      const first = span?.line ?? 0;
      return Array.from({ length: Number(last ?? first) - first + 1 }, (_, index) => first + index);
    }),
  );
  const kept = new Set(wordsIn(JSON.stringify(written)).flatMap((word) => [word, ...dateWords(word)]));
  for (const [, year = '', month = '', day = ''] of JSON.stringify(written).matchAll(
    /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g,
  )) {
    for (const word of [year, months[Number(month) - 1] ?? '', ...dateWords(month), ...dateWords(day)]) kept.add(word);
  }
  return text
    .split('\n')
    .flatMap((line, index) => (told.has(index + 1) ? [] : wordsIn(line).filter((word) => !kept.has(word))));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function dateWords(number: string): string[] {
  return /^0\d$/.test(number) ? [number.slice(1)] : /^\d$/.test(number) ? [`0${number}`] : [number];
}

/** Wikitext in which spaces replace the names of templates and parameters, tags, link targets and entities. */
export function withoutMarkup(wikitext: string): string {
  return wikitext
    .replace(
      /<\/?[a-z][^<>]*>|\{\{[^|{}\n]*|\|\s*[\p{L}\d_ -]+\s*=|\[\[[^[\]|\n]*\||&[a-z]+;|__[A-Z]+__/giu,
      (markup) => markup.replace(/[^\n]/g, ' '),
    )
    .replace(/\[\[|\]\]/g, '');
}
