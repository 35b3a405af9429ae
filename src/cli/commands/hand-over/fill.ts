import { nameTest, shownNames } from '../../../dossier/disclose.js';
import type { Questionnaire } from '../../../dossier/format/questionnaire.js';
import { read as readDossier } from '../../../dossier/read.js';
import { readQuestionnaire } from '../../../dossier/reading/other-files/questionnaire.js';
import { CaseChoice } from '../../../library/case-choice.js';
import { cannotRead } from '../../../library/case-run.js';
import { tellerOf } from '../../../library/withheld-teller.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { problem } from '../../../problems/problem.js';
import { didYouMean } from '../../../problems/suggest.js';
import { count } from '../../../views/blocks/prose.js';
import { fill, fillOf } from '../../../views/hand-over/fill/view.js';
import type { Context } from '../../context.js';
import { questionnaires } from '../../documents/questionnaires.js';
import { collect } from '../../options/values.js';
import { addFilterOptions, addLanguageOption, type FilterOptions, readSelection } from '../../options/view.js';
import { select, showSelected } from '../../showing/show-view.js';
import type { Workspace } from '../../workspace.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly complete?: boolean;
  readonly measure?: readonly string[];
}

const names = Object.keys(questionnaires);

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('<questionnaire>', `A questionnaire: ${names.join(', ')}, or the path of your own`)
    .option(
      '--measure <id>',
      'Only about this detention, by the id of its measure (repeatable)',
      collect('--measure', 'Give the id of a measure.'),
    )
    .option('--complete', 'Exit with code 1 if a question has no answer, unless it may not apply');
  addLanguageOption(command, fill);
  addFilterOptions(command, fill.filters);
};

export const run: CommandModule<FilterOptions & Own>['run'] = async (context, [name = ''], options) => {
  const { complete = false, measure, ...filters } = options;
  const selection = readSelection(filters);
  const questionnaire = await read(name, context);
  if (!Object.hasOwn(questionnaires, name)) await refuseNames(questionnaire, context.workspace);
  const { view, run } = await select(context, fillOf(questionnaire, measure), selection);
  await showSelected(context, run, view);
  const blank = view.records.filter(({ blank: isBlank, mayNotApply = false }) => isBlank && !mayNotApply).length;
  if (!complete || blank === 0) return undefined;
  // Print this in a pipe too: nothing else explains the exit code 1.
  context.screen.warn(
    `${blank} of ${count(view.records.length, 'question')} ${blank === 1 ? 'has' : 'have'} no answer.`,
  );
  return exitCodes.found;
};

/** The questionnaire of the package with a name, or the one in a file. A name has no dot and no slash. */
async function read(name: string, { workspace, screen }: Context): Promise<Questionnaire> {
  if (!Object.hasOwn(questionnaires, name) && !/[./\\]|^-$/.test(name)) {
    throw new CasefileError(`unknown questionnaire "${name}"`, {
      hint:
        didYouMean(name, names) ??
        `Known: ${names.join(', ')}. Write the path of your own with its folder: ./ours.yaml.`,
    });
  }
  const { bytes, file } = await contentOf(name, workspace);
  const reading = readQuestionnaire(bytes, file);
  const problems = await workspace.disclosed(reading);
  if (reading.written === null) throw cannotRead('the questionnaire', problems);
  await screen.printProblems(problems);
  return reading.written;
}

/** Throw if a text of the questionnaire would disclose a name that a case file withholds. */
async function refuseNames({ id, title, sections }: Questionnaire, workspace: Workspace): Promise<void> {
  const texts = [
    id,
    title,
    ...sections.flatMap((one) => [
      one.id,
      one.title,
      ...one.items.flatMap(({ id: item, question }) => [item, question]),
    ]),
  ];
  const choice = new CaseChoice(workspace.cases);
  for (const path of await workspace.readOnce()) {
    const content = await workspace.readBytes(path);
    if (content.kind !== 'bytes') continue;
    const reading = await readDossier(content.bytes, path);
    const { dossier } = reading;
    if (dossier !== null && !choice.keeps(dossier)) continue;
    const tells =
      dossier === null
        ? await nameTest(reading, workspace.access, (await workspace.registers.of(path)).state)
        : await tellerOf(workspace, path, dossier, (whole) => shownNames(whole, workspace.access));
    if (!texts.some(tells)) continue;
    throw new CasefileError('nothing is shown: the questionnaire contains a withheld name, or a word of one', {
      exitCode: exitCodes.withheld,
      hint: 'Reword its title or questions.',
    });
  }
}

async function contentOf(name: string, workspace: Workspace) {
  if (Object.hasOwn(questionnaires, name)) {
    const file = `questionnaires/${name}.yaml`;
    return { bytes: new TextEncoder().encode(await workspace.dataFile(file)), file: `data/${file}` };
  }
  const file = workspace.fileOf(name);
  const content = await workspace.readBytes(name);
  if (content.kind === 'bytes') return { bytes: content.bytes, file };
  const { code } = content.problem;
  // The usual words of this problem are about case files, which can be in a folder.
  const hint = 'Give the path of a file.';
  const found = code === 'file-is-folder' ? problem(code, 'this is a folder', { file, hint }) : content.problem;
  throw cannotRead('the questionnaire', [found]);
}
