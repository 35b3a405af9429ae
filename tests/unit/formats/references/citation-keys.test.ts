import { expect, test } from 'vitest';
import { run } from '../../../support/run.js';

const file = (id: string, references: string) =>
  `casefile: 1\nid: ${id}\ntitle: T\nsubjects: [a]\npeople: { a: { name: Ana Roe } }\nreferences:\n${references}`;
const book = (id: string, key?: string) =>
  `  - { id: ${id}, type: book, title: ${id}${key === undefined ? '' : `, key: "${key}"`} }\n`;

async function keysOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const argv = ['refs', ...Object.keys(files).flatMap((name) => ['-f', name]), '--format', 'bibtex'];
  const { stdout } = await run(argv, { files });
  return [...stdout.matchAll(/^@\w+\{(.*),$/gm)].map(([, key = '']) => key);
}

test('the second of two references with one key gets its id, or else a number', async () => {
  const references =
    book('roe', 'Doe') + book('poe', 'Doe') + book('loe', 'poe') + book('doe', 'loe') + book('moe', 'doe');
  expect(await keysOf({ 'a.yaml': file('a', references) })).toEqual(['Doe', 'poe', 'loe', 'doe', 'moe']);
  const taken = book('a', 'b') + book('b', 'a') + book('c', 'b') + book('d', 'c') + book('e', 'd') + book('f', 'e');
  expect(new Set(await keysOf({ 'a.yaml': file('a', taken) })).size).toBe(6);
  expect(await keysOf({ 'a.yaml': file('a', book('b', 'c') + book('c', 'c') + book('d', 'c')) })).toEqual([
    'c',
    'c-2',
    'd',
  ]);
});

test('several cases have keys with the id of their case', async () => {
  const files = { 'a.yaml': file('a', book('roe') + book('poe', 'P')), 'b.yaml': file('b', book('roe')) };
  expect(await keysOf(files)).toEqual(['a:roe', 'a:P', 'b:roe']);
});

test('an article without a newspaper is in the newspaper that published it', async () => {
  const written = `casefile: 1\nid: a\ntitle: T\nsubjects: [a]\npeople: { a: { name: Ana Roe } }
organizations: { daily: { name: Port Daily }, hidden: { name: Hidden Press, access: secret } }
references:
  - { id: one, type: article-newspaper, title: One, publisher: daily, url: "https://daily.example/1" }
  - { id: two, type: article-magazine, title: Two, publisher: daily, container: The Pier }
  - { id: three, type: report, title: Three, publisher: daily }
  - { id: four, type: article-newspaper, title: Four, publisher: hidden }
`;
  const refs = async (format: string) => {
    const { stdout } = await run(['refs', '-f', 'a.yaml', '--format', format], { files: { 'a.yaml': written } });
    return stdout;
  };
  const titles = JSON.parse(await refs('csl-json')).map((one: Record<string, string>) => one['container-title']);
  expect(titles).toEqual(['Port Daily', 'The Pier', undefined, undefined]);
  expect((await refs('bibtex')).match(/journal += .*/g)).toEqual([
    'journal   = {Port Daily},',
    'journal   = {The Pier},',
  ]);
  expect(await refs('wikitext')).toContain('{{cite news |title=One |newspaper=Port Daily |url=');
});
