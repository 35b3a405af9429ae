import type { Redacted } from '../../../dossier/redact.js';
import { visibleLine } from '../../../formats/control-characters.js';
import { count } from '../../../views/blocks/prose.js';
import { leftOutOf, redactFile } from '../../redacted-file.js';
import { chosenFile } from '../../writing/chosen-file.js';
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

export const run: CommandModule<Own>['run'] = async (context, args, options) => {
  const { output = '-', keepComments } = options;
  const { workspace, screen } = context;
  const path = await chosenFile(workspace, args);
  const { text, ...redacted } = await redactFile(context, path, { keepsComments: keepComments === true });
  if (output === '-') screen.write(text);
  else {
    await workspace.create(output, text, 'Choose another path, or delete that file.');
    screen.write(`${visibleLine(output)}\n`);
  }
  screen.say(inWords(redacted));
  screen.say('Do not publish a Git repository that contained the original: its history still contains it.');
};

function inWords(redacted: Redacted): string {
  const { replaced } = redacted;
  return `Left out: ${leftOutOf(redacted) || 'nothing'}.${replaced > 0 ? ` Replaced: ${count(replaced, 'id')}.` : ''}`;
}
