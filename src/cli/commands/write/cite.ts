import { addEntries, replaceEntry } from '../../../dossier/editing/add.js';
import { keysAt } from '../../../dossier/editing/entry-forms.js';
import { isSame } from '../../../dossier/editing/update.js';
import { organizationFacts, personFacts } from '../../../dossier/format/party-facts.js';
import type { WrittenFactCitation } from '../../../dossier/format/schema.js';
import { entriesOf, kindsWith } from '../../../dossier/parts/entries-by-kind.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { alternatives } from '../../../views/blocks/prose.js';
import type { Context } from '../../context.js';
import type { Workspace } from '../../workspace.js';
import { type EntryOption, entryOptions } from '../../writing/entry-options.js';
import { findEntry } from '../../writing/find-entry.js';
import { entryFrom, idFinder } from '../../writing/new-entry.js';
import {
  type Change,
  permitValues,
  planChange,
  readTarget,
  type Target,
  writeChange,
} from '../../writing/write-change.js';
import type { CommandModule } from '../command.js';

/** The options for the keys of a citation, apart from the reference. */
const citationOptions: () => EntryOption[] = () => {
  const all = keysAt(['people', 'id', 'refs', 0]).filter(({ path: [key] }) => key !== 'ref');
  // An organisation has other keys than a person.
  const words = [...new Set([...personFacts, ...organizationFacts])];
  return entryOptions({ keys: all.map((key) => (key.path[0] === 'for' ? { ...key, words } : key)) });
};

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument(
      '<id>',
      'The claim, person or organisation that cites it: an id, its beginning, or SECTION/N; with several cases, case:id',
    )
    .argument('<ref>', 'The reference (id or number)');
  for (const { option } of citationOptions()) command.addOption(option);
  command.option('--dry-run', 'Show what would be added, without adding it');
};

export const run: CommandModule<{ readonly dryRun?: true }>['run'] = async (
  context,
  [word = '', ref = ''],
  options,
) => {
  const { workspace, screen } = context;
  const { dryRun, ...values } = options;
  const claim = await findClaim(workspace, word);
  if (!dryRun) workspace.refuseToReplace(claim.path);
  const { change, cited } = await citation(context, claim, ref, values);
  if (change === undefined) {
    screen.say(`Nothing to add: "${claim.id}" already cites "${cited}" like this.`);
    return;
  }
  await writeChange(context, change, dryRun);
  const mark = claim.isMarked ? ' It is still marked citationNeeded.' : '';
  screen.notice(`${claim.id} ${dryRun ? 'would cite' : 'now cites'} ${cited}.${mark}`);
};

/** An entry that can cite references, without the dossier that it is in. */
interface Claim {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  /** Whether it is marked as not sourced enough. */
  readonly isMarked: boolean;
}

async function findClaim(workspace: Workspace, word: string): Promise<Claim> {
  const { path, target } = await findEntry(workspace, word);
  if (target === undefined || target.kind === 'dispute' || !target.part.entry.keys.has('refs')) {
    const claims = kindsWith('refs').map(({ words: [noun] }) => noun);
    throw new CasefileError(`"${word}" cannot cite anything`, { hint: `Give the id of a ${alternatives(claims)}.` });
  }
  const { kind, item } = target;
  return { path, kind, id: item.id, isMarked: 'citationNeeded' in item && item.citationNeeded };
}

/** The change that makes a claim cite a reference, unless it cites it already, and the id of the reference. */
async function citation(
  context: Context,
  { path, kind, id }: Claim,
  ref: string,
  values: Readonly<Record<string, unknown>>,
): Promise<{ readonly change?: Change; readonly cited: string }> {
  const target = await readTarget(context, path);
  const idOf = idFinder(target.parsed, context.workspace.access);
  const details = entryFrom(citationOptions(), values, idOf);
  const cited = idOf({ links: ['references'] }, ref);
  const changed = await withCitation(context.workspace, target, kind, id, { ref: cited, ...details });
  return changed === undefined ? { cited } : { cited, change: await planChange(context, target, changed) };
}

/** The file in which a claim cites a reference; undefined if it does so already. Throws if that is withheld. */
async function withCitation(
  workspace: Workspace,
  target: Target,
  kind: string,
  id: string,
  citation: Exclude<WrittenFactCitation, string>,
) {
  const { parsed } = target;
  const { dossier, positions, yaml } = parsed;
  // The claim was found in the same file, so the file can be read and has it.
  const entry = dossier && entriesOf(dossier).find((one) => one.kind === kind && one.item.id === id);
  const claim = (entry && positions.get(entry.item)) ?? [];
  const path = [...claim, 'refs'];
  const written = yaml?.valueAt(path);
  const known = Array.isArray(written) ? (written as readonly WrittenFactCitation[]) : [];
  const hasDetails = Object.keys(citation).length > 1;
  const isSuch = (one: WrittenFactCitation) =>
    isSame(typeof one === 'string' ? { ref: one } : one, citation) ||
    (!hasDetails && typeof one !== 'string' && one.ref === citation.ref);
  const such = known.findIndex(isSuch);
  if (such !== -1) {
    await permitValues(workspace, target, [[...path, such]]);
    return undefined;
  }
  const bare = known.indexOf(citation.ref);
  if (bare !== -1) return replaceEntry(parsed, [...path, bare], citation);
  const { ref: _, ...details } = citation;
  const [quotation, ...others] = known.flatMap((one, index) => (isCompletedBy(one, citation) ? [index] : []));
  if (quotation !== undefined && others.length === 0) return addEntries(parsed, [...path, quotation], details);
  return addEntries(parsed, path, [hasDetails ? citation : citation.ref]);
}

/** Whether details, such as a page, most likely belong to a quotation from the same source that has none. */
function isCompletedBy(one: string | object, { ref, ...details }: { readonly ref: string }): boolean {
  const known = new Map(Object.entries(one));
  return known.get('ref') === ref && known.has('quote') && Object.keys(details).every((key) => !known.has(key));
}
