import { defined } from '../../../defined.js';
import type { Query, Questionnaire } from '../../../dossier/format/questionnaire.js';
import type { Dossier, Named } from '../../../dossier/model/dossier.js';
import { english } from '../../../languages/english.js';
import type { Language } from '../../../languages/language.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import type { ViewDefinition } from '../../view-definition.js';
import { fillBlocks } from './blocks.js';
import { subjectsChosen } from './chosen.js';
import { type Answer, distinct, type FillRecord, fillSchema } from './record.js';
import { sourcesOf } from './sources.js';

/** A questionnaire with the case file that answers it. */
interface Filling {
  readonly questionnaire: Questionnaire;
  readonly dossier: Dossier;
  /** The ids of the measures that the answers are about; absent or empty for all. */
  readonly only?: readonly string[];
  /** The language of the questions and answers; English if absent. */
  readonly language?: Language;
}

/** The view `fill`: the questions of a questionnaire with their answers, once for each subject of the case. */
export const fill: Omit<ViewDefinition<FillRecord, Filling>, 'gather'> = {
  name: 'fill',
  words: ['question', 'questions'],
  filters: ['person'],
  titled: true,
  schema: fillSchema,
  speaks: true,
  isDocument: true,
  items({ questionnaire, dossier, only = [], language: ofAnswers = english }) {
    const { id, title, language, sections } = questionnaire;
    const { question: asked } = ofAnswers;
    const sources = sourcesOf(dossier, ofAnswers, only);
    const all = sourcesOf(dossier, ofAnswers);
    return subjectsChosen(only, dossier).flatMap((subject) => {
      const person = { id: subject.id, name: subject.name };
      return sections.flatMap((section) =>
        section.items.map(({ id: question, question: text, mayNotApply, answers: queries = [] }) => {
          const answers = answersTo(queries, sources, subject);
          const blank = answers.length === 0;
          const elsewhere = blank && only.length > 0 && answersTo(queries, all, subject).length > 0;
          const record = {
            case: dossier.id,
            questionnaire: { id, title: asked(title) },
            section: { id: section.id, title: asked(section.title) },
            id: question,
            question: asked(text),
            ...defined({ language }),
            person,
            answers,
            refs: distinct(answers.flatMap(({ refs }) => refs)),
            blank,
            ...(elsewhere && { elsewhere }),
            ...defined({ mayNotApply }),
          };
          return { record, facets: { people: [subject], text: [] } };
        }),
      );
    });
  },
  blocks: (records, { dossier }, _id, language) => fillBlocks(records, dossier, language),
};

/**
 * The answers to all queries of a question. An entry that has answered in detail does not answer again as a mere claim.
 */
function answersTo(queries: readonly Query[], sources: ReturnType<typeof sourcesOf>, subject: Named): Answer[] {
  const answers: Answer[] = [];
  const answered = new Set<string>();
  const keyOf = ({ entry }: Answer) => (entry === undefined ? undefined : `${entry.kind} ${entry.id}`);
  for (const query of queries) {
    const isMereClaim = query.show.every((field) => field === 'claim');
    const found = sources[query.from](query, subject);
    for (const answer of found) if (!isMereClaim || !answered.has(keyOf(answer) ?? '')) answers.push(answer);
    for (const answer of found) answered.add(keyOf(answer) ?? 'the file');
  }
  return answers;
}

/** The view `fill` for one questionnaire. If measures are given, the answers are only about these. */
export function fillOf(questionnaire: Questionnaire, only: readonly string[] = []): ViewDefinition<FillRecord> {
  // Records are in English. Those of a document in another language are made again, in the same order.
  const indexes = new WeakMap<FillRecord, number>();
  const itemsIn = (dossier: Dossier, language: Language) =>
    fill.items({ questionnaire, dossier, only: measuresOf(dossier, only), language });
  return {
    ...fill,
    items(dossier) {
      const items = itemsIn(dossier, english);
      for (const [index, { record }] of items.entries()) indexes.set(record, index);
      return items;
    },
    blocks(records, dossier, _id, language) {
      if (language === english) return fillBlocks(records, dossier, language);
      const items = itemsIn(dossier, language);
      const translated = records.flatMap((record) => items[indexes.get(record) ?? -1]?.record ?? []);
      return fillBlocks(translated, dossier, language);
    },
  };
}

const listIds = 'To list the ids and people of measures, run "casefile measures --ids".';

/**
 * The measures with some ids. An id that no measure has, or of a measure of nobody whom the case is
 * about, answers nothing.
 */
function measuresOf(dossier: Dossier, ids: readonly string[]): readonly string[] {
  const known = dossier.measures.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    throw new CasefileError(`unknown measure "${id}"`, { hint: didYouMean(id, known) ?? listIds });
  }
  if (subjectsChosen(ids, dossier).length === 0) {
    throw new CasefileError(`no chosen measure names a subject of the case: ${ids.join(', ')}`, { hint: listIds });
  }
  return ids;
}
