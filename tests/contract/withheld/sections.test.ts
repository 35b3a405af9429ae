import { expect, it } from 'vitest';
import { run } from '../../support/run.js';

const text = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody } }
sections:
  - { id: arrest, title: The arrest, statements: [{ text: One. }] }
  - { id: notes, title: Working notes, statements: [{ text: Two., access: internal }] }
  - id: outer
    title: Plans
    sections: [{ id: inner, title: Hiding places, statements: [{ text: Three., access: secret }] }]
`;
const files = { 'case.yaml': text };
const all = ['The arrest', 'Working notes', 'Plans', 'Hiding places'];

it.each([
  ['public', 1],
  ['internal', 2],
  ['secret', 4],
] as const)('to %s access every view shows the same sections', async (access, count) => {
  const given = ['--file', 'case.yaml', '--access', access];
  for (const view of [[], ['show'], ['report']]) {
    for (const format of ['text', 'markdown', 'html', 'json']) {
      const { stdout } = await run([...view, ...given, '--format', format], { files });
      const titles = all.filter((title) => stdout.includes(title));
      expect([view, format, titles]).toEqual([view, format, all.slice(0, count)]);
    }
  }
  const { stderr, exitCode } = await run(['show', '--section', 'innr', ...given], { files });
  expect(exitCode).toBe(2);
  expect(stderr.includes('"inner"')).toBe(access === 'secret');
});
