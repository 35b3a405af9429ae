import { addEntries, replaceEntry } from '../../../dossier/editing/add.js';
import { keysAt } from '../../../dossier/editing/entry-forms.js';
import { organizationFacts, personFacts } from '../../../dossier/format/party-facts.js';
import type { WrittenFactCitation } from '../../../dossier/format/schema.js';
import { entriesOf, kindsWith } from '../../../dossier/parts/entries-by-kind.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { alternatives } from '../../../views/blocks/prose.js';
import { type EntryOption, entryOptions } from '../../writing/entry-options.js';
import { findEntry } from '../../writing/find-entry.js';
import { entryFrom, idFinder } from '../../writing/new-entry.js';
import { readTarget, type Target, writeChange } from '../../writing/write-change.js';
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
  const { path, target } = await findEntry(workspace, word);
  const claims = kindsWith('refs').map(({ words: [noun] }) => noun);
  if (target === undefined || target.kind === 'dispute' || !target.part.entry.keys.has('refs')) {
    throw new CasefileError(`"${word}" cannot cite anything`, {
      hint: `Give the id of a ${alternatives(claims)}.`,
    });
  }
  if (!dryRun) workspace.refuseToReplace(path);
  const file = await readTarget(context, path);
  const idOf = idFinder(file.parsed, workspace.access);
  const details = entryFrom(citationOptions(), values, idOf);
  const cited = idOf({ links: ['references'] }, ref);
  const { kind, item } = target;
  const changed = withCitation(file, kind, item.id, { ref: cited, ...details });
  if (changed === undefined) {
    screen.say(`Nothing to add: "${item.id}" already cites "${cited}" like this.`);
    return;
  }
  await writeChange(context, file, changed, dryRun);
  const mark = 'citationNeeded' in item && item.citationNeeded ? ' It is still marked citationNeeded.' : '';
  screen.notice(`${item.id} ${dryRun ? 'would cite' : 'now cites'} ${cited}.${mark}`);
};

/** The file in which a claim cites a reference; undefined if it does so already. */
function withCitation({ parsed }: Target, kind: string, id: string, citation: Exclude<WrittenFactCitation, string>) {
  const { dossier, positions, yaml } = parsed;
  // The claim was found in the same file, so the file can be read and has it.
  const entry = dossier && entriesOf(dossier).find((one) => one.kind === kind && one.item.id === id);
  const claim = (entry && positions.get(entry.item)) ?? [];
  const path = [...claim, 'refs'];
  const written = yaml?.valueAt(path);
  const known = Array.isArray(written) ? (written as readonly WrittenFactCitation[]) : [];
  const hasDetails = Object.keys(citation).length > 1;
  const same = known.some((one) => isSame(typeof one === 'string' ? { ref: one } : one, citation));
  if (same || (!hasDetails && known.some((one) => typeof one !== 'string' && one.ref === citation.ref)))
    return undefined;
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

function isSame(one: object, other: object): boolean {
  const keys = Object.entries(other);
  const values = new Map(Object.entries(one));
  return values.size === keys.length && keys.every(([key, value]) => values.get(key) === value);
}
