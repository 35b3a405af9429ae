import type { Dossier, Organization, Person } from '../../dossier/model/dossier.js';

/** A dossier as JSON has it, without the name of its file, which depends on who asks for it. */
export type Serialised = Omit<Dossier, 'file' | 'people' | 'organizations'> & {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
};

/** What is known of a file whose dossier is kept, besides the dossier. */
export interface Kept {
  /** Of the bytes that it was read from. */
  readonly hash: string;
  /** Whether there is more of it for those who may see it. */
  readonly withholds: boolean;
  /** Of a dossier that refers to a register, the checksum of that, or of nothing where there was none. */
  readonly register?: number;
}

/** What is kept of one dossier: as everyone may see it. */
export interface CachedDossier extends Kept {
  readonly dossier: Serialised;
}

export function serialise({ file: _, people, organizations, ...rest }: Dossier): Serialised {
  return { ...rest, people: [...people.values()], organizations: [...organizations.values()] };
}

export function deserialise({ people, organizations, ...rest }: Serialised, file: string): Dossier {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  return { file, ...rest, people: byId(people), organizations: byId(organizations) };
}
