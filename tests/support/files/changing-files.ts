/** Files that can change while they are shown. */
export class ChangingFiles {
  readonly #files: Record<string, string>;
  /** The paths that are watched now, with the functions to call. */
  readonly watched = new Map<string, () => void>();

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = { ...files };
  }

  /** The host for `Browsing.start`. */
  get host() {
    return {
      files: this.#files,
      watch: (path: string, changed: () => void) => {
        this.watched.set(path, changed);
        return () => void this.watched.delete(path);
      },
    };
  }

  /** Write a file. Those who watch it hear of it, unless nobody has looked since. */
  write(path: string, text: string, { isSeen = true } = {}): void {
    this.#files[path] = text;
    if (isSeen) this.watched.get(path)?.();
  }
}
