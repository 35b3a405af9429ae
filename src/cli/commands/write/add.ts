import { Argument, type Command, Help } from 'commander';
import { withoutWithheld } from '../../../dossier/disclose.js';
import { addEntries } from '../../../dossier/editing/add.js';
import { type EntryForm, type Form, formOf, forms, isEntryForm } from '../../../dossier/editing/entry-forms.js';
import { walkSections } from '../../../dossier/model/dossier.js';
import type { Path } from '../../../dossier/yaml/path.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import { didYouMean } from '../../../problems/suggest.js';
import type { Context } from '../../context.js';
import { changedCase, changedEntry, type How } from '../../writing/changed-entry.js';
import { chosenFile, isPath } from '../../writing/chosen-file.js';
import { allEntryOptions, entryOptions } from '../../writing/entry-options.js';
import { entryFrom, freeId, idFinder, placeByDate, requireAll } from '../../writing/new-entry.js';
import { type Change, planChange, readTarget, type Target, writeChange } from '../../writing/write-change.js';
import type { CommandModule } from '../command.js';

interface Own {
  readonly section?: string;
  readonly dryRun?: true;
  readonly update?: true;
  readonly remove?: true;
}

const words = forms.map(({ word }) => word);

export const configure: CommandModule['configure'] = (command) => {
  const what = `What to add: ${words.join(', ')}. "casefile add event --help" lists the options of an event`;
  const entry = new Argument('<entry>', what);
  entry.argChoices = words;
  command
    .addArgument(entry)
    .argument('[id-or-file...]', 'The id of the new entry (default: made from its title or name), and the case file')
    .option('--section <section>', 'Section to add the new statement or section to (id or title)')
    .option('--update', 'Change the entry with this id, or the case: add keys, replace single values, add to lists')
    .option('--remove', 'Remove the given values from the entry with this id, or from the case')
    .option('--dry-run', 'Show what would be added, without adding it');
  const own = [...command.options];
  for (const option of allEntryOptions()) command.addOption(option);
  command.configureHelp({
    ...command.configureHelp(),
    // The description lists the allowed words already.
    argumentDescription: ({ description }) => description,
    // `casefile add event --help` lists the keys of an event.
    visibleOptions(this: Help, shown: Command) {
      const form = formOf(shown.args[0]);
      const isInSection = form === undefined || (isEntryForm(form) && form.list !== undefined);
      return [
        ...(form ? entryOptions(form).map(({ option }) => option) : []),
        ...own.filter(({ long }) => isInSection || long !== '--section'),
        ...Help.prototype.visibleOptions.call(this, shown).filter(({ long }) => long === '--help'),
      ];
    },
  });
};

export const run: CommandModule<Own>['run'] = async (context, [word = '', ...rest], options) => {
  const form = formOf(word);
  if (form === undefined) {
    throw new CasefileError(`cannot add "${word}"`, {
      hint: didYouMean(word, words) ?? `What can be added: ${words.join(', ')}.`,
    });
  }
  const { section, dryRun, update, remove, ...values } = options;
  if (update && remove)
    throw new CasefileError('--update and --remove cannot be combined', { hint: 'Use one after the other.' });
  const how = remove ? 'remove' : update ? 'update' : 'add';
  const { id, files } = idAndFiles(rest, how);
  const known = entryOptions(form);
  const isInSection = isEntryForm(form) && form.list !== undefined;
  refuseOthers(form, { ...values, ...(!isInSection && { section }) }, known);
  if (isEntryForm(form) && how === 'add') requireAll(form, known, values);
  const path = await chosenFile(context.workspace, files);
  if (!dryRun) context.workspace.refuseToReplace(path);
  const wanted = {
    id,
    entryIn: ({ parsed }: Target) => entryFrom(known, values, idFinder(parsed, context.workspace.access)),
  };
  if (!isEntryForm(form) || how !== 'add') {
    const { planned, name } = await change(context, path, form, wanted, how);
    if (planned === undefined) {
      context.screen.say(`Nothing to change: ${name} has these values already.`);
      return;
    }
    await writeChange(context, planned, dryRun);
    context.screen.notice(`${dryRun ? 'Would change' : 'Changed'} ${name}.`);
    return;
  }
  const { planned, own } = await addition(context, path, form, { ...wanted, section });
  await writeChange(context, planned, dryRun);
  const name = own === undefined ? `a ${form.noun}` : `${form.noun} "${own}"`;
  context.screen.notice(`${dryRun ? 'Would add' : 'Added'} ${name}.`);
};

interface Wanted {
  readonly id: string | undefined;
  /** The entry that the options describe, with the ids of a case file. */
  readonly entryIn: (target: Target) => Readonly<Record<string, unknown>>;
}

