import { type Address, addressOf } from '../../../browse/address.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { entryAnchor } from '../../../views/blocks/anchors.js';
import { Opener } from '../../browsing/opener.js';
import { Pages } from '../../browsing/pages.js';
import type { Context } from '../../context.js';
import { speaksUnicode } from '../../terminal/charset.js';
import { paintFor } from '../../terminal/colour-level.js';
import type { Workspace } from '../../workspace.js';
import { findEntry } from '../../writing/find-entry.js';
import type { CommandModule } from '../command.js';

interface BrowseOptions {
  readonly plain?: true;
  readonly mouse: boolean;
}

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[id]', 'An entry, a section or a case to begin with')
    .option('--plain', 'Print pages with numbered links, and read keys line by line')
    .option('--no-mouse', 'Leave the mouse to the terminal');
};

export const run: CommandModule<BrowseOptions>['run'] = async (context, [id], options) => {
  const { plain = false, mouse } = options;
  const { io, options: global } = context.program;
  if (!context.screen.printsText)
    throw new CasefileError('browse prints text only', { hint: 'Remove --json or --format.' });
  if (global.output !== undefined)
    throw new CasefileError('browse cannot be used with --output', { hint: 'Use it with show, timeline or report.' });
  const pages = new Pages(context.program);
  const start = await startOf(context, id);
  const isPlain = plain || io.env['TERM'] === 'dumb';
  const terminal = isPlain ? null : ((await io.terminal?.({ mouse })) ?? null);
  const opener = new Opener(pages, !speaksUnicode(io.env));
  if (terminal) {
    const { Session } = await import('../../browsing/session.js');
    const paint = await paintFor(global.color, io.stdout, io.env);
    await Session.run(start, { terminal, pages, opener, io, paint });
  } else {
    const { ByLine } = await import('../../browsing/by-line.js');
    await ByLine.run(start, opener, io, context.screen.widthOf(io.stdout));
  }
};

/** The first page: the list of the cases of a library, the text of a case, or where an id leads. */
async function startOf({ workspace }: Context, id: string | undefined): Promise<Address> {
  const isLibrary = (await workspace.caseFiles()).size > 1;
  const [only] = isLibrary ? workspace.cases : [];
  if (id === undefined) return isLibrary && only === undefined ? { words: ['list'] } : addressOf('view:show', only);
  const cases = isLibrary ? await caseIds(workspace) : [];
  if (cases.includes(id)) return addressOf(`case:${id}`, undefined);
  const { target } = await findEntry(workspace, id);
  if (target === undefined) return addressOf(`section:${id.slice(id.indexOf(':') + 1)}`, only ?? caseBefore(id, cases));
  return addressOf(entryAnchor(target.kind, target.item.id), isLibrary ? target.dossier.id : undefined);
}

async function caseIds(workspace: Workspace): Promise<string[]> {
  const ids: string[] = [];
  await workspace.browse({}, ({ id }) => {
    ids.push(id);
    return false;
  });
  return ids;
}

/** The case before the colon of `case:id`. */
function caseBefore(id: string, cases: readonly string[]): string | undefined {
  return cases.find((one) => id.startsWith(`${one}:`));
}
