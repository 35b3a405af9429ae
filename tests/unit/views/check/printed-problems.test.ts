import { describe, expect, it } from 'vitest';
import { type Problem, problem } from '../../../../src/problems/problem.js';
import { printedProblems } from '../../../../src/views/check/printed-problems.js';
import { run } from '../../../support/run.js';

const head = 'casefile: 1\nid: made-up\ntitle: A made-up case\nsubjects: [ada]\npeople:\n  ada: { name: Ada Nobody }\n';

/** A case file with wrong kinds of events, on lines of their own or on one line. */
function wrongKinds(count: number, separator = '\n  '): string {
  const events = Array.from({ length: count }, (_, at) => `{ id: e${at}, date: 2020-01-01, title: T, kind: wrong }`);
  return `${head}timeline: [${separator}${events.join(`,${separator}`)}${separator === ' ' ? '' : '\n'}]\n`;
}

const files = { 'case.yaml': wrongKinds(1200), 'other.yaml': wrongKinds(3) };

function at(line: number, code: 'invalid-value' | 'unused-person', file = 'case.yaml'): Problem {
  return problem(code, 'wrong', { file, span: { line, column: 1 } });
}

describe('the problems that are printed', () => {
  it('are all, if no file has more than a thousand', () => {
    const found = Array.from({ length: 2000 }, (_, line) => at(line, 'invalid-value', `${line % 2}.yaml`));
    expect(printedProblems(found)).toBe(found);
  });

  it('include every error, however many warnings come first', () => {
    const warnings = Array.from({ length: 1500 }, (_, line) => at(line, 'unused-person'));
    const last = at(1500, 'invalid-value');
    const printed = printedProblems([...warnings, last]);
    expect(printed.slice(0, -1)).toEqual([...warnings.slice(0, 999), last]);
    expect(printed.at(-1)).toMatchObject({ code: 'more-problems', severity: 'warning', file: 'case.yaml' });
  });
});

describe('a file with more problems than are printed', () => {
  it('says how many more there are, and counts them all', async () => {
    const { stdout, exitCode } = await run(['check', '-f', 'case.yaml', '-f', 'other.yaml'], { files });
    expect(exitCode).toBe(1);
    expect(stdout.match(/: error invalid-value: /g)).toHaveLength(1003);
    expect(stdout).toContain('case.yaml: error more-problems: 200 more problems are not printed (200 errors)\n');
    const onTerminal = await run(['check', '-f', 'case.yaml'], { files, terminal: { columns: 80, rows: 24 } });
    expect(onTerminal.stderr).toContain('1200 errors');
  });

  it('says so in JSON, as one more record', async () => {
    const { stdout, exitCode } = await run(['check', '-f', 'case.yaml', '--json'], { files });
    const records: unknown[] = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(records).toHaveLength(1001);
    expect(records.at(-1)).toMatchObject({ file: 'case.yaml', line: null, severity: 'error', code: 'more-problems' });
  });

  it('says so in SARIF, as one more result of a rule', async () => {
    const { stdout } = await run(['check', '-f', 'case.yaml', '--format', 'sarif'], { files });
    const [{ results, tool }] = JSON.parse(stdout).runs;
    expect(results).toHaveLength(1001);
    expect(results.at(-1)).toMatchObject({ ruleId: 'more-problems', level: 'error' });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('more-problems');
  });

  it('says so when another command refuses it', async () => {
    const { stderr, exitCode } = await run(['timeline', '-f', 'case.yaml'], { files });
    expect(exitCode).toBe(3);
    expect(stderr.match(/: error invalid-value: /g)).toHaveLength(1000);
    expect(stderr).toContain('200 more problems are not printed');
    expect(stderr).toContain('cannot read the case file (1200 errors above)');
  });

  it('shows a bounded part of each line, even if all problems are on one line', async () => {
    const { stdout } = await run(['check', '-f', 'case.yaml'], { files: { 'case.yaml': wrongKinds(1200, ' ') } });
    expect(stdout.length).toBeLessThan(1001 * 1200);
  });
});
