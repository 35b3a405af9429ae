import type { Io } from '../io.js';

/** The path from the current folder if that is shorter, for texts that a person reads. Other names stay as they are. */
export function shortPath(path: string, { fromHere }: Pick<Io, 'fromHere'>): string {
  const short = fromHere(path);
  return short.length < path.length ? short : path;
}
