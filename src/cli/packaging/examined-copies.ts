import type { Examine } from '../../copies/examine.js';
import type { FoundCopy } from '../../dossier/model/copies.js';
import type { Reference, SavedFile } from '../../dossier/model/dossier.js';
import type { Names } from '../../dossier/names/spells-withheld.js';
import { contentOf } from '../../library/copies/content.js';
import type { CopyAccess } from '../../library/copies/copy-access.js';
import { isPlainPath } from '../../packaging/bag.js';

/** A copy that a package is to contain. */
export interface ListedCopy {
  readonly reference: Reference;
  readonly copy: SavedFile;
}

export interface ExaminedCopy extends ListedCopy {
  readonly found: FoundCopy;
  /** The checksum of what was examined. */
  readonly sha256: string;
}

/** Why a copy does not go along. */
type Obstacle =
  /** It cannot be copied. `what` completes a sentence that begins with its path. */
  | { readonly kind: 'broken'; readonly what: string }
  | { readonly kind: 'name' }
  /** It has a word of a withheld name, or nobody could search all of it. */
  | { readonly kind: 'doubtful'; readonly what: string };

interface Outcome extends ListedCopy {
  readonly examined?: ExaminedCopy;
  readonly obstacle?: Obstacle;
}

interface Means {
  readonly caseFile: string;
  readonly copies: CopyAccess;
  readonly examine: Examine;
  /** Names to search for, and names that readers may see; null if none are withheld. */
  readonly names: { readonly withheld: Names; readonly shown: readonly string[] } | null;
}

/** Read a copy, compare it with its recorded checksum, and search it for withheld names. */
export async function examineCopy(listed: ListedCopy, means: Means): Promise<Outcome> {
  const { copy } = listed;
  const broken = (what: string): Outcome => ({ ...listed, obstacle: { kind: 'broken', what } });
  if (!isPlainPath(copy.path))
    return broken('has a "%" in its name, which BagIt and sha256sum write in different ways');
  if (isOurs(copy.path)) return broken('has the name of a file that the package itself contains');
  const content = contentOf(means.copies, means.caseFile, copy);
  if (content.kind === 'broken') return broken(content.what);
  const { found, sha256 } = content;
  const obstacle = await search(listed, content.bytes, means);
  return { ...listed, examined: { ...listed, found, sha256 }, ...(obstacle && { obstacle }) };
}

/** The names of our own files in a package. */
export const own = {
  caseFile: 'casefile.yaml',
  report: 'report.html',
  metadata: 'ro-crate-metadata.json',
} as const;

function isOurs(path: string): boolean {
  return Object.values(own).some((name) => name === path.toLowerCase());
}

async function search({ copy }: ListedCopy, bytes: Uint8Array | null, means: Means): Promise<Obstacle | undefined> {
  const doubtful = (what: string): Obstacle => ({ kind: 'doubtful', what });
  if (bytes === null) return doubtful('it is larger than 256 MB');
  const { path, mediaType } = copy;
  const source = { bytes, path, ...(mediaType !== undefined && { mediaType }) };
  const examined = await means.examine({ copy: source, ...(means.names && { names: means.names }) });
  if (examined.kind === 'unreadable') return doubtful(examined.reason);
  if (examined.spelt === 'name') return { kind: 'name' };
  if (examined.spelt === 'word') return doubtful('it contains a word of a withheld name');
  return examined.unread.length > 0 ? doubtful(`it has ${examined.unread.join(', ')}`) : undefined;
}
