import * as v from 'valibot';
import { kindNames } from '../../../dossier/parts/entries-by-kind.js';
import { grouped } from '../../../grouped.js';
import { about, caseId, citation, cited, named, status, titled } from '../../record-parts.js';

const answer = v.object({
  text: v.string(),
  entry: v.optional(
    v.pipe(
      v.object({ kind: v.picklist(kindNames), id: v.nullable(v.string()) }),
      v.description(
        'The entry that says so, null for the id of a withheld name; absent for the case file itself and for total days',
      ),
    ),
  ),
  status: v.optional(v.pipe(status, v.description('Status of the claim; absent if the entry is not a claim'))),
  citationNeeded: v.optional(v.boolean()),
  about: v.optional(about),
  ...cited,
});

export const fillSchema = v.object({
  case: caseId,
  questionnaire: titled,
  section: titled,
  id: v.pipe(v.string(), v.description('Id of the question')),
  question: v.string(),
  language: v.optional(v.pipe(v.string(), v.description('Language of the question, as a BCP 47 tag'))),
  person: v.pipe(named, v.description('The subject of the case whom the answers are about')),
  answers: v.array(answer),
  refs: v.pipe(v.array(citation), v.description('The citations of all answers')),
  blank: v.pipe(v.boolean(), v.description('Whether there is no answer')),
  mayNotApply: v.optional(
    v.pipe(v.boolean(), v.description('Whether the question may not apply to the case, so that an answer is optional')),
  ),
  elsewhere: v.optional(
    v.pipe(v.boolean(), v.description('Whether the case file has answers that are not about the chosen measures')),
  ),
});

export type FillRecord = v.InferOutput<typeof fillSchema>;
export type Answer = v.InferOutput<typeof answer>;

/** Citations without those that occur before, at the same locator. */
export function distinct(refs: Answer['refs']): Answer['refs'] {
  return [...grouped(refs, ({ id, locator = '' }) => `${id} ${locator}`).values()].map(([first]) => first);
}
