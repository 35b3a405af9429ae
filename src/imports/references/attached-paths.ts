/** Where reference managers write the paths of the files that are attached to a reference. */

/**
 * The paths in the field `file` of BibTeX: `a.pdf;b.html`, or `Description:a.pdf:application/pdf` as JabRef and Zotero
 * write it, in which a backslash comes before a sign of the path.
 */
export function pathsInBibtex(value: string): string[] {
  return split(value.replaceAll('$\\backslash$', '\\\\'), ';')
    .map((one) => {
      const parts = split(one, ':');
      // The colon of a drive: `C:\a.pdf`.
      const isDrive = parts.length === 2 && /^[A-Za-z]$/.test(parts[0] ?? '');
      const path = parts.length < 2 || isDrive ? one : parts.length === 2 ? parts[1] : parts.slice(1, -1).join(':');
      return (path ?? '').replace(/\\(.)/g, '$1').trim();
    })
    .filter((path) => path !== '');
}

/** Split at a sign, except after a backslash. */
function split(text: string, sign: string): string[] {
  return [...text.matchAll(new RegExp(`(?:\\\\.?|[^\\\\${sign}])*(${sign}|$)`, 'gs'))]
    .map(([found]) => (found.endsWith(sign) ? found.slice(0, -1) : found))
    .filter((part, index, all) => part !== '' || index < all.length - 1);
}

/**
 * The path of a local file in an address, as RIS has it: `file:///a.pdf`, or the path itself; undefined
 * for other addresses.
 */
export function pathOfAddress(value: string): string | undefined {
  if (/^file:\/\//i.test(value)) return decoded(value.replace(/^file:\/\/(?:localhost(?=\/))?/i, ''));
  return /^[a-z][a-z\d+.-]+:/i.test(value) ? undefined : value;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
