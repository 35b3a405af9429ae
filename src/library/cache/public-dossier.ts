import { disclose, nameTest } from '../../dossier/disclose.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { isRegistered } from '../../dossier/model/register.js';
import { withRegister } from '../../dossier/model/registered-names.js';
import type { Reading } from '../../dossier/reading/read-result.js';
import type { RegisterFile, Registers } from '../registers.js';
import type { CachedFacts } from './serialise.js';

/**
 * The public view of a case file, for the cache. Null if it must not be cached, because it has problems or its
 * absolute path spells a withheld name. Undefined if another register might change that. Withheld names of the
 * register are not cached.
 */
export async function publicView(
  { dossier, problems }: Reading,
  path: string,
  absolute: string,
  registers: Registers,
): Promise<(Omit<CachedFacts, 'hash'> & { readonly shown: Dossier }) | null | undefined> {
  if (dossier === null || problems.length > 0) return null;
  const referred = isRegistered(dossier);
  const file = await registers.for(path, { dossier });
  if (file.state.kind === 'unknown') return undefined;
  // The cache does not know the withheld names, so it could not hide them in the path.
  if ((await nameTest({ dossier }, 'public', file.state))(absolute)) return null;
  const known = withRegister(dossier, file.state, 'public');
  const disclosure = disclose(known, 'public');
  if (disclosure.dossier === null || disclosure.problems.length > 0) return referred ? undefined : null;
  return {
    shown: disclosure.dossier,
    withholds: file.state.kind === 'read' || disclosure.dossier !== known,
    ...(referred && { register: await sumOf(file) }),
  };
}

/** Whether the register of a cached case file, if it refers to one, is unchanged. */
export async function hasItsRegister(
  { register }: Pick<CachedFacts, 'register'>,
  path: string,
  registers: Registers,
): Promise<boolean> {
  if (register === undefined) return true;
  const file = await registers.of(path);
  // If the register cannot be read, case files that refer to it are refused.
  return file.state.kind !== 'unknown' && register === (await sumOf(file));
}

/** A checksum that identifies a register, or its absence. */
export async function sumOf({ bytes }: RegisterFile): Promise<number> {
  const { crc32 } = await import('node:zlib');
  return crc32(bytes ?? '');
}
