import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readProjectFile } from '../run.js';

const folder = join('tests', 'fixtures', 'library');

/** The files of the invented library, as if they were in the folder `cases`. */
export const libraryFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(import.meta.dirname, '..', '..', '..', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath.slice(parentPath.indexOf(folder) + folder.length + 1), name))
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
    .map((path) => [`cases/${path}`, readProjectFile(join(folder, path)).toString()]),
);

const { 'cases/broken.casefile.yaml': _, ...sound } = libraryFiles;

/** The same files without the one that cannot be read. */
export const soundFiles: Readonly<Record<string, string>> = sound;
