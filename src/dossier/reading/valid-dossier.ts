import type { Dossier } from '../model/dossier.js';
import type { Path } from '../yaml/path.js';
import { build, type Positions } from './build.js';
import { keepValid } from './keep-valid.js';
import type { Parsed } from './parse.js';
import { waivedIn } from './waived-words.js';

/** A dossier with the path in the file of each of its parts. */
export interface ValidPart {
  readonly dossier: Dossier;
  readonly positions: Positions;
}

/** The valid part of a case file, for checks to examine; null if nothing is valid. */
export function validPart({ file, yaml, dossier, positions }: Parsed): ValidPart | null {
  if (dossier !== null) return { dossier, positions };
  const valid = yaml === null || yaml.data === undefined ? null : keepValid(yaml.data);
  if (yaml === null || valid === null) return null;
  const own: Positions = new Map();
  const lines = { line: (path: Path) => yaml.line(valid.original(path)), ...waivedIn(yaml) };
  const part = build(valid.written, lines, file, own);
  return { dossier: part, positions: new Map([...own].map(([item, path]) => [item, valid.original(path)])) };
}
