import type { SearchField } from '../dossier/parts/fields/search-field.js';
import type { Query } from './query.js';
import { isLoneCharacter, placedTerms } from './terms.js';
import { WordForms } from './word-forms.js';

/** A part of a text, as offsets in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** The parts of a text that match, in order and without overlaps. */
export type Marker = (field: SearchField, text: string) => readonly Span[];

/** Make a function that finds in a text what a query wants. `forms` has the other forms of its words. */
export function markerOf({ wanted }: Query, forms = new WordForms()): Marker {
  return (field, text) => {
    const placed = placedTerms(text);
    const spans: Span[] = [];
    for (const { terms, prefix, isExact, field: asked } of wanted) {
      if (asked !== undefined && asked !== field) continue;
      const fits = (term: string, index: number, at: number) => {
        const found = placed[at + index]?.term ?? '';
        if (prefix && index === terms.length - 1) return found.startsWith(term);
        return found === term || (!isExact && forms.areForms(term, found));
      };
      for (const [at, { start }] of placed.entries()) {
        if (!terms.every((term, index) => fits(term, index, at))) continue;
        const last = placed[at + terms.length - 1];
        if (last) spans.push([start, isLoneCharacter(terms.at(-1) ?? '') ? last.end : last.reach]);
      }
    }
    return joined(spans);
  };
}

/** Sort ranges and join those that overlap. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const [start, end] of spans.toSorted(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)) {
    const last = all.at(-1);
    if (last && start < last[1]) all[all.length - 1] = [last[0], Math.max(last[1], end)];
    else all.push([start, end]);
  }
  return all;
}
