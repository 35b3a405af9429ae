import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.js';

const broken = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody, titel: "100%, sure: yes" }
`;
const files = { 'one, two.yaml': broken };

async function check(format: string, path = 'one, two.yaml') {
  return (await run(['check', path, '--format', format], { files })).stdout;
}

describe('for GitHub Actions', () => {
  it('a problem is one command, with special characters escaped', async () => {
    expect(await check('github')).toBe(
      '::error file=one%2C two.yaml,line=6,col=28,endColumn=33,title=unknown-key::unknown key "titel" in person "ada"' +
        '%0AKnown keys: name, names, born, died, nationality, occupation, gender, country, role, identifiers, refs, note, access, register, pseudonym.\n',
    );
  });

  it('a problem of the file itself has no line', async () => {
    expect(await check('github', 'one, two.yam')).toMatch(
      /^::error file=one%2C two.yam,title=file-missing::no such file/,
    );
  });
});

describe('as SARIF', () => {
  it('each problem is a result with its rule and region', async () => {
    const { runs } = JSON.parse(await check('sarif')) as Log;
    expect(runs[0]?.tool.driver.rules?.map(({ id }) => id)).toEqual(['unknown-key']);
    expect(runs[0]?.results).toEqual([
      {
        ruleId: 'unknown-key',
        ruleIndex: 0,
        level: 'error',
        message: { text: expect.stringMatching(/^unknown key "titel" in person "ada"\nKnown keys: name/) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'one%2C%20two.yaml' },
              region: { startLine: 6, startColumn: 28, endColumn: 33 },
            },
          },
        ],
      },
    ]);
  });

  it('a problem of the file itself has no region, and no problems give no results', async () => {
    const { runs } = JSON.parse(await check('sarif', 'one, two.yam')) as Log;
    expect(runs[0]?.results?.[0]?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'one%2C%20two.yam' } } },
    ]);
    const sound = JSON.parse((await run(['check', '--format', 'sarif'])).stdout) as Log;
    expect(sound.runs).toMatchObject([{ results: [], tool: { driver: { rules: [] } } }]);
  });
});

it.each(['sarif', 'github'])('%s accepts only problems', async (format) => {
  expect(await run(['timeline', '--format', format])).toEqual({
    stdout: '',
    stderr: expect.stringMatching(
      `^casefile: format ${format} cannot show "timeline"\nUse "casefile check --format ${format}"[.] Formats for "timeline": text, json, [^\n]*[.]\n$`,
    ),
    exitCode: 2,
  });
});
