import { beforeEach, describe, expect, test } from 'vitest';
import { Browsing } from '../../support/browse.js';

/** Twenty events, of which the last two name the lamp, and so does the third. */
const events = Array.from({ length: 20 }, (_, index) => {
  const what = [2, 18, 19].includes(index) ? `The lamp is lit for night ${index}` : `Night ${index} is dark`;
  return `  - { id: night-${index}, date: ${2000 + index}, title: ${what} }\n`;
});
const nights = `casefile: 1\nid: nights\ntitle: The nights\nsubjects: [una]\npeople: { una: { name: Una Invented } }\ntimeline:\n${events.join('')}`;
const keeper = `casefile: 1
id: keeper
title: The keeper
subjects: [una]
people: { una: { name: Una Invented } }
sections:
  - id: watch
    title: The watch
    statements:
      - text: The invented keeper of the lighthouse wrote a letter to the harbour each night.
`;
const host = { files: { 'nights.yaml': nights, 'keeper.yaml': keeper } };

describe('n and N', () => {
  let browsing: Browsing;
  beforeEach(async () => {
    browsing = await Browsing.start(['-f', 'nights.yaml'], [60, 10], host);
    await browsing.press('t');
    await browsing.enter('/', 'lamp');
  });

  /** The row of the place found last. */
  const found = () => {
    const row = browsing.reversedRows.findIndex((text, index) => index > 0 && text.includes('lamp'));
    return browsing.rows[row];
  };

  test('reach every place, also where the page cannot scroll, and go round', async () => {
    expect(found()).toContain('night 2');
    await browsing.press('n');
    expect(found()).toContain('night 18');
    await browsing.press('n');
    expect(found()).toContain('night 19');
    await browsing.press('n');
    expect(found()).toContain('night 2');
    expect(browsing.rows.at(-1)).toBe('Found again from the top.');
    await browsing.press('N');
    expect(found()).toContain('night 19');
    expect(browsing.rows.at(-1)).toBe('Found again from the bottom.');
    await browsing.press('N');
    expect(found()).toContain('night 18');
    await browsing.quit();
  });

  test('Tab and Shift-Tab begin at the place found', async () => {
    await browsing.press('n');
    await browsing.press('tab');
    expect(browsing.reversed).toContain('2018lamp');
    await browsing.press('N shift-tab');
    expect(browsing.reversed).toContain('2002lamp');
    await browsing.quit();
  });

  test('begin at the screen, if one has scrolled away', async () => {
    await browsing.press('n g');
    await browsing.press('n');
    expect(found()).toContain('night 2');
    await browsing.quit();
  });

  test('go on after an empty line of words', async () => {
    await browsing.press('/ enter');
    expect(found()).toContain('night 18');
    await browsing.quit();
  });
});

test('Tab selects the link that has the words found, not one before it in the row', async () => {
  const browsing = await Browsing.start(['-f', 'tests/fixtures/detentions.casefile.yaml'], [80, 24]);
  await browsing.press('t');
  await browsing.enter('/', 'hroth');
  await browsing.press('tab enter');
  expect(browsing.rows[0]).toContain('· trace person:captain-hroth');
  await browsing.quit();
});

test('words are found where a line is broken between them', async () => {
  const browsing = await Browsing.start(['-f', 'keeper.yaml'], [40, 10], host);
  await browsing.enter('/', 'the lighthouse wrote a letter');
  expect(browsing.reversed.slice(1)).toEqual(['the lighthouse', 'wrote a letter']);
  await browsing.enter('/', 'lighthouse each');
  expect(browsing.rows.at(-1)).toBe('"lighthouse each" is not on this page.');
  await browsing.quit();
});

describe('Enter', () => {
  test('scrolls if no link is selected', async () => {
    const browsing = await Browsing.start(['-f', 'data/ilyashev.yaml'], [80, 10]);
    const [, , second] = browsing.rows;
    await browsing.press('enter');
    expect(browsing.rows[1]).toBe(second);
    await browsing.press('G enter');
    expect(browsing.rows.at(-1)).toBe('No link is selected. Press Tab to select one, then Enter.');
    await browsing.quit();
  });

  test('does not follow a link that is not on the screen', async () => {
    const browsing = await Browsing.start(['-f', 'data/ilyashev.yaml'], [80, 10]);
    await browsing.press('tab space space enter');
    expect(browsing.rows[0]).toContain('· show');
    await browsing.press('tab enter');
    expect(browsing.rows[0]).toContain('· refs');
    await browsing.quit();
  });
});
