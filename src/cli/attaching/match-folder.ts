import type { CopyOnDisk } from '../../dossier/model/copies.js';
import type { Reference } from '../../dossier/model/dossier.js';
import { addressKey } from '../../dossier/model/source-keys.js';
import { slugOf } from '../../dossier/names/slug.js';
import type { CopyAccess } from '../../library/copies/copy-access.js';
import { digestIfReadable } from '../../library/copies/verifier.js';
import type { Files } from '../../library/file-access.js';

/** A file of a folder of saved sources, and the references that it may be a copy of. */
export interface Match {
  /** The path, from the current folder. */
  readonly path: string;
  readonly by: 'address' | 'name' | 'content';
  readonly references: readonly Reference[];
}

/** Bytes at the beginning of a file in which a saved page says where it is from. */
const beginning = 64 * 1024;

/**
 * Match the files in a folder to references: by the address that a saved page names, by the name of the file, or by the
 * content of a copy that a reference lists.
 */
export async function matchFolder(
  folder: string,
  references: readonly Reference[],
  files: Files,
  copies: CopyAccess,
): Promise<readonly Match[]> {
  const entries = await files.list(folder);
  const matches: Match[] = [];
  for (const { name, kind } of entries) {
    if (kind !== 'file' || name.startsWith('.')) continue;
    const path = `${folder.replace(/[/\\]+$/, '')}/${name}`;
    // Attaching it says why it cannot be read.
    const start = new TextDecoder().decode(await files.start(path, beginning).catch(() => undefined));
    const addresses = new Set(addressesIn(start).map(addressKey));
    const byAddress = references.filter((one) => addressesOf(one).some((url) => addresses.has(addressKey(url))));
    const byName = references.filter((one) => hasName(one, name));
    if (byAddress.length > 0) matches.push({ path, by: 'address', references: byAddress });
    else if (byName.length > 0) matches.push({ path, by: 'name', references: byName });
    else matches.push({ path, by: 'content', references: withCopy(references, copies.named(path)) });
  }
  return matches;
}

/** The references that list a copy with the content of a file. Reads the file only if a copy may have its size. */
function withCopy(references: readonly Reference[], found: CopyOnDisk): Reference[] {
  if (found.kind !== 'file') return [];
  const likely = references.filter(({ files }) => files.some(({ bytes = found.size }) => bytes === found.size));
  const sha256 = likely.length > 0 ? digestIfReadable(found) : undefined;
  return sha256 === undefined ? [] : likely.filter(({ files }) => files.some((copy) => copy.sha256 === sha256));
}

/** How programs that save pages write the address: browsers, SingleFile, MHTML, WARC, and the pages themselves. */
const addressPatterns = [
  /<!--\s*saved from url=\(\d+\)(\S+)/gi,
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/gi,
  /^(?:Snapshot-)?Content-Location:\s*(\S+)/gim,
  /^WARC-Target-URI:\s*<?([^\s>]+)/gim,
  /<link\s[^>]{0,200}rel=["']?canonical["']?\s[^>]{0,200}href=["']([^"']+)/gi,
  /<meta\s[^>]{0,200}property=["']og:url["']\s[^>]{0,200}content=["']([^"']+)/gi,
];

function addressesIn(text: string): string[] {
  return addressPatterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, address = '']) => address));
}

function addressesOf({ url, archive }: Reference): string[] {
  return [url, archive?.url].filter((address) => address !== undefined);
}

/** Letters that the name of a file must have to be the beginning of a title. */
const enough = 12;

/** Whether a file is named after a reference: by its id, its key, its title or the last part of its address. */
function hasName(reference: Reference, name: string): boolean {
  const stem = slugOf(withoutExtension(name));
  const { id, key = '', title } = reference;
  const last = addressesOf(reference).map((url) =>
    slugOf(
      withoutExtension(
        url
          .replace(/[?#].*/, '')
          .split('/')
          .at(-1) ?? '',
      ),
    ),
  );
  const isTitle = stem.length >= enough && slugOf(title).startsWith(stem);
  return stem !== '' && ([id, slugOf(key), slugOf(title), ...last].includes(stem) || isTitle);
}

function withoutExtension(name: string): string {
  return name.replace(/\.[a-z0-9]{1,8}$/i, '');
}
