import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Address, addressOf, typed } from '../../src/browse/address.js';
import { keyGroups } from '../../src/browse/keys.js';
import { Opener } from '../../src/cli/browsing/opener.js';
import { commandGroups } from '../../src/cli/commands/registry.js';
import { accessLevels } from '../../src/dossier/format/vocabulary.js';
import { wholeFile } from '../../src/dossier/parts/registry.js';
import { Browsing } from '../support/browse.js';
import { dossierPaths } from '../support/fixtures.js';
import { marked, without } from '../support/made-up/withheld-parts.js';
import { fc } from '../support/property.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

const screen = [110, 16] as const;
const keys = Object.values(keyGroups).flatMap((group) => group.flatMap((binding) => binding.keys));
/** Keys that end the program, give the terminal away, or open a page of their own. */
const special = ['q', 'Q', 'ctrl-c', 'ctrl-z', 'e', '/', 's', 'f', ':'];
const plainKeys = keys.filter((key) => !special.includes(key));
const pageKeys = ['x', 't', 'T', 'r', 'p', 'o', 'd', 'D', '!', 'c'];
/** Ids and words of what is withheld, and some that do not exist. */
const words = [
  'bob',
  'cell',
  'memo',
  'meeting',
  'plot',
  'mill',
  'who',
  'hideout',
  'Zeb',
  'Zeb Hidden',
  'Hid there',
  'zz',
];
const commands = ['Read', 'Ask', 'Check']
  .flatMap((group) => Object.keys(commandGroups[group] ?? {}))
  .filter((name) => name !== 'browse');
/** What may be typed after `:`. */
const commandLines = [
  ...commands.flatMap((name) => [name, `${name} Zeb`, `${name} --person bob`, `${name} --org cell`]),
  ...words.flatMap((word) => [`trace ${word}`, `refs ${word}`, `search "${word}"`, `show ${word}`]),
  'trace person:bob',
  'trace place:mill',
  'timeline --place mill',
  'timeline --access secret',
];

/** The copy is there if the file lists it: otherwise `check` would report it. */
function filesOf(text: string) {
  return { 'case.yaml': text, ...(text.includes('files/zeb.txt') && { 'files/zeb.txt': '' }) };
}

function worldOf(text: string) {
  return { files: filesOf(text), env: { LANG: 'C.UTF-8', TERM: 'xterm-256color' } };
}

function start(text: string, access: string) {
  return Browsing.start(['-f', 'case.yaml', '--access', access], screen, worldOf(text));
}

/** Everything that is written to a terminal while keys are pressed and texts are typed. */
async function written(text: string, access: string, steps: readonly string[]): Promise<string> {
  const browsing = await start(text, access);
  for (const step of steps) {
    if (step.length > 1 && !keys.includes(step)) await browsing.type(step);
    else await browsing.press(step);
  }
  expect(await browsing.quit()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  return browsing.written;
}

async function expectNoTrace(steps: readonly string[]): Promise<void> {
  const expected = await written(without, 'public', steps);
  for (const access of ['public', 'internal']) expect(await written(marked, access, steps)).toBe(expected);
}

/** Follow every link of every page, from each page that a key or a command shows. Returns all that the pages hold. */
async function followed(text: string, access: string): Promise<ReadonlyMap<string, string>> {
  const open = vi.spyOn(Opener.prototype, 'open');
  const browsing = await start(text, access);
  const opener = open.mock.contexts.at(-1) as Opener | undefined;
  const pages = new Map<string, string>();
  const queue: Address[] = [...commands, '?', 'contents', 'overview'].map((name) => ({ words: [name] }));
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    const name = `${typed(address.words)} ${address.at ?? ''}`;
    if (pages.has(name)) continue;
    const opened = await opener?.open(address, { columns: 110, rows: 16 }).catch((error: unknown) => String(error));
    if (opened === undefined || typeof opened === 'string') {
      pages.set(name, String(opened));
      continue;
    }
    const { page, contents, notice } = opened;
    const { title, rows, links, anchors, ids } = page;
    pages.set(
      name,
      JSON.stringify([title, rows, links, [...anchors], [...ids], contents?.links, contents?.rows, notice]),
    );
    for (const { to, inCase } of [...links, ...(contents?.links ?? [])])
      if (to !== undefined) queue.push(addressOf(to, inCase));
  }
  await browsing.quit();
  return pages;
}

