/** The deepest folder that holds all the paths, with the slash or backslash at its end. */
export function commonFolder(paths: readonly string[]): string {
  const above = (path: string) =>
    path.slice(0, Math.max(path.lastIndexOf('/', path.length - 2), path.lastIndexOf('\\', path.length - 2)) + 1);
  return paths.reduce(
    (common, path) => {
      let folder = common;
      while (!path.startsWith(folder)) folder = above(folder);
      return folder;
    },
    above(paths[0] ?? ''),
  );
}
