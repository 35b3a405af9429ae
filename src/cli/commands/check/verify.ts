import { join } from 'node:path';
import type { Dossier, Reference } from '../../../dossier/model/dossier.js';
import { CaseChoice } from '../../../library/case-choice.js';
import { unlistedCopies } from '../../../library/copies/unlisted.js';
import { Verifier } from '../../../library/copies/verifier.js';
import { exitCodes } from '../../../problems/casefile-error.js';
import { caseOf } from '../../../views/blocks/prose.js';
import { summarizeCopies, type VerifiedCopy, verify } from '../../../views/check/verify.js';
import { viewOf } from '../../../views/view-definition.js';
import type { Context } from '../../context.js';
import { CopyChoice, chosenCopies } from '../../copies/choice.js';
import { namesBeside } from '../../copies/names-beside.js';
import { readWhole } from '../../copies/read-whole.js';
import { finish } from '../../showing/show-view.js';
import { megabytes } from '../../terminal/progress.js';
import type { Workspace } from '../../workspace.js';
import type { CommandModule } from '../command.js';

/** What a reader sees of a case file with copies. Whole dossiers of a library would need too much memory. */
type Shown = Pick<Dossier, 'id' | 'title' | 'language' | 'file' | 'references'>;

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[copy...]', 'Only the copies of these references, by id or number, or these copies, by path')
    .option('--quotes', 'Look up the quotations of citations in the copies instead');
};

export const run: CommandModule<{ readonly quotes?: true }>['run'] = async (context, args, { quotes }) => {
  const choice = new CopyChoice('verify', args);
  if (quotes) {
    const { verifyQuotes } = await import('../../copies/verify-quotes.js');
    return verifyQuotes(context, choice);
  }
  const { workspace, screen } = context;
  const paths = await workspace.readOnce();
  const shown: Shown[] = [];
  const all: Reference[] = [];
  const found = await workspace.browse({}, (dossier) => {
    if (!choice.isEmpty) for (const one of dossier.references) all.push(one);
    const references = chosenCopies(dossier, choice).filter(({ files }) => files.length > 0);
    shown.push({ ...caseOf(dossier), file: dossier.file, references });
    return false;
  });
  choice.check(all);
  const verifier = new Verifier(await workspace.copies());
  const pathOf = (file: string) => found.pathOf(file);
  const whole = readerOfWhole(workspace, paths);
  const unlisted = await findUnlisted(context, paths, whole);
  const copies = verifyShown(context, shown, verifier, pathOf).map(withNewName(unlisted.shown, verifier, pathOf));
  const result = { copies, unlisted: choice.isEmpty ? unlisted.shown.map(({ name }) => name) : [] };
  const isSound = choice.isEmpty
    ? !unlisted.isAny && (await areUnchanged(context, paths, whole, verifier))
    : copies.every(({ state }) => state === 'unchanged');
  await finish(screen, found, async () => {
    await screen.print(viewOf(verify, [result], { isSeveral: found.isSeveral, first: shown[0] }));
    screen.notice(summarizeCopies(result));
  });
  return isSound ? undefined : exitCodes.found;
};

/** Verify the copies that this reader may see. */
function verifyShown(
  { screen }: Context,
  shown: readonly Shown[],
  verifier: Verifier,
  pathOf: (file: string) => string,
): VerifiedCopy[] {
  const listed = shown.flatMap(({ id, file, references }) =>
    references.flatMap((reference) =>
      reference.files.map((copy) => ({ case: id, reference: reference.id, copy, file })),
    ),
  );
  const total = listed.reduce((sum, { file, copy }) => sum + verifier.bytesOf(pathOf(file), copy), 0);
  const progress = screen.progress(total, 'Verifying', megabytes);
  const verified = listed.map((one) => ({
    ...one,
    ...verifier.verify(pathOf(one.file), one.copy, (bytes) => progress.step(bytes)),
  }));
  progress.end();
  return verified;
}

/** Make a function that says of a missing copy which file has its checksum now. */
function withNewName(unlisted: readonly Unlisted[], verifier: Verifier, pathOf: (file: string) => string) {
  return (one: VerifiedCopy): VerifiedCopy => {
    if (one.state !== 'missing') return one;
    const caseFile = pathOf(one.file);
    const moved = unlisted.find(
      ({ caseFiles, path }) =>
        caseFiles.includes(caseFile) && verifier.verify(caseFile, { ...one.copy, path }).state === 'unchanged',
    );
    return moved ? { ...one, reason: `${moved.name} has its checksum` } : one;
  };
}

/** Reads a case file with everything in it. */
type ReadWhole = (path: string) => Promise<Dossier | null>;

/** Reads a single case file only once. The dossiers of a library would need too much memory. */
function readerOfWhole(workspace: Workspace, paths: readonly string[]): ReadWhole {
  const known = new Map<string, Promise<Dossier | null>>();
  return (path) => {
    const found = known.get(path) ?? readWhole(workspace, path);
    if (paths.length === 1 && path === paths[0]) known.set(path, found);
    return found;
  };
}

/** Whether every copy is unchanged, those included that this reader may not see. */
async function areUnchanged(
  { workspace }: Context,
  paths: readonly string[],
  whole: ReadWhole,
  verifier: Verifier,
): Promise<boolean> {
  const choice = new CaseChoice(workspace.cases);
  let isUnchanged = true;
  for (const path of paths) {
    const dossier = await whole(path);
    if (dossier === null || !choice.keeps(dossier)) continue;
    const copies = dossier.references.flatMap(({ files }) => files);
    isUnchanged = copies.every((copy) => verifier.verify(path, copy).state === 'unchanged') && isUnchanged;
  }
  return isUnchanged;
}

/** A file in the folder of these case files that none of them lists. */
interface Unlisted {
  readonly caseFiles: readonly string[];
  /** Its path in the folder, and its path as it may be shown. */
  readonly path: string;
  readonly name: string;
}

/** The files beside the case files that none of them lists. */
async function findUnlisted(
  { workspace, screen, program: { io } }: Context,
  paths: readonly string[],
  whole: ReadWhole,
) {
  const shown: Unlisted[] = [];
  let isAny = false;
  for await (const folder of unlistedCopies(paths, io.files, await workspace.copies(), whole)) {
    const { caseFiles, dossiers, unlisted } = folder;
    if (unlisted.length === 0) continue;
    const [unreadable] = folder.unreadable;
    if (unreadable === undefined) {
      isAny = true;
      const nameOf = await namesBeside(workspace, caseFiles, dossiers);
      for (const path of unlisted) shown.push({ caseFiles, path, name: nameOf(join(folder.folder, path)) });
    } else {
      const name = await workspace.nameInHint(unreadable);
      screen.warn(`files that nothing lists are not reported in the folder of ${name}, because it cannot be read`);
    }
  }
  return { shown, isAny };
}
