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
