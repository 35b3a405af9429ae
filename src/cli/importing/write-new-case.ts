import { checkDossier, hasNoErrors } from '../../dossier/check.js';
import { writeDossier } from '../../dossier/editing/write.js';
import type { WrittenDossier } from '../../dossier/format/schema.js';
import { slugsIn } from '../../dossier/names/latin-slug.js';
import { parse } from '../../dossier/reading/parse.js';
import { readWritten } from '../../dossier/reading/read-written.js';
import { visibleLine } from '../../formats/control-characters.js';
import { joinParts } from '../../imports/draft-parts.js';
import { takeId } from '../../imports/ids.js';
import type { Draft, Parts } from '../../imports/importer.js';
import { knownInWords, partsToAdd } from '../../imports/merging/known-references.js';
import { merge, mergeAll } from '../../imports/merging/merge.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { BaseContext } from '../context.js';
import { newId } from '../writing/new-id.js';
import type { Imported } from './summary.js';

interface NewCaseOptions {
  readonly id?: string;
  readonly title?: string;
  readonly subject?: string;
  readonly verbose?: true;
}

/**
 * Write a new case file, to a file or standard output. Reports the problems that `check` finds, and
 * returns what it contains.
 */
export async function writeNewCase(
  { workspace, screen }: BaseContext,
  drafts: readonly Draft[],
  given: NewCaseOptions,
  output: string | undefined,
): Promise<Imported> {
  const merged = mergeAll({}, drafts);
  const written = await headed(partsToAdd(merged, new Map()), given);
  const text = writeDossier(written);
  if (output === undefined) screen.write(text);
  else {
    await workspace.create(output, text, 'Choose another path, or add to the file with --into.');
    screen.write(`${visibleLine(output)}\n`);
  }
  for (const sentence of knownInWords(merged, given.verbose === true)) screen.say(sentence);
  const file = output ?? 'the new case file';
  const dossier = readWritten(written, file);
  if (dossier === null || !hasNoErrors(dossier, written)) {
    const { problems } = checkDossier(parse(new TextEncoder().encode(text), file));
    await screen.printProblems(problems.filter(({ severity }) => severity === 'error'));
  }
  return { ...merged, updated: 0 };
}

/** Add what every case file needs: from the options, or else from the drafts. */
async function headed(parts: Parts, given: NewCaseOptions): Promise<WrittenDossier> {
  const { subject } = given;
  const about = subject === undefined ? parts : joinParts(await subjectOf(parts, subject), parts);
  const subjects = [...new Set(about.subjects)];
  if (subjects.length === 0) {
    throw new CasefileError('the new case file has no subject', {
      hint: 'Name the person with --subject, or add to an existing case file with --into.',
    });
  }
  const title = given.title ?? parts.title ?? subject ?? '';
  return { casefile: '1', ...about, subjects, title, id: await newId(given.id ?? parts.id, title) };
}

/** The person with a name, who may already be in the parts. */
async function subjectOf(parts: Parts, name: string): Promise<Parts> {
  const slug = await slugsIn(name);
  const named: Parts = { people: { [takeId(new Set(), slug(name) || 'subject')]: { name } } };
  const { added, known } = merge({ people: parts.people ?? {} }, named);
  const ids = [...Object.keys(added.people ?? {}), ...known.map(({ as }) => as)];
  return { ...added, subjects: ids };
}
