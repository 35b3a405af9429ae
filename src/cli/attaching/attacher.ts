import type { WrittenReference } from '../../dossier/format/schema.js';
import type { FoundCopy } from '../../dossier/model/copies.js';
import type { Dossier, Reference } from '../../dossier/model/dossier.js';
import type { CopyAccess } from '../../library/copies/copy-access.js';
import { unlistedCopies } from '../../library/copies/unlisted.js';
import { digestIfReadable, digestOf } from '../../library/copies/verifier.js';
import type { Files } from '../../library/file-access.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { errorCode } from '../../problems/error-code.js';
import { readWhole } from '../copies/read-whole.js';
import type { NewCopy } from '../io.js';
import type { Workspace } from '../workspace.js';
import { extensionOf, mediaTypeOf } from './media-types.js';

export type WrittenFile = NonNullable<WrittenReference['files']>[number];

/** What attaching a file to a reference changes. */
export interface Attachment {
  readonly reference: Reference;
  /** The path of the copy, in the folder of the case file. */
  readonly path: string;
  /** The new entry of `files`; absent if the reference has the copy already. */
  readonly entry?: WrittenFile;
  /** The copy to place; absent if it is there already. */
  readonly copy?: NewCopy;
}

/** The details of a copy that options give. */
export type Details = Pick<WrittenFile, 'attached' | 'captured' | 'by' | 'from' | 'access'>;

interface Folder {
  readonly caseFile: string;
  /** The case file with everything in it. */
  readonly whole: Dossier;
  /** The case file as the reader may see it. */
  readonly shown: Dossier;
  /** The paths of files beside the case file that no case file of the folder lists. */
  readonly unlisted: readonly string[];
}

/** Works out what attaching files changes, without changing anything. */
export class Attacher {
  readonly #copies: CopyAccess;
  readonly #folder: Folder;
  /**
   * The paths that the case file lists, withheld ones too, those that nothing lists, and those of new
   * copies, in small letters.
   */
  readonly #taken: Set<string>;
  /** Copies that can be listed once more: those that the reader may see, and those that nothing lists. */
  readonly #reusable: readonly string[];
  /** The paths of new copies, by their checksums. */
  readonly #planned = new Map<string, string>();

  constructor(copies: CopyAccess, folder: Folder) {
    const { whole, shown, unlisted } = folder;
    this.#copies = copies;
    this.#folder = folder;
    this.#taken = new Set([...pathsIn(whole), ...unlisted].map((path) => path.toLowerCase()));
    this.#reusable = [...pathsIn(shown), ...unlisted];
  }

  /** What attaching a file changes. `read` is called with the number of bytes after each part of the file. */
  attach(reference: Reference, source: string, details: Details, read: (bytes: number) => void): Attachment {
    const found = this.find(source);
    const sha256 = this.#digest(found, source, read);
    const own = reference.files.find((copy) => copy.sha256 === sha256);
    if (own !== undefined) return { reference, path: own.path, ...this.#restoring(own.path, source, sha256) };
    const same = this.#planned.get(sha256) ?? this.#sameAs(found, sha256);
    const path = same ?? this.#freePath(reference, source);
    this.#planned.set(sha256, path);
    this.#taken.add(path.toLowerCase());
    const mediaType = mediaTypeOf(source);
    const entry = { path, sha256, ...(mediaType !== undefined && { mediaType }), bytes: found.size, ...details };
    return { reference, path, entry, ...(same === undefined && { copy: { source, path, sha256 } }) };
  }

  /** The file at a path that the user gave. Throws if it cannot be attached. */
  find(source: string): FoundCopy {
    const found = this.#copies.named(source);
    if (found.kind === 'file') return found;
    const why =
      found.kind === 'missing'
        ? 'no such file'
        : found.kind === 'refused'
          ? `it is ${found.what}`
          : `error ${found.code}`;
    throw new CasefileError(`cannot attach ${source}: ${why}`, {
      hint:
        found.kind === 'refused' && found.what === 'a folder'
          ? 'Use --folder to match the files in a folder to references.'
          : 'Check the path.',
    });
  }

  #digest(found: FoundCopy, source: string, read: (bytes: number) => void): string {
    try {
      return digestOf(found, read);
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      const why = code === 'ECHANGED' ? 'another program changed it meanwhile' : `error ${code}`;
      throw new CasefileError(`cannot attach ${source}: ${why}`, {
        hint: 'Check the file, and run the command again.',
      });
    }
  }

  /** The copy to place if the recorded one is missing. */
  #restoring(path: string, source: string, sha256: string): Pick<Attachment, 'copy'> {
    const isMissing = this.#copies.at(this.#folder.caseFile, path).kind === 'missing';
    return isMissing && /^files\/[^/]+$/.test(path) ? { copy: { source, path, sha256 } } : {};
  }

  /** The path of a copy with the same content, whatever its name. */
  #sameAs({ size }: FoundCopy, sha256: string): string | undefined {
    return this.#reusable.find((path) => {
      const copy = this.#copies.at(this.#folder.caseFile, path);
      return copy.kind === 'file' && copy.size === size && digestIfReadable(copy) === sha256;
    });
  }

  /** A path that is free, named after the reference. */
  #freePath({ id }: Reference, source: string): string {
    for (let number = 1; ; number += 1) {
      const path = `files/${id}${number === 1 ? '' : `-${number}`}${extensionOf(source)}`;
      if (!this.#taken.has(path.toLowerCase()) && this.#copies.at(this.#folder.caseFile, path).kind === 'missing')
        return path;
    }
  }
}

function pathsIn({ references }: Dossier): string[] {
  return references.flatMap(({ files }) => files.map(({ path }) => path));
}

/**
 * The paths, in the folder of a case file, of the files in `files` that no case file of the folder lists. None if one
 * of the case files cannot be read, because it may list any.
 */
export async function unlistedBeside(workspace: Workspace, caseFile: string, files: Files): Promise<readonly string[]> {
  const whole = (path: string) => readWhole(workspace, path);
  for await (const { unreadable, unlisted } of unlistedCopies([caseFile], files, await workspace.copies(), whole))
    return unreadable.length > 0 ? [] : unlisted;
  return [];
}
