import type { Dossier, Reference } from '../dossier/model/dossier.js';
import { addressKey, doiKey } from '../dossier/model/source-keys.js';
import { fold } from '../dossier/names/fold.js';
import { type Problem, problem } from '../problems/problem.js';

interface Position {
  readonly file: string;
  readonly line: number;
}

interface Source extends Position {
  readonly reference: Reference;
}

/**
 * Finds problems between several case files, as far as the reader may see them. Each is reported at the
 * later of two files.
 */
export class CrossCheck {
  readonly #cases = new Map<string, Position>();
  readonly #sources = new Map<string, Source>();

  /** The problems of a case file with those before it. */
  add(dossier: Dossier): Problem[] {
    const { file, id, lines, references } = dossier;
    const own: Position = { file, line: lines['id'] ?? 1 };
    const first = this.#cases.get(id);
    if (first === undefined) this.#cases.set(id, own);
    const twice =
      first && found('duplicate-case', own, first, `duplicate case id "${id}"`, 'Change one of the two ids.');
    return [...(twice ? [twice] : []), ...references.flatMap((reference) => this.#differing(reference, file))];
  }

  #differing(reference: Reference, file: string): Problem[] {
    const keys = sourceKeys(reference);
    const first = keys.flatMap((key) => this.#sources.get(key) ?? [])[0];
    const own: Source = { file, line: reference.line, reference };
    for (const key of keys) if (!this.#sources.has(key)) this.#sources.set(key, own);
    if (first === undefined || first.file === file) return [];
    const differ = differences(first.reference, reference);
    if (differ.length === 0) return [];
    const message = `reference "${reference.id}" has a different ${differ.join(' and ')} in another case file`;
    return [found('differing-reference', own, first, message, 'Correct one of the two.')];
  }
}

function found(
  code: 'duplicate-case' | 'differing-reference',
  own: Position,
  first: Position,
  message: string,
  fix: string,
): Problem {
  return problem(code, message, {
    file: own.file,
    span: { line: own.line, column: 1 },
    hint: `The other one is ${first.file}:${first.line}. ${fix}`,
  });
}

/** The keys that identify a source: its DOI, which may be part of the address, and its address. */
function sourceKeys({ url, doi = url && /\b10\.\d{4,9}\/[^\s?#]+/.exec(decoded(url))?.[0] }: Reference): string[] {
  return [...(doi === undefined ? [] : [`doi ${doiKey(doi)}`]), ...(url === undefined ? [] : [addressKey(url)])];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/**
 * The names of the fields in which two references differ. An absent value or a withheld name does not count as
 * different: one file may know more.
 */
function differences(a: Reference, b: Reference): string[] {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && fold(one) !== fold(other);
  const publisher = ({ publisher: stated }: Reference) => (stated?.id === null ? undefined : stated?.name);
  return [
    ...(differ(a.title, b.title) ? ['title'] : []),
    ...(differ(publisher(a), publisher(b)) ? ['publisher'] : []),
    ...(a.issued && b.issued && a.issued.edtf !== b.issued.edtf ? ['date'] : []),
  ];
}
