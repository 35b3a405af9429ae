import type { Dossier } from '../../../dossier/model/dossier.js';
import { kindsWith } from '../../../dossier/parts/entries-by-kind.js';
import type { Language } from '../../../languages/language.js';
import { linked } from '../../blocks/anchors.js';
import { citedReferences } from '../../blocks/bibliography.js';
import { caseHeading, heading, marks, muted, personHeading, unsourced } from '../../blocks/prose.js';
import { tell } from '../../blocks/tell.js';
import type { Block, Entry, Text } from '../../view.js';
import { type Answer, distinct, type FillRecord } from './record.js';

/** The questions of each subject by section, with numbers, and the references that the answers cite. */
export function fillBlocks(records: readonly FillRecord[], dossier: Dossier, language: Language): Block[] {
  const [first] = records;
  if (first === undefined) return [];
  const isSeveral = dossier.subjects.length > 1;
  const blocks: Block[] = [caseHeading(dossier), introduction(first, dossier, language)];
  let last: FillRecord | undefined;
  let items: Entry[] = [];
  for (const record of records) {
    const { person, section } = record;
    // The records of one person share it. Two withheld people may have the same name.
    const isNext = person !== last?.person;
    if (isNext && isSeveral) blocks.push(personHeading(person, person.name, 2));
    if (isNext || section.id !== last?.section.id) {
      items = [];
      blocks.push(heading(section.title, isSeveral ? 3 : 2), { kind: 'entries', items });
    }
    items.push(answered(record, items.length + 1, language));
    last = record;
  }
  return [...blocks, ...citedReferences(records, dossier, undefined, language)];
}

function introduction({ questionnaire }: FillRecord, dossier: Dossier, language: Language): Block {
  const { asOf, checked = asOf } = dossier;
  const answered =
    checked === undefined
      ? [muted(language.say('fill.answered'))]
      : tell(
          language,
          'fill.answered-checked',
          { date: { text: language.date(checked.edtf, 'on'), style: 'date' } },
          'muted',
        );
  return { kind: 'paragraph', text: [{ text: questionnaire.title, style: 'strong' }, '\n', ...answered] };
}

function answered(record: FillRecord, number: number, language: Language): Entry {
  const { question, answers, blank } = record;
  return {
    label: [muted(String(number))],
    body: [
      [{ text: question, style: 'title' }],
      ...joined(answers).map(
        (answer): Text => [
          answer.entry ? linked(answer.text, answer.entry.kind, answer.entry.id) : answer.text,
          ...marks({ ...answer, status: answer.status ?? 'reported' }, language),
          ...sourced(answer, language),
        ],
      ),
      ...(blank ? [[muted(language.say(whyBlank(record)))]] : []),
    ],
  };
}

function whyBlank({ elsewhere = false, mayNotApply = false }: FillRecord) {
  if (elsewhere) return 'fill.elsewhere';
  return mayNotApply ? 'fill.blank-optional' : 'fill.blank';
}

/** The kinds of entries that can cite a source. Places and the file itself cannot. */
const citing: ReadonlySet<string> = new Set(kindsWith('refs').map(({ name }) => name));

/** Mark an entry without a source, unless it is the name under which a withheld person is shown. */
function sourced(answer: Answer, language: Language): Text {
  const { kind = '', id = null } = answer.entry ?? {};
  return id !== null && citing.has(kind) ? unsourced(answer, language) : [];
}

/** Print once what several entries say in the same words, with the citations of all. */
function joined(answers: readonly Answer[]): Answer[] {
  const byText = new Map<string, Answer>();
  for (const answer of answers) {
    const { text, status, citationNeeded, about } = answer;
    const key = JSON.stringify([text, status, citationNeeded, about?.id]);
    const known = byText.get(key);
    byText.set(key, known === undefined ? answer : withSources(known, answer));
  }
  return [...byText.values()];
}

function withSources(answer: Answer, { refs, standIns = [] }: Answer): Answer {
  const all = new Set([...(answer.standIns ?? []), ...standIns]);
  return { ...answer, refs: distinct([...answer.refs, ...refs]), ...(all.size > 0 && { standIns: [...all] }) };
}
