import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Moves the entries under "Unreleased" of a changelog under the heading of a new version. Throws if there are none. */
export function release(changelog, version, date) {
  const heading = '## [Unreleased]\n';
  const [before, rest, ...more] = changelog.split(heading);
  if (rest === undefined || more.length > 0)
    throw new Error('CHANGELOG.md needs exactly one heading "## [Unreleased]"');
  const [entries = ''] = rest.split(/^## /m);
  if (!/^- /m.test(entries))
    throw new Error('CHANGELOG.md has no entry under "Unreleased": there is nothing to release');
  return `${before}${heading}\n## [${version}] - ${date}\n${rest}`;
}

// `npm version` runs this file after it has changed the version in package.json, and commits the result.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync('CHANGELOG.md', release(readFileSync('CHANGELOG.md', 'utf8'), version, date));
}
