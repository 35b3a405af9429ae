import type { Files } from './file-access.js';

/**
 * Whether a file that was only found in a folder is a link out of that folder, or out of the Git repository around it.
 * Whoever made the folder could lead to any file of the user.
 */
export async function leadsOut(path: string, folder: string, files: Files): Promise<boolean> {
  if (files.isInside === undefined) return false;
  const [top] = await files.above(folder);
  return !files.isInside(path, top?.folder ?? folder);
}
