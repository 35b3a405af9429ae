/** The code of an error of the system or of a library, such as `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** An error with a code, as those of Node's `fs` have one. */
export function errorWith(code: string): Error {
  return Object.assign(new Error(code), { code });
}
