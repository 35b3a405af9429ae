import * as v from 'valibot';
import { type Dossier, walkSections } from '../../dossier/model/dossier.js';
import { authorName } from '../../dossier/names/author-name.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Language } from '../../languages/language.js';
import { bibliography, bibliographyRecord, entry } from '../blocks/bibliography.js';
import { entryList, idMark } from '../blocks/prose.js';
import { caseId } from '../record-parts.js';
import type { ViewDefinition } from '../view-definition.js';
import { citedBy, citedByEntries, citedByNothing } from './cited-by.js';

export const referenceSchema = v.object({
  case: caseId,
  ...bibliography,
  citedBy: citedByEntries,
});

export type ReferenceRecord = v.InferOutput<typeof referenceSchema>;

/** The view `refs`: the list of references. */
export const refs: ViewDefinition<ReferenceRecord> = {
  name: 'refs',
  words: ['reference', 'references'],
  filters: ['dates', 'org', 'kind', 'type', 'sourceLanguage', 'tag', 'ref', 'section', 'match'],
  schema: referenceSchema,
  speaks: true,
  items(dossier) {
    const cited = citedBy(dossier);
    const citing = citingSections(dossier);
    return dossier.references.map((reference) => ({
      record: {
        case: dossier.id,
        ...bibliographyRecord(reference),
        citedBy: cited.get(reference.id) ?? citedByNothing(),
      },
      facets: {
        ...(reference.issued && { date: reference.issued }),
        organizations: reference.publisher ? [reference.publisher] : [],
        kind: reference.type,
        type: reference.type,
        sourceLanguage: reference.language,
        tags: reference.tags,
        refs: [reference.id],
        sections: [...(citing.get(reference.id) ?? [])],
        text: [
          reference.title,
          reference.container,
          reference.documentNumber,
          reference.doi,
          reference.site,
          reference.note,
          reference.publisher?.name,
          reference.series,
          reference.eprint,
          reference.key,
          ...[...reference.authors, ...reference.editors].map(authorName),
          ...reference.tags,
        ],
      },
    }));
  },
  blocks(records, _dossier, _id, language: Language) {
    return entryList(records.map((record) => entry(record, language)));
  },
};

/** The same references, each with its id. */
export const refsWithIds: ViewDefinition<ReferenceRecord> = {
  ...refs,
  blocks(records, dossier, id, language: Language) {
    const idOf = idMark(dossier, id);
    const items = records.map((record) => {
      const { body, ...shown } = entry(record, language);
      const [first = [], ...others] = body;
      return { ...shown, body: [[...first, ...idOf(record.id)], ...others] };
    });
    return entryList(items);
  },
};

/** The sections whose statements cite each reference. */
function citingSections(dossier: Dossier): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  for (const { section, path } of walkSections(dossier.sections)) {
    for (const statement of section.statements) {
      for (const { ref } of statement.refs) {
        const citing = getOrInsert(sections, ref, () => new Set());
        for (const id of path) citing.add(id);
      }
    }
  }
  return sections;
}
