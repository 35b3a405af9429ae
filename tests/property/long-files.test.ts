import { expect, test } from 'vitest';
import { written } from '../support/made-up/hostile.js';
import { wholeDossier } from '../support/made-up/whole-dossier.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

/**
 * The indices of many entries: 5000 in `npm run test:slow`, 300 elsewhere. The tests check that each command ends in
 * time and without a bug.
 */
const many = Array.from({ length: scaled(5000, 300) }, (_, index) => index);
const day = (index: number) => `${1500 + Math.floor(index / 28)}-04-${String(1 + (index % 28)).padStart(2, '0')}`;
const lines = (make: (index: number) => string) => many.map((index) => `  - { ${make(index)} }\n`).join('');
const head = 'casefile: 1\nid: a\ntitle: A\nsubjects: [p]\npeople:\n  p: { name: Ada Nobody }\n';

const files: Readonly<Record<string, string>> = {
  'organisations that are named once each': `${head}organizations:\n${many.map((index) => `  o${index}: { name: Unit ${index} }\n`).join('')}timeline:\n${lines((index) => `id: e${index}, date: ${day(index)}, title: Unit ${index}`)}`,
  'events of one person': `${head}timeline:\n${lines((index) => `id: e${index}, date: ${day(index)}, title: E, people: [p], kind: ${index % 2 === 0 ? 'arrest' : 'release'}`)}`,
  'events the wrong way round': `${head}timeline:\n${lines((index) => `id: e${index}, date: ${day(many.length - index)}, title: E`)}`,
  'links that lead nowhere': `${head}timeline:\n${lines((index) => `id: e${index}, date: ${day(index)}, title: E, refs: [letter-${index}x]`)}references:\n${lines((index) => `id: letter-${index}, type: book, title: B${index}`)}`,
  'things that one claim each is about': `${head}timeline:\n${lines((index) => `id: e${index}, date: ${day(index)}, title: E, about: thing-${index}x${index}`)}`,
  'origins in a chain': `${head}references:\n${lines((index) => `id: r${index}, type: book, title: B${index}, origin: r${(index + 1) % many.length}`)}`,
  'spellings of one name': `${head}    names: [${many.map((index) => `Spelling ${index}`).join(', ')}]\n`.replace(
    '{ name: Ada Nobody }',
    '\n    name: Ada',
  ),
};

test.each(Object.entries(files))('%s: a great many are checked and shown', slow, async (_, text) => {
  const access = ['--access', 'secret'];
  for (const argv of [
    ['check'],
    ['check', '--dry-run', ...access],
    ['report'],
    ['trace', 'r0'],
    ['search', 'nobody'],
  ]) {
    const { exitCode, stderr } = await run([...argv, '--file', 'a.yaml'], { files: { 'a.yaml': text } });
    expect({ argv, exitCode, bug: exitCode === 70 ? stderr : '' }).toMatchObject({ bug: '' });
  }
});

test.each(['1', '-', ' ', '”', '. ', '文。'])('handles very long texts of %j', slow, async (unit) => {
  const long = unit.repeat(scaled(200_000, 6_000) / unit.length);
  const content = written(wholeDossier((path) => (path.includes('sections sections') ? 'x' : `x${long}`)));
  for (const argv of [['check'], ['show'], ['timeline', '--format', 'html'], ['search', 'x']]) {
    const { exitCode, stderr } = await run([...argv, '--file', 'a.yaml'], { files: { 'a.yaml': content } });
    expect({ argv, exitCode, bug: exitCode === 70 ? stderr : '' }).toMatchObject({ bug: '' });
  }
});
