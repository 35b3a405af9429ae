import { expect, test } from 'vitest';
import { readProjectFile, run } from '../support/run.js';

const sound = readProjectFile('data/ilyashev.yaml').toString();

/**
 * Mistakes in the bundled case file: the text to replace, the mistake, and the position and code that check reports.
 */
const breaks: readonly (readonly [from: string, to: string, found: string])[] = [
  ['nationality: Kazakhstani', 'nationality: &k Kazakhstani', '16:18 yaml-alias'],
  ['    occupation: Activist\n', '    ocupation: Activist\n', '22:5 unknown-key'],
  ['supported\n\norganizations', 'supported\n  ann-other: { name: Ann Other }\norganizations', '24:3 unused-person'],
  ['names: [Nur Otan]\n    kind: party', 'names: [Nur Otan]\n    kind: partie', '69:11 invalid-value'],
  ['  - id: activism', '  - id: Activism', '100:9 invalid-id'],
  [
    'one party.\n        refs: [cfj-amicus-brief]',
    'one party.\n        refs: [{ ref: cfj-amicus-brief, quote: Free }]',
    '104:48 quote-without-locator',
  ],
  [
    'people: [sanavar-zakirova]\n        organizations: [our-right]',
    'people: [sanavar-zakirova]\n        organizations: []',
    '111:15 unlisted-name',
  ],
  ['people: [alnur-ilyashev, sanavar-zakirova]', 'people: [alnur-ilyashev, sanavar-zakirowa]', '118:34 unknown-person'],
  ['refs: [global-voices-interview]', 'refs: global-voices-interview', '124:15 wrong-type'],
  ['        refs: [eurasianet-punished]', '        refs: [eurasianet-punishd]', '167:16 unknown-reference'],
  ['text: PEN America lists', 'text: PEN America \u202elists', '180:15 invisible-character'],
  ['organizations: [pen-america]', 'organizations: [pen-amerika]', '183:25 unknown-organization'],
  ["date: '1977'", 'date: !!str 1977', '209:11 yaml-tag'],
  ['date: 2020-04-18', 'date: 2020-04-16', '237:11 unsorted-timeline'],
  ['date: 2020-06-22', 'date: 2020-06-23', '244:11 contradicting-date'],
  ['date: 2020-09-02', 'date: 2020-13-45', '252:11 invalid-date'],
  ['  - id: petition', '  - id: appeal', '267:9 duplicate-id'],
  ['date: 2021-02-12', 'date: 2021-12-12', '268:11 event-after-as-of'],
  ['    issued: 2021-03-12', '    origin: rferl-watchdog', '311:13 origin-circle'],
  ['site: thediplomat.com', 'site: diplomat.example', '317:11 site-mismatch'],
  ['2021-03\n    accessed: 2021-07-22', '2021-03\n    accessed: 2021-02-22', '319:15 accessed-before-issued'],
  ['url: https://www.ecoi.net/en/document/2031995.html', 'url: javascript:alert(1)', '330:12 not-a-web-address'],
  ['    issued: 2020-09-15', '    publisher: rferl', '356:5 duplicate-key'],
  [
    'www.rferl.org/a/kazakh-activist-s-conviction-for-criticizing-coronavirus-response-upheld/30840102.html',
    'thediplomat.com/2021/03/kazakhstan-v-alnur-ilyashev-punishing-dissent-in-ways-old-and-new/',
    '358:10 duplicate-reference',
  ],
  ['    title: "Kazakhstan Archives"', '    # a title', '372:5 missing-key'],
  ['kind: activity-ban', 'kind: activity-bans', '406:11 invalid-value'],
  ['lasts: P5Y', 'lasts: five years', '408:12 invalid-value'],
  ['brought: suspect-notice', 'brought: suspect-notices', '418:14 unknown-event'],
  ['outcome: convicted', 'outcome: guilty', '420:36 invalid-value'],
];

async function check(text: string): Promise<string[]> {
  const { stdout } = await run(['check', 'case.yaml', '--json'], { files: { 'case.yaml': text } });
  const problems = JSON.parse(stdout) as { line: number; column: number; code: string }[];
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

function broken(text: string, [from, to]: readonly [string, string, string]): string {
  expect(text.split(from), from).toHaveLength(2);
  return text.replace(from, () => to);
}

test.each(breaks)('%j written as %j', async (...mistake) => {
  expect(await check(broken(sound, mistake))).toEqual([mistake[2]]);
});

test('one run reports all of them', async () => {
  expect(await check(breaks.reduce(broken, sound))).toEqual(breaks.map(([, , found]) => found));
});
