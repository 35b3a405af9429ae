import { defined } from '../../../defined.js';
import type { Questionnaire } from '../../../dossier/format/questionnaire.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import type { ViewDefinition } from '../../view-definition.js';
import { fillBlocks } from './blocks.js';
import { distinct, type FillRecord, fillSchema } from './record.js';
import { sourcesOf } from './sources.js';

/** A questionnaire with the case file that answers it. */
interface Filling {
  readonly questionnaire: Questionnaire;
  readonly dossier: Dossier;
  /** The ids of the measures that the answers are about; absent or empty for all. */
  readonly only?: readonly string[];
}

/** The view `fill`: the questions of a questionnaire with their answers, once for each subject of the case. */
export const fill: ViewDefinition<FillRecord, Filling> = {
  name: 'fill',
  words: ['question', 'questions'],
  filters: ['person'],
  titled: true,
  schema: fillSchema,
  items({ questionnaire, dossier, only }) {
    const { id, title, language, sections } = questionnaire;
    const sources = sourcesOf(dossier, only);
    return dossier.subjects.flatMap((subject) => {
      const person = { id: subject.id, name: subject.name };
      return sections.flatMap((section) =>
        section.items.map(({ id: question, question: text, answers: queries = [] }) => {
          const answers = queries.flatMap((query) => sources[query.from](query, subject));
          const record = {
            case: dossier.id,
            questionnaire: { id, title },
            section: { id: section.id, title: section.title },
            id: question,
            question: text,
            ...defined({ language }),
            person,
            answers,
            refs: distinct(answers.flatMap(({ refs }) => refs)),
            blank: answers.length === 0,
          };
          return { record, facets: { people: [subject], text: [] } };
        }),
      );
    });
  },
  blocks: (records, { dossier }) => fillBlocks(records, dossier),
};

/** The same for one questionnaire, and only about some measures if any are given. */
export function fillOf(questionnaire: Questionnaire, only: readonly string[] = []): ViewDefinition<FillRecord> {
  return {
    ...fill,
    items: (dossier) => fill.items({ questionnaire, dossier, only: measuresOf(dossier, only) }),
    blocks: fillBlocks,
  };
}

/** The measures with some ids. An id that no measure has would answer nothing, and look like a blank. */
function measuresOf({ measures }: Dossier, ids: readonly string[]): readonly string[] {
  const known = measures.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    throw new CasefileError(`unknown measure "${id}"`, {
      hint: didYouMean(id, known) ?? 'To list the ids, run "casefile measures --json id".',
    });
  }
  return ids;
}
