import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { nearest } from '../../problems/suggest.js';
import { accessOf } from '../access/marks.js';
import { type Access, loosest, strictest } from '../format/vocabulary.js';

/** The access of a section that contains something. */
type SectionAccess = Access | undefined;

/**
 * Calls `withhold` for each section of a case file that contains nothing public: its id and title are then withheld
 * too. Misspelt and repeated keys count as well. An empty section counts as a part of those beside it.
 */
export function withholdSections(contents: unknown, withhold: (section: Node, access: Access) => void): void {
  const within = (map: YAMLMap): SectionAccess => {
    const [statements, sections, others] = (['statements', 'sections', undefined] as const).map((key) =>
      listsIn(map, key).flat(),
    );
    const inside = [...(statements ?? []).map(accessOf), ...ofSections(sections ?? [])];
    const known = inside.length > 0 ? inside : (others ?? []).map(accessOf);
    return known.length === 0 ? undefined : loosest(known);
  };
  const ofSections = (sections: readonly Node[]): Access[] => {
    const each = sections.map((section) => (isMap(section) ? within(section) : undefined));
    for (const [index, section] of sections.entries()) {
      const access = each[index] ?? strictest([each[index - 1] ?? 'public', each[index + 1] ?? 'public']);
      if (access !== 'public') withhold(section, access);
    }
    return each.flatMap((access) => access ?? []);
  };
  if (isMap(contents)) ofSections(listsIn(contents, 'sections').flat());
}

/** The lists under a key of a map, or under any key that is none of a section. */
function listsIn({ items }: YAMLMap, wanted: 'statements' | 'sections' | undefined): Node[][] {
  return items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? nearest(String(key.value), ['statements', 'sections']) : undefined;
    return name === wanted && isSeq(value) ? [value.items as Node[]] : [];
  });
}
