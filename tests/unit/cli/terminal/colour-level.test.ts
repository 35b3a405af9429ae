import { describe, expect, it } from 'vitest';
import { type ColourChoice, followsLinks, paintFor } from '../../../../src/cli/terminal/colour-level.js';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';

type Env = Readonly<Record<string, string>>;
const output = (isTerminal: boolean) => ({
  write: () => {},
  drained: async () => true,
  isTerminal,
  columns: 80,
  rows: 24,
});

/** Whether text is coloured: the colour level shows only in the painted text. */
async function isPainted(choice: ColourChoice, isTerminal: boolean, env: Env): Promise<boolean> {
  const paint = await paintFor(choice, output(isTerminal), env);
  expect(paint === plainPaint).toBe(paint('warning', 'x') === 'x');
  return paint !== plainPaint;
}

describe('colour', () => {
  it.each<[string, ColourChoice, boolean, Env, boolean]>([
    ['a terminal', 'auto', true, {}, true],
    ['a pipe', 'auto', false, {}, false],
    ['--color never before all', 'never', true, { FORCE_COLOR: '3' }, false],
    ['--color always before all', 'always', false, { NO_COLOR: '1', TERM: 'dumb' }, true],
    ['NO_COLOR before FORCE_COLOR', 'auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR, which counts as none', 'auto', true, { NO_COLOR: '' }, true],
    ['FORCE_COLOR before the terminal', 'auto', false, { FORCE_COLOR: 'yes' }, true],
    ['FORCE_COLOR, which may say no', 'auto', true, { FORCE_COLOR: '0' }, false],
    ['a terminal that has none', 'auto', true, { TERM: 'dumb' }, false],
  ])('%s', async (_, choice, isTerminal, env, expected) => {
    expect(await isPainted(choice, isTerminal, env)).toBe(expected);
  });
});

describe('links', () => {
  it.each<[string, ColourChoice, boolean, Env, boolean]>([
    ['in a terminal known to follow them', 'auto', true, { TERM_PROGRAM: 'ghostty' }, true],
    ['by its TERM', 'auto', true, { TERM: 'foot-extra' }, true],
    ['not in one that is not known', 'auto', true, { TERM_PROGRAM: 'Apple_Terminal' }, false],
    ['not in an old VTE', 'auto', true, { VTE_VERSION: '4601' }, false],
    ['not without colour', 'never', true, { TERM_PROGRAM: 'ghostty' }, false],
    ['not in a pipe, even a coloured one', 'always', false, { TERM_PROGRAM: 'ghostty' }, false],
  ])('%s', (_, choice, isTerminal, env, expected) => {
    expect(followsLinks(choice, output(isTerminal), env)).toBe(expected);
  });
});
