import { formatNames, formats } from '../../src/formats/registry.js';
import { views } from '../../src/views/registry.js';
import { readProjectFile } from './run.js';

/** The case files that tests show: the bundled one and four invented ones. */
export const dossierPaths = {
  bundled: 'data/ilyashev.yaml',
  sandovia: 'tests/fixtures/sandovia.casefile.yaml',
  minimal: 'tests/fixtures/minimal.casefile.yaml',
  scripts: 'tests/fixtures/scripts.casefile.yaml',
  detentions: 'tests/fixtures/detentions.casefile.yaml',
} as const;

/**
 * The case files that every format which casefile reads again writes: other people, scripts, dates and sources in each.
 */
export const roundTripPaths = {
  ...dossierPaths,
  dates: 'tests/fixtures/dates.casefile.yaml',
  subjects: 'tests/fixtures/subjects.casefile.yaml',
} as const;

/** Views whose command needs more than a case file. */
const withArguments = ['trace', 'search', 'changes', 'diff', 'conflicts', 'log', 'news'] as const;

type ShownView = Exclude<keyof typeof views, (typeof withArguments)[number]>;

/** The command lines of views that no command of their own name shows. */
const otherCommands: Readonly<Partial<Record<ShownView, readonly string[]>>> = {
  overview: [],
  publishers: ['refs', '--org'],
  problems: ['check'],
  quotes: ['verify', '--quotes'],
  // Not every case file says when it was last checked.
  status: ['status', '--on', '2020-06'],
  fill: ['fill', 'wgad'],
};

/** The command line that shows each view. */
export const commandOfView = Object.fromEntries(
  Object.keys(views)
    .filter((view) => !withArguments.some((other) => other === view))
    .map((view) => [view, otherCommands[view as ShownView] ?? [view]]),
) as Readonly<Record<ShownView, readonly string[]>>;

/** The target of `casefile trace` in each case file. */
export const traced = {
  bundled: 'cfj',
  sandovia: 'verdict',
  minimal: 'ada-nobody',
  scripts: '1',
  detentions: 'prison',
} as const satisfies Record<keyof typeof dossierPaths, string>;

/** The query of `casefile search` in each case file. */
export const searched = {
  bundled: 'ilyashev',
  sandovia: 'sandovia',
  minimal: 'nobody',
  scripts: '文',
  detentions: 'river',
} as const satisfies Record<keyof typeof dossierPaths, string>;

/** The case file with which `casefile diff` compares each case file. */
export const comparedWith = Object.fromEntries(
  Object.keys(dossierPaths).map((name) => [name, name === 'minimal' ? dossierPaths.sandovia : dossierPaths.minimal]),
) as Readonly<Record<keyof typeof dossierPaths, string>>;

/** Command lines whose options change what a view shows, by the view. */
export const optionsOfView = [
  ['timeline', ['timeline', '--chart']],
  ['timeline', ['timeline', '--chart', '--all', '--scale', 'even']],
  ['custody', ['custody', '--chart']],
  ['custody', ['custody', '--chart', '--scale', 'even']],
] as const satisfies readonly (readonly [view: ShownView, argv: readonly string[]])[];

/** Command lines with an option that one format has, without the format. */
export const fragmentCommands = [
  ['timeline', '--embed'],
  ['timeline', '--chart', '--all', '--embed'],
  ['refs', '--embed'],
  ['refs', '--org', '--embed'],
] as const;

/** Command lines that together show every view. */
export const viewCommands: readonly (readonly string[])[] = Object.values(commandOfView);

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e]|\p{Surrogate}/u;

/** The first character that could control a terminal or reorder its lines. Newlines and tabs are allowed. */
export function firstControl(text: string): string | undefined {
  const found = controls.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).padStart(4, '0');
  return `U+${code} in ${JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 30))}`;
}

export function readDossierText(path: string): string {
  return readProjectFile(path).toString('utf8');
}

/** The formats that print every view. The other formats print one kind of record. */
export const generalFormats = formatNames.filter((name) => formats[name].views === 'all');
