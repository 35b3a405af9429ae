import type { PartialDate } from '../../../dates/edtf.js';
import { disclose } from '../../../dossier/disclose.js';
import { publicNames } from '../../../dossier/leaks.js';
import type { Dossier, SavedFile } from '../../../dossier/model/dossier.js';
import type { Redacted } from '../../../dossier/redact.js';
import { visibleLine } from '../../../formats/control-characters.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { type Problem, problem } from '../../../problems/problem.js';
import { count } from '../../../views/blocks/prose.js';
import type { Context } from '../../context.js';
import { CopyChoice, withoutCopies } from '../../copies/choice.js';
import { readDate } from '../../options/values.js';
import { type ExaminedCopy, examineCopy } from '../../packaging/examined-copies.js';
import { writePackage } from '../../packaging/write-package.js';
import { leftOutOf, redactFile } from '../../redacted-file.js';
import { chosenFile } from '../../writing/chosen-file.js';
import { createFolder } from '../../writing/create-folder.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly output: string;
  readonly date?: PartialDate;
  readonly without?: readonly string[];
  readonly include?: readonly string[];
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[path]', 'The case file')
    .requiredOption('-o, --output <folder>', 'Write the package into this folder, which must be empty or new')
    .option('--date <day>', 'The day of publication (default: asOf of the case file)', readDate)
    .option('--without <copies>', 'Leave out these copies, by path or reference (comma-separated)', words)
    .option('--include <copies>', 'Include these copies, although casefile cannot search them completely', words);
};

function words(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((word) => word.trim())];
}

export const run: CommandModule<Own>['run'] = async (context, args, options) => {
  const { output, date, without, include } = options;
  const { workspace, screen, program } = context;
  const path = await chosenFile(workspace, args);
  const leftOut = new CopyChoice('--without', without);
  const included = new CopyChoice('--include', include);
  const prepare = (dossier: Dossier) => {
    const { dossier: shown, problems } = disclose(dossier, workspace.access);
    // A hint could name a copy whose path spells a withheld name. Such a file is refused below.
    if (shown && problems.length === 0) for (const choice of [leftOut, included]) choice.check(shown.references);
    return withoutCopies(dossier, leftOut);
  };
  const { text, dossier, ...redacted } = await redactFile(context, path, { prepare });
  const published = dayOf(dossier, date);
  const copies = await examineAll(context, path, redacted, included);
  const contents = { text, dossier, copies, published, version: program.io.version };
  await createFolder(program.io, output, (folder) => writePackage(folder, contents));
  screen.write(`${visibleLine(output)}\n`);
  screen.say(`Copies: ${copies.length}. Check them with "sha256sum -c manifest-sha256.txt" in the folder.`);
  const leftOutParts = leftOutOf(redacted);
  if (leftOutParts !== '') screen.say(`Left out: ${leftOutParts}.`);
};

/** The day of publication: RO-Crate requires a whole day. */
function dayOf({ asOf }: Dossier, date: PartialDate | undefined): string {
  const { edtf } = date ?? asOf ?? { edtf: '' };
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(edtf) ?? [];
  if (day !== undefined) return day;
  throw new CasefileError('a package needs the day of publication', {
    hint: 'Give it with --date 2020-04-17, or record it with "casefile add case --as-of 2020-04-17".',
  });
}

/** Examine all copies. Throws if one cannot go along, after reporting every one that cannot. */
async function examineAll(
  { workspace, screen, program: { io } }: Context,
  caseFile: string,
  { shown, names }: Redacted,
  included: CopyChoice,
): Promise<ExaminedCopy[]> {
  const means = {
    caseFile,
    copies: await workspace.copies(),
    examine: await io.examiner(),
    names: names && { withheld: names, shown: publicNames(shown) },
  };
  const listed = shown.references.flatMap((reference) => reference.files.map((copy) => ({ reference, copy })));
  const progress = screen.progress(listed.length, 'Examining');
  const examined: ExaminedCopy[] = [];
  const naming: Problem[] = [];
  let [broken, doubtful] = [0, 0];
  for (const one of listed) {
    const outcome = await examineCopy(one, means);
    progress.step();
    const { reference, copy } = one;
    if (outcome.examined) examined.push(outcome.examined);
    const { obstacle } = outcome;
    if (obstacle?.kind === 'name') naming.push(withheldName(workspace.fileOf(caseFile), copy));
    if (obstacle?.kind === 'broken') {
      screen.warn(`${copy.path} ${obstacle.what}`);
      broken += 1;
    }
    if (obstacle?.kind !== 'doubtful') continue;
    screen.warn(`${copy.path} was not completely searched for withheld names: ${obstacle.what}`);
    if (!included.has(reference, copy)) doubtful += 1;
  }
  progress.end();
  if (naming.length > 0 || doubtful > 0) throw refusal(naming, doubtful);
  if (broken === 0) return examined;
  throw new CasefileError(`nothing was written: ${count(broken, 'copy', 'copies')} cannot go along`, {
    exitCode: exitCodes.found,
    hint: 'Run "casefile verify", or leave them out with --without.',
  });
}

function withheldName(file: string, { path, line }: SavedFile): Problem {
  return problem('withheld-name', `the copy ${path} contains a withheld name`, {
    file,
    span: { line, column: 1 },
    hint: 'Leave it out with --without, or give it the same access as the name.',
  });
}

function refusal(problems: readonly Problem[], doubtful: number): CasefileError {
  const [reason, hint] =
    problems.length > 0
      ? [
          'that would disclose withheld names',
          'A copy with a withheld name cannot be included. Leave it out with --without.',
        ]
      : [
          `${count(doubtful, 'copy', 'copies')} could not be searched for withheld names`,
          'Look at each copy yourself. Then name it with --include, or leave it out with --without.',
        ];
  return new CasefileError(`nothing was written: ${reason}`, { exitCode: exitCodes.withheld, problems, hint });
}
