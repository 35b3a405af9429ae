import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';

/** The files of a Git repository in the current folder, in which each commit has another version of a file. */
export function repositoryOf(name: string, versions: readonly string[]): Readonly<Record<string, string | Uint8Array>> {
  const git = join(resolve('.'), '.git');
  const files: Record<string, string | Uint8Array> = {
    [join(git, 'HEAD')]: 'ref: refs/heads/main\n',
    [join(git, 'config')]: '[core]\n\trepositoryformatversion = 0\n',
  };
  const store = (type: string, content: Uint8Array): string => {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const id = createHash('sha1').update(bytes).digest('hex');
    files[join(git, 'objects', id.slice(0, 2), id.slice(2))] = deflateSync(bytes);
    return id;
  };
  let head: string | undefined;
  for (const [number, text] of versions.entries()) {
    const blob = store('blob', Buffer.from(text));
    const tree = store('tree', Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]));
    const person = `Ida Nobody <ida@example.org> ${1_600_000_000 + number * 86_400} +0000`;
    const parent = head === undefined ? '' : `parent ${head}\n`;
    head = store('commit', Buffer.from(`tree ${tree}\n${parent}author ${person}\ncommitter ${person}\n\nChange\n`));
  }
  files[join(git, 'refs', 'heads', 'main')] = `${head}\n`;
  return files;
}
