import { disclose } from '../../dossier/disclose.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { isRegistered, withRegister } from '../../dossier/model/register.js';
import type { Reading } from '../../dossier/read.js';
import type { RegisterFile, Registers } from '../registers.js';
import type { Kept } from './serialise.js';

/**
 * A dossier as everyone may see it; null where nothing may be kept of it, or there is anything to say of it but itself;
 * undefined where another register might change that. What a register says to those with more access is not kept.
 */
export async function publicView(
  { dossier, problems }: Reading,
  path: string,
  registers: Registers,
): Promise<(Omit<Kept, 'hash'> & { readonly shown: Dossier }) | null | undefined> {
  if (dossier === null || problems.length > 0) return null;
  const referred = isRegistered(dossier);
  const file = referred ? await registers.of(path) : null;
  if (file?.register === null) return undefined;
  const known = file ? withRegister(dossier, file.register, 'public') : dossier;
  const disclosure = disclose(known, 'public');
  if (disclosure.dossier === null || disclosure.problems.length > 0) return referred ? undefined : null;
  return {
    shown: disclosure.dossier,
    withholds: file !== null || disclosure.dossier !== known,
    ...(referred && { register: await sumOf(file) }),
  };
}

/** Whether what was kept of a file still has the register that it had then, if it refers to one. */
export async function hasItsRegister(
  { register }: Pick<Kept, 'register'>,
  path: string,
  registers: Registers,
): Promise<boolean> {
  if (register === undefined) return true;
  const file = await registers.of(path);
  // One that cannot be read keeps back those who refer to it.
  return file?.register !== null && register === (await sumOf(file));
}

/** Tells a register from another, and from none. */
async function sumOf(file: RegisterFile | null): Promise<number> {
  const { crc32 } = await import('node:zlib');
  return crc32(file?.bytes ?? '');
}
