import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.js';

const waiver = '# casefile-waive withheld-word: the ship of that name';

/** A case file in which Ivo Nemo is withheld, with what is added to its statement, its summary or before its end. */
function caseWith({ summary = 'summary: A short case', statement = '- { text: She was seen. }', end = '' }): string {
  return `casefile: 1
id: made-up
title: A made-up case
${summary}
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  witness: { name: Ivo Nemo, access: secret, pseudonym: Witness A }
sections:
  - id: arrest
    title: Arrest
    statements:
      ${statement}
timeline:
  - { id: walk, date: 2020-05-14, title: A walk }
${end}`;
}

async function exitCode(text: string, ...argv: string[]): Promise<number> {
  return (await run([...argv, '--file', 'case.yaml'], { files: { 'case.yaml': text } })).exitCode;
}

const line = `- { text: The Nemo sailed., people: [ada] }`;
const block = `- text: >\n          The boat was small.\n          The Nemo sailed.\n        people: [ada]`;

describe('a word of a withheld name', () => {
  it.each([
    ['at the end of the line', caseWith({ statement: `${line} ${waiver}` })],
    ['above the line', caseWith({ statement: `${waiver}\n      ${line}` })],
    ['in the head', caseWith({ summary: `summary: The Nemo sailed. ${waiver}` })],
    [
      'on another line of the entry',
      caseWith({ statement: `- people: [ada]\n        text: The Nemo sailed. ${waiver}` }),
    ],
    ['at a text over several lines', caseWith({ statement: block.replace('>', `> ${waiver}`) })],
    ['in a file that only the full reader reads', `--- \n${caseWith({ statement: `${line} ${waiver}` })}`],
  ])('is shown with a waiver %s', async (_, text) => {
    expect(await exitCode(text.replace(waiver, '# a remark'), 'show')).toBe(4);
    for (const command of ['show', 'timeline', 'people', 'records', 'list', 'overview', 'report'])
      expect([command, await exitCode(text, ...(command === 'overview' ? [] : [command]))]).toEqual([command, 0]);
    expect(await exitCode(text, 'search', 'boat OR sailed')).not.toBe(4);
    const { stdout } = await run(['check', 'case.yaml'], { files: { 'case.yaml': text } });
    expect(stdout).not.toContain('withheld-word');
    expect(stdout).not.toContain('waiver');
  });

  it.each([
    ['on another line', caseWith({ statement: line, end: `# Nemo\nmeasures: [] ${waiver}\n` })],
    ['without a reason', caseWith({ statement: `${line} # casefile-waive withheld-word:` })],
    ['for another code', caseWith({ statement: `${line} # casefile-waive cut-text: the ship Nemo` })],
    [
      'for another text of the entry',
      caseWith({ statement: `- text: The Nemo sailed. ${waiver}\n        note: Nemo wept.` }),
    ],
    [
      'that has the word in its reason only',
      caseWith({ statement: `- text: She slept. ${waiver} Nemo\n        note: Nemo` }),
    ],
    ['for the whole name', caseWith({ statement: `- { text: Ivo Nemo sailed. } ${waiver}` })],
    ['inside a text', caseWith({ statement: `- { text: "The Nemo sailed. ${waiver}" }` })],
  ])('is not shown with a waiver %s', async (_, text) => {
    for (const command of ['show', 'timeline', 'records']) {
      const { exitCode, stdout, stderr } = await run([command, '--file', 'case.yaml'], {
        files: { 'case.yaml': text },
      });
      expect([command, exitCode, stdout]).toEqual([command, 4, '']);
      expect(stderr).not.toMatch(/nemo/i);
    }
  });

  it('stops redact, unless a waiver accepts it', async () => {
    const redacted = async (text: string) =>
      (await run(['redact', 'case.yaml', '-o', 'copy.yaml'], { files: { 'case.yaml': text } })).exitCode;
    expect(await redacted(caseWith({ statement: line }))).toBe(4);
    expect(await redacted(caseWith({ statement: `${line} ${waiver}` }))).toBe(0);
  });

  it('is shown with access to the name', async () => {
    const text = caseWith({ statement: line });
    expect(await exitCode(text, 'show')).toBe(4);
    expect(await exitCode(text, 'show', '--access', 'secret')).toBe(0);
  });

  it.each([
    ['on a line without such a word', caseWith({ statement: `- { text: She slept. } ${waiver}` }), true],
    ['on the line of another word', caseWith({ summary: `summary: She slept. ${waiver}`, statement: line }), true],
    ['in a part that is withheld', caseWith({ statement: `- { text: Nemo, access: secret } ${waiver}` }), true],
    [
      'that accepts one of two words',
      caseWith({ statement: `- text: The Nemo left in the early hours. ${waiver}\n        note: Ivo stayed.` }),
      false,
    ],
    ['beside the whole name', caseWith({ statement: `- { text: Ivo Nemo., note: Nemo. } ${waiver}` }), false],
    ['in a file with an invalid part', caseWith({ statement: `- { text: She slept. } ${waiver}`, end: 'x: 1' }), false],
  ])('check reports an unused waiver: %s', async (_, text, isReported) => {
    const { stdout } = await run(['check', 'case.yaml', '--access', 'secret'], { files: { 'case.yaml': text } });
    expect(stdout.includes('the waiver matches no withheld-word')).toBe(isReported);
  });
});
