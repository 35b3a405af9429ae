import * as v from 'valibot';
import { defined } from '../../defined.js';
import { dossierSchema } from '../format/schema.js';
import { idPattern, organizationPattern } from '../format/vocabulary.js';
import type { Path } from '../yaml/path.js';

/** The schemas inside a schema. */
export interface Structure {
  readonly type: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly wrapped?: unknown;
  readonly options?: readonly unknown[];
  readonly getter?: (input: unknown) => unknown;
  readonly pipe?: readonly Piped[];
}

/** A step of a schema, which may consist of steps itself. */
interface Piped {
  readonly requirement?: unknown;
  readonly pipe?: readonly Piped[];
}

/** The keys that a schema allows at a path, each with its own schema. */
export function entriesAt(path: Path, root: v.GenericSchema = dossierSchema): Readonly<Record<string, unknown>> {
  return mapOf(schemaAt(path, root))?.entries ?? {};
}

/** Of several maps that a schema allows at a path, the one that has most of these keys. */
export function mapLike(keys: readonly string[], path: Path, root: v.GenericSchema): v.GenericSchema | undefined {
  const maps = mapsOf(schemaAt(path, root));
  const known = ({ entries = {} }: Structure) => keys.filter((key) => Object.hasOwn(entries, key)).length;
  const [best] = maps.toSorted((one, other) => known(other) - known(one));
  return best as v.GenericSchema | undefined;
}

/** The list that a schema allows at a path, among other values. */
export function listAt(path: Path, root: v.GenericSchema): v.GenericSchema | undefined {
  return listOf(unwrap(schemaAt(path, root))) as v.GenericSchema | undefined;
}

/** Whether a path is for a text in the author's own words: not an id, a date, a word of the format or an address. */
export function isForProse(path: Path, root: v.GenericSchema = dossierSchema): boolean {
  const schema = schemaAt(path, root);
  if (schema === undefined || path.at(-1) === 'url') return false;
  const leaf = unwrap(schema);
  return ((leaf.type === 'union' && leaf.options) || [leaf]).some((option) => {
    const written = option as v.GenericSchema;
    return v.getMetadata(written).format === undefined && v.is(written, 'Words, of any kind.');
  });
}

/** What a text at a path is, and what it is for. */
export function textAt(
  path: Path,
  root: v.GenericSchema,
): { readonly what: 'text' | 'id' | 'date'; readonly description?: string } {
  const schema = schemaAt(path, root);
  if (schema === undefined) return { what: 'text' };
  const leaf = unwrap(schema) as Structure & v.GenericSchema;
  const isDate = v.getMetadata(leaf)['format'] === 'edtf';
  return { what: isForId(leaf) ? 'id' : isDate ? 'date' : 'text', ...defined({ description: v.getDescription(leaf) }) };
}

function isForId({ requirement, pipe = [] }: Piped): boolean {
  return (
    requirement === idPattern ||
    requirement === organizationPattern ||
    pipe.some((step) => step.pipe !== pipe && isForId(step))
  );
}

function schemaAt(path: Path, root: v.GenericSchema): unknown {
  return path.reduce<unknown>((schema, step) => (schema === undefined ? undefined : stepInto(schema, step)), root);
}

/** A schema without what makes it optional. */
export function unwrap(schema: unknown): Structure {
  const structure = schema as Structure;
  if (structure.type === 'optional') return unwrap(structure.wrapped);
  return structure.type === 'lazy' ? unwrap(structure.getter?.(undefined)) : structure;
}

/** A schema, or the maps among those of a union as one. */
function mapOf(schema: unknown): Structure | undefined {
  const structure = unwrap(schema);
  if (structure.type !== 'union') return structure;
  const maps = mapsOf(schema);
  return maps.length === 0
    ? listOf(structure)
    : { type: 'union', entries: Object.assign({}, ...maps.map(({ entries }) => entries)) };
}

function mapsOf(schema: unknown): Structure[] {
  return (unwrap(schema).options ?? []).map(unwrap).filter(({ entries }) => entries !== undefined);
}

function listOf({ options = [] }: Structure): Structure | undefined {
  return options.map(unwrap).find(({ type }) => type === 'array');
}

function stepInto(schema: unknown, step: string | number): unknown {
  const structure = mapOf(schema);
  if (typeof step === 'number') return structure?.item;
  return structure?.type === 'record' ? structure.value : structure?.entries?.[step];
}
