import type { Dossier } from '../../dossier/model/dossier.js';
import { indexById } from '../../index-by-id.js';

/**
 * A dossier as JSON can express it: a map is a list of its entries. The name of the file is left out, because it
 * depends on how the file was requested.
 */
export type Serialised = { readonly [K in Exclude<keyof Dossier, 'file'>]: Listed<Dossier[K]> };

type Listed<Value> = Value extends ReadonlyMap<string, infer Entry> ? { readonly entries: readonly Entry[] } : Value;

/** The facts that are stored about a file in addition to its dossier. */
export interface CachedFacts {
  /** The hash of the file's bytes. */
  readonly hash: string;
  /** Whether readers with more access see more of the case file. */
  readonly withholds: boolean;
  /** If the case file refers to a register: the checksum of the register, or of nothing if it was absent. */
  readonly register?: number;
}

/** A cached dossier, as the public may see it. */
export interface CachedDossier extends CachedFacts {
  readonly dossier: Serialised;
}

export function serialise({ file: _, ...dossier }: Dossier): Serialised {
  const values = Object.entries(dossier).map(([key, value]) => [
    key,
    value instanceof Map ? { entries: [...value.values()] } : value,
  ]);
  // Each key has its own value, listed where that is a map.
  return Object.fromEntries(values) as Serialised;
}

export function deserialise(serialised: Serialised, file: string): Dossier {
  const values = Object.entries(serialised).map(([key, value]) => [
    key,
    isListed(value) ? indexById<WithId>(value.entries) : value,
  ]);
  // The inverse of `serialise`.
  return Object.fromEntries([['file', file], ...values]) as Dossier;
}

interface WithId {
  readonly id: string;
}

function isListed(value: unknown): value is { readonly entries: readonly WithId[] } {
  return typeof value === 'object' && value !== null && 'entries' in value && Array.isArray(value.entries);
}
