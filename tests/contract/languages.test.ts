import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { messageTypes } from '../../.ci/language-data.mjs';
import en from '../../data/languages/en.yaml';
import { eventKinds, measureKinds, referenceTypes, roles, statuses } from '../../src/dossier/format/vocabulary.js';
import { type Catalogue, type Message, piecesOf } from '../../src/languages/message.js';
import { catalogues, languageTags } from '../../src/languages/registry.js';
import { readProjectFile, run } from '../support/run.js';

const folder = join(import.meta.dirname, '..', '..', 'data', 'languages');
const others = languageTags.filter((tag) => tag !== 'en');

test('the types of the messages are those of the English catalogue', async () => {
  // `--update` writes the file.
  await expect(messageTypes(folder)).toMatchFileSnapshot(join('..', '..', 'src', 'languages', 'messages.ts'));
});

describe.each(languageTags)('the catalogue %s', (tag) => {
  test('formats every message with every plural form and parameter', async () => {
    const { messages, plural } = await catalogue(tag);
    expect(Object.keys(messages).length).toBeGreaterThan(100);
    for (const [id, message] of Object.entries(messages)) {
      const parameters = parametersOf(message);
      for (const [n, choice] of [0, 1, 2, 3, 5, 11, 21, 100, 102, 1000].flatMap((n) =>
        choicesIn(message).map((one) => [n, one] as const),
      )) {
        const value = { number: n, choice, value: undefined };
        const values = Object.fromEntries([...parameters].map(([name, kind]) => [name, value[kind] ?? `<${name}>`]));
        const text = piecesOf(message, values, plural).join('');
        expect(text, id).not.toBe('');
        expect(text, id).not.toMatch(/[{}#]|undefined/);
        // An interval within one year has the year once.
        const isEnd = choice === 'first' || choice === 'last';
        for (const [name, kind] of parameters)
          if (kind === 'value' && !(isEnd && name === 'year')) expect(text, id).toContain(`<${name}>`);
      }
    }
  });

  test('has a name for every word of the format', async () => {
    const { messages } = await catalogue(tag);
    const ids = [
      ...eventKinds.map((kind) => `kind.${kind}`),
      ...measureKinds.map((kind) => `measure.kind.${kind}`),
      ...roles.map((role) => `role.${role}`),
      ...statuses.map((status) => `status.${status}`),
      ...referenceTypes.map((type) => `type.${type}`),
    ];
    expect(ids.filter((id) => !Object.hasOwn(messages, id))).toEqual([]);
  });
});

describe.each(others)('a document in %s', (tag) => {
  test('says at its head that it wants the eye of a native reader', () => {
    expect(readProjectFile(`data/languages/${tag}.yaml`).toString()).toMatch(/^# .*\n# .*native reader/);
  });

  test('has only the words of English that are those of the language too', async () => {
    const { messages } = await catalogue(tag);
    const hasWords = (message: unknown) => wordsOf(JSON.stringify(message)).length > 0;
    const same = Object.entries(messages).filter(
      ([id, message]) => isDeepStrictEqual(message, en.messages[id]) && hasWords(message),
    );
    expect(same.map(([id]) => id).join('\n')).toMatchSnapshot();
  });

  const file = `tests/fixtures/languages/${tag}.casefile.yaml`;
  const documents = [
    'timeline',
    'timeline --ids',
    'refs',
    'refs --org',
    'refs 1 2 3',
    'measures',
    'custody',
    'charges',
    'disputes',
    'report',
    'brief',
    'fill wgad',
  ];
  test.each(documents)('has no word of English: %s', async (line) => {
    const { stdout, exitCode } = await run([...line.split(' '), '-f', file, '--format', 'markdown']);
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe('');
    expect(await englishIn(stdout)).toEqual([]);
    expect(stdout).toMatchSnapshot();
  });

  const shown = [
    'timeline --format html',
    'timeline --format html --embed',
    'timeline --format svg',
    'refs --format html',
    'custody --format html',
    'custody --format svg',
    'report --format html',
    'brief --format html',
    'fill wgad --format html',
    'timeline --chart --language',
    'timeline --chart --all --language',
    'custody --chart --language',
  ];
  test.each(shown)('has no word of English in what a reader sees or hears: %s', async (line) => {
    const { stdout, exitCode } = await run([
      ...`${line}${line.endsWith('language') ? ` ${tag}` : ''}`.split(' '),
      '-f',
      file,
    ]);
    expect(exitCode).toBe(0);
    expect(await englishIn(readable(stdout))).toEqual([]);
  });

  test.each(['timeline', 'custody', 'report', 'brief', 'fill wgad'])(
    'has no word of English as a Word document: %s',
    async (line) => {
      const written: Uint8Array[] = [];
      const { exitCode } = await run([...line.split(' '), '-f', file, '--format', 'docx'], {
        bytes: (bytes) => void written.push(bytes),
      });
      expect(exitCode).toBe(0);
      const parts = Object.entries(unzipSync(written[0] ?? new Uint8Array()));
      const texts = parts.filter(([path]) => /^word\/(?:document|foot\w+)\.xml$/.test(path));
      const descriptions = (xml: string) => xml.replace(/<w:tblDescription w:val="([^"]*)"/g, '>$1<');
      expect(texts.length).toBeGreaterThan(1);
      const read = texts.map(([, bytes]) => readable(descriptions(strFromU8(bytes)))).join(' ');
      expect(await englishIn(read)).toEqual([]);
    },
  );

  /** The words of English in a document that neither the case file nor the language has. */
  async function englishIn(text: string): Promise<string[]> {
    const own = new Set([...wordsOf(readProjectFile(file).toString()), ...(await ownWords(tag))]);
    const words = new Set(englishWords().filter((word) => !own.has(word) && !isCode.test(word)));
    return wordsOf(text).filter((word) => words.has(word));
  }
});

/** What a reader of a page or drawing sees, and what is read aloud: its text, and the attributes that are texts. */
function readable(page: string): string {
  const texts = [...page.matchAll(/ (?:aria-label|alt|title)="([^"]*)"/g)].map(([, text = '']) => text);
  return [page.replace(/<style[^>]*>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' '), ...texts].join(' ');
}

/** These are the same in every language. */
const isCode = /^(?:doi|isbn)$/;

async function catalogue(tag: string): Promise<Catalogue> {
  const load = Object.entries(catalogues).find(([known]) => known === tag)?.[1];
  return load === undefined ? en : (await load()).default;
}

/** How a message uses a parameter: it prints it, or it chooses between cases, which may not print it. */
type Use = 'number' | 'choice' | 'value';

function parametersOf(message: Message): Map<string, Use> {
  const found = new Map<string, Use>();
  if (typeof message === 'string') return found;
  for (const piece of message) {
    if (typeof piece === 'string') continue;
    const [name, kind, cases] = piece;
    if (kind === undefined) found.set(name, found.get(name) ?? 'value');
    else found.set(name, kind === 'select' ? 'choice' : 'number');
    for (const inner of Object.values(cases ?? {}))
      for (const [other, type] of parametersOf(inner)) found.set(other, found.get(other) ?? type);
  }
  return found;
}

/** The cases of all choices in a message, and another value. */
function choicesIn(message: Message): string[] {
  if (typeof message === 'string') return ['other'];
  return [
    'other',
    ...message.flatMap((piece) => {
      if (typeof piece === 'string' || piece.length === 1) return [];
      const [, kind, cases] = piece;
      return [...(kind === 'select' ? Object.keys(cases) : []), ...Object.values(cases).flatMap(choicesIn)];
    }),
  ];
}

function englishWords(): string[] {
  return Object.values(en.messages).flatMap((message) => wordsOf(JSON.stringify(message)));
}

/** The words of a catalogue that are written as in English, such as “date” in French. */
async function ownWords(tag: string): Promise<string[]> {
  const { messages, rights } = await catalogue(tag);
  return [...Object.values(messages), ...Object.values(rights)].flatMap(textsIn).flatMap(wordsOf);
}

/** The texts of a message, without the names of its parameters. */
function textsIn(message: Message): string[] {
  if (typeof message === 'string') return [message];
  return message.flatMap((piece) =>
    typeof piece === 'string' ? [piece] : Object.values(piece[2] ?? {}).flatMap(textsIn),
  );
}

/** The words of a text in Latin letters, without those of addresses. */
function wordsOf(text: string): string[] {
  return (
    text.replaceAll(/https?:\S+|<[^>]*>|\(#[^)]*\)/g, '').match(/\p{Script=Latin}[\p{Script=Latin}'-]+/giu) ?? []
  ).map((word) => word.toLowerCase());
}
