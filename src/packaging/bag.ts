/** A file of a bag, by its path in the folder of the bag. */
export interface BagFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256, in hexadecimal digits. */
  readonly sha256: string;
}

/** What `bag-info.txt` says about a bag: labels that RFC 8493 defines, and their values. */
export type BagInfo = Readonly<Record<string, string>>;

/** The declaration of a bag as BagIt 1.0 (RFC 8493) requires it. */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** The text of `bag-info.txt`: a line for each value, and the size of the payload. */
export function bagInfo(info: BagInfo, payload: readonly BagFile[]): string {
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  const all = { ...info, 'Payload-Oxum': `${octets}.${payload.length}` };
  return Object.entries(all)
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}

/** The text of a manifest, which `sha256sum -c` reads too. */
export function manifest(files: readonly BagFile[]): string {
  return [...files]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** Whether BagIt and `sha256sum` write a path in the same way. BagIt encodes some characters, `sha256sum` others. */
export function isPlainPath(path: string): boolean {
  return !/[%\p{Cc}]/u.test(path);
}