/** The change that gives other values to an entry, or to the case; `planned` is undefined if it has them already. */
async function change(
  context: Context,
  path: string,
  form: Form,
  { id = '', entryIn }: Wanted,
  how: How,
): Promise<{ readonly planned?: Change; readonly name: string }> {
  if (isEntryForm(form) && form.list === form.part)
    throw new CasefileError(`--${how} cannot change a ${form.noun}`, {
      hint: 'Change it in your editor: casefile edit',
    });
  const target = await readTarget(context, path);
  const values = entryIn(target);
  const all = entryOptions(form);
  // What is taken out is mostly a person or a source, and never what the entry must have.
  const option =
    how === 'update'
      ? all[0]
      : (all.find(({ key }) => key.isList && key.links.length > 0) ?? all.find(({ key }) => !key.isRequired));
  const example = `For example: casefile add ${form.word} ${isEntryForm(form) ? `${id || 'ID'} ` : ''}${option?.option.flags} --${how}`;
  const whole = how === 'remove' ? `. To remove the whole entry, delete its lines: casefile edit ${id || 'ID'}` : '';
  if (Object.keys(values).length === 0 || (isEntryForm(form) ? id === '' : id !== '')) {
    throw isEntryForm(form)
      ? new CasefileError(`--${how} needs the id of an entry and a value`, { hint: example + whole })
      : new CasefileError(`"casefile add ${form.word}" needs a value, and no id`, { hint: example });
  }
  const changed = isEntryForm(form)
    ? await changedEntry(context, target, form, id, values, how)
    : await changedCase(context, target, values, how);
  const name = `${form.noun} "${isEntryForm(form) ? id : target.parsed.dossier?.id}"`;
  return changed === undefined ? { name } : { name, planned: await planChange(context, target, changed) };
}

/** The change that adds an entry to a case file, and the id of the entry, if it has one. */
async function addition(
  context: Context,
  path: string,
  form: EntryForm,
  { id, entryIn, section }: Wanted & { readonly section: string | undefined },
): Promise<{ readonly planned: Change; readonly own: string | undefined }> {
  const target = await readTarget(context, path);
  const { parsed } = target;
  const entry = entryIn(target);
  const to = listPath(form, target, section, context);
  const own = id ?? (hasOptionalId(form) ? undefined : await freeId(form, entry, parsed));
  const entries = form.shape === 'map' ? { [own ?? '']: entry } : [{ ...(own !== undefined && { id: own }), ...entry }];
  const after = placeByDate(parsed.yaml?.valueAt(to), entry['date']);
  return { planned: await planChange(context, target, addEntries(parsed, to, entries, after)), own };
}

function hasOptionalId({ keys, shape }: EntryForm): boolean {
  return shape === 'list' && keys.some(({ path, isRequired }) => path[0] === 'id' && !isRequired);
}

/** The id and the case file among the arguments. */
function idAndFiles(
  rest: readonly string[],
  how: How,
): { readonly id: string | undefined; readonly files: readonly string[] } {
  // `early/1` is the id of a statement that has none of its own.
  const files = rest.filter((word) => isPath(word) && !(how !== 'add' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(word)));
  const [id, ...others] = rest.filter((word) => !files.includes(word));
  if (others.length > 0 || files.length > 1) {
    throw new CasefileError(`too many arguments: ${rest.join(' ')}`, {
      hint: 'Give one id and one case file. Put a text with spaces in quotes.',
    });
  }
  return { id, files };
}

/** Throw if an option is not one of this entry. */
function refuseOthers(form: Form, values: object, known: ReturnType<typeof entryOptions>): void {
  const allowed = new Set(known.map(({ attribute }) => attribute));
  const [other] = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || allowed.has(name) ? [] : [name],
  );
  if (other === undefined) return;
  const flag = `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new CasefileError(`"casefile add ${form.word}" has no ${flag}`, {
    hint: `Options: ${known.map((option) => option.flag).join(', ')}.`,
  });
}

/** The path of the list or map that a new entry joins. */
function listPath(form: EntryForm, target: Target, section: string | undefined, { workspace }: Context): Path {
  const { part, list } = form;
  if (list === undefined || (section === undefined && list === part)) return [part];
  const { dossier, yaml } = target.parsed;
  const all = [...sectionPaths(yaml?.valueAt([part]), [part])];
  const wanted =
    section === undefined && all.length === 1 ? all : all.filter(({ names }) => names.includes(section ?? ''));
  const [only, ...others] = wanted;
  if (only !== undefined && others.length === 0) return [...only.path, list];
  const shown = dossier && withoutWithheld(dossier, workspace.access);
  const ids = shown ? [...walkSections(shown.sections)].map(({ section: { id } }) => id) : [];
  const hint =
    ids.length === 0
      ? 'Add a section first: casefile add section --title "Its title".'
      : `Sections: ${ids.join(', ')}.`;
  if (section === undefined) throw new CasefileError(`"casefile add ${form.word}" needs --section <section>`, { hint });
  if (others.length > 0) throw new CasefileError(`"${section}" is ambiguous`, { hint: 'Use the id of the section.' });
  throw new CasefileError(`unknown section "${section}"`, { hint: didYouMean(section, ids) ?? hint });
}

interface Named {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly sections?: unknown;
}

/** Every section of the file, with its id and title. */
function* sectionPaths(sections: unknown, path: Path): Generator<{ readonly path: Path; readonly names: unknown[] }> {
  if (!Array.isArray(sections)) return;
  for (const [index, { id, title, sections: inner }] of (sections as readonly Named[]).entries()) {
    const own = [...path, index];
    yield { path: own, names: [id, title] };
    yield* sectionPaths(inner, [...own, 'sections']);
  }
}