afterEach(() => void vi.restoreAllMocks());

describe('what is withheld', () => {
  it('is on no page to which any link leads', async () => {
    const expected = await followed(without, 'public');
    expect(expected.size).toBeGreaterThan(30);
    for (const access of ['public', 'internal']) expect(await followed(marked, access)).toEqual(expected);
    const all = JSON.stringify([...(await followed(marked, 'secret'))]);
    for (const word of ['Zeb Hidden', 'Cell of Nine', 'Mill Cellar', 'Hid there.']) expect(all).toContain(word);
  });

  it('is shown, marked and copied by no key', async () => {
    await expectNoTrace([...pageKeys, ...['x', 't', 'r'].flatMap((page) => [page, 'tab', ...plainKeys])]);
  });

  it.each([1, 2, 3])('is not the source [%i], nor what is copied of it', async (number) => {
    await expectNoTrace([String(number), 'enter', 'y', 'Y', 'Y', 'a', 'tab', 'enter', 'y', 'escape']);
  });

  it('is not found by looking for it', async () => {
    const steps = words.flatMap((word) => [
      ...['s', word, 'enter', 'tab', 'enter', 'x', '/', word, 'enter', 'n'],
      ...['t', 'f', `--person "${word}"`, 'enter', 'f', 'ctrl-u', `--place ${word}`, 'enter', 'p', 'f', word, 'enter'],
    ]);
    await expectNoTrace(steps);
  });

  it('is shown by no command, and suggested by no message', async () => {
    await expectNoTrace(commandLines.flatMap((line) => [':', line, 'enter', 'G', 'tab']));
  });

  it('completes nothing that is typed', async () => {
    const lines = [
      'trace ',
      'timeline --person ',
      'timeline --place ',
      'timeline --ref ',
      'refs --org ',
      'people --role ',
    ];
    const begun = [...lines, ...words.flatMap((word) => lines.map((line) => line + word.slice(0, 2)))];
    await expectNoTrace(begun.flatMap((line) => [':', line, 'tab', 'tab', 'escape']));
  });

  it.each(['public', 'internal'])('is on no page without a screen, with access to what is %s', async (access) => {
    const numbers = Array.from({ length: 20 }, (_, index) => String(index));
    const lines = [
      ...pageKeys.flatMap((page) => numbers.flatMap((number) => [page, number])),
      ...plainKeys,
      ...words.flatMap((word) => [`/${word}`, `s ${word}`, 't', `f --person ${word}`]),
      ...commandLines.map((line) => `:${line}`),
    ];
    const stdin = lines.map((line) => `${line}\n`).join('');
    const shown = (text: string, level: string) =>
      run(['browse', '--plain', '-f', 'case.yaml', '--access', level], { ...worldOf(text), stdin });
    const expected = await shown(without, 'public');
    expect(expected.stdout.length).toBeGreaterThan(10_000);
    expect(await shown(marked, access)).toEqual(expected);
  });

  it('leaves no trace, whatever is pressed and typed', slow, async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...plainKeys.map((key) => [key])) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom('s', '/'), fc.constantFrom(...words), fc.constant('enter')) },
      { weight: 2, arbitrary: fc.tuple(fc.constant(':'), fc.constantFrom(...commandLines), fc.constant('enter')) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom('1', '2', '3'), fc.constant('enter')) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), (steps) => expectNoTrace(steps.flat())),
      { numRuns: scaled(150, 8) },
    );
  });
});

it('shows no key that the table of parts does not list', async () => {
  const { readAt } = wholeFile;
  vi.spyOn(wholeFile, 'readAt').mockImplementation((...args) => {
    const dossier = readAt(...args);
    addTo(dossier);
    return dossier;
  });
  for (const access of accessLevels) {
    const browsing = await Browsing.start(['-f', dossierPaths.sandovia, '--access', access], screen);
    await browsing.press([...pageKeys, ...plainKeys].join(' '));
    expect(browsing.written).not.toContain('UNLISTED');
    await browsing.quit();
  }
});

/** Give each object of a value a key that is not of the format. */
function addTo(value: unknown): void {
  if (Array.isArray(value) || value instanceof Map) for (const one of value.values()) addTo(one);
  else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) addTo(one);
    Object.assign(value, { unlisted: 'UNLISTED' });
  }
}
