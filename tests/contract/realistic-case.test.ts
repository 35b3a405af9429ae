import { expect, it } from 'vitest';
import { realisticCase } from '../bench/realistic.mjs';
import { run } from '../support/run.js';

it.each([0, 3, 10])(
  'the realistic case of the benchmarks, with %i people withheld, is sound and can be shown',
  async (withheld) => {
    const text = realisticCase(withheld);
    expect(Buffer.byteLength(text)).toBeGreaterThan(25_000);
    expect(Buffer.byteLength(text)).toBeLessThan(35_000);
    const files = { 'case.yaml': text };
    expect(await run(['check', 'case.yaml'], { files })).toMatchObject({ stdout: '', exitCode: 0 });
    const { stdout, exitCode } = await run(['show', '--file', 'case.yaml', '--json'], { files });
    expect(exitCode).toBe(0);
    expect(stdout.includes('Witness 3')).toBe(withheld > 2);
    expect(stdout.includes('Ivo Nemo')).toBe(withheld === 0);
    for (const word of ['court', 'суд', 'محكمة', '法院']) {
      const { stdout } = await run(['search', word, '--file', 'case.yaml', '--json'], { files });
      expect([word, JSON.parse(stdout).length > 5]).toEqual([word, true]);
    }
  },
);
