import { writeDossier } from '../../../dossier/editing/write.js';
import { isRegistered, withRegister } from '../../../dossier/model/register.js';
import { parse } from '../../../dossier/reading/parse.js';
import { type Redacted, redact } from '../../../dossier/redact.js';
import { commentsOf, withComments } from '../../../dossier/redacting/comments.js';
import { visibleLine } from '../../../formats/control-characters.js';
import { CasefileError, exitCodes } from '../../../problems/casefile-error.js';
import { count, enumerated, heldCounts } from '../../../views/blocks/prose.js';
import { problemsOfRegister } from '../../check-file.js';
import type { Context } from '../../context.js';
import { chosenFile } from '../../writing/chosen-file.js';
import { readTarget, type Target, unreadable } from '../../writing/write-change.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly output?: string;
  readonly keepComments?: true;
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[path]', 'The case file')
    .option('-o, --output <path>', 'Write the copy here, never over an existing file (default or -: standard output)')
    .option('--keep-comments', 'Keep the comments on shown entries, unless they reveal something withheld');
};

export const run: CommandModule['run'] = async (context, args, options) => {
  const { output = '-', keepComments } = options as Own;
  const { workspace, screen } = context;
  const target = await readTarget(context, await chosenFile(workspace, args));
  const redacted = await redactTarget(context, target);
  const text = textOf(context, target, redacted, keepComments === true);
  if (output === '-') screen.write(text);
  else {
    await workspace.create(output, text, 'Choose another path, or delete that file.');
    screen.write(`${visibleLine(output)}\n`);
  }
  screen.say(inWords(redacted));
  screen.say('Do not publish a Git repository that contained the original: its history still contains it.');
  return undefined;
};

async function redactTarget({ workspace }: Context, { path, parsed }: Target): Promise<Redacted> {
  const { access } = workspace;
  const register = await workspace.registers.of(path);
  const { state } = register;
  const { dossier } = parsed;
  if (dossier === null) throw unreadable(await workspace.disclosed(parsed, state));
  // The register may have spellings of a withheld name.
  if (state.kind === 'unknown' && isRegistered(dossier))
    throw unreadable(await problemsOfRegister(workspace, register, parsed));
  const redacted = await redact(
    state.kind === 'read' ? withRegister(dossier, state.register, access) : dossier,
    access,
  );
  if ('written' in redacted) return redacted;
  throw new CasefileError('nothing was written, because that would disclose withheld parts', {
    exitCode: exitCodes.withheld,
    problems: redacted,
  });
}

function textOf({ workspace }: Context, { parsed, path }: Target, redacted: Redacted, keepsComments: boolean): string {
  const text = writeDossier(redacted.written);
  const { dossier } = parse(new TextEncoder().encode(text), path);
  if (dossier === null) throw new Error('the redacted case file cannot be read');
  if (!keepsComments) return text;
  const comments = commentsOf(parsed, redacted.shown, workspace.access, redacted.tells);
  return withComments(text, dossier, redacted.shown, comments);
}

/** Counts what was left out and replaced, without naming it. */
function inWords({ leftOut, replaced }: Redacted): string {
  const gone = enumerated(heldCounts(leftOut));
  return `Left out: ${gone === '' ? 'nothing' : gone}.${replaced > 0 ? ` Replaced: ${count(replaced, 'id')}.` : ''}`;
}
