import { describe, expect, test } from 'vitest';
import { Browsing } from '../../support/browse.js';
import { ChangingFiles } from '../../support/files/changing-files.js';
import { run } from '../../support/run.js';

const screen = [120, 24] as const;
const options = ['-f', 'case.yaml'];

const pier = `casefile: 1
id: pier
title: The keepers of the pier
subjects: [una]
people:
  una: { name: Una Invented }
  tomas: { name: Tomas Madeup, role: witness }
sections:
  - id: night
    title: The night
    statements:
      - { text: The lamp went out., people: [tomas], refs: [diary] }
references:
  - { id: diary, type: book, title: The diary of Tomas Madeup }
`;
const hidden = pier.replace('role: witness', 'role: witness, access: secret');
/** Without the name in other texts, so that the rest may be shown. */
const sound = hidden.replace('The diary of Tomas Madeup', 'The diary');

async function opened(text = pier, more: Readonly<Record<string, string>> = {}) {
  const files = new ChangingFiles({ 'case.yaml': text, ...more });
  const browsing = await Browsing.start(options, screen, files.host);
  const change = async (path: string, changed: string) => {
    files.write(path, changed);
    await browsing.send({ kind: 'wheel', rows: 0 });
  };
  return { files, browsing, change };
}

describe('a file that would disclose a name now', () => {
  test('clears the screen, the pages before and what is remembered, until it is right', async () => {
    const { browsing, change } = await opened();
    await browsing.press('r p');
    expect(browsing.screen).toContain('Tomas');
    await change('case.yaml', hidden);
    const isCleared = () => {
      expect(browsing.screen).toContain('nothing is shown');
      expect(browsing.screen).not.toMatch(/Tomas|diary|lamp|Una/);
    };
    isCleared();
    await browsing.press('escape');
    expect(browsing.rows.at(-1)).toContain('first page');
    for (const key of ['r', 'p', 'x', 'c']) {
      await browsing.press(key);
      isCleared();
    }
    await change('case.yaml', sound);
    expect(browsing.screen).toContain('The keepers of the pier');
    expect(browsing.screen).not.toContain('Tomas');
    await browsing.quit();
  });

  test('clears the screen with the next key, if nobody has looked at the file since', async () => {
    const { files, browsing } = await opened();
    await browsing.press('r');
    files.write('case.yaml', hidden, { isSeen: false });
    await browsing.press('ctrl-l');
    expect(browsing.screen).not.toMatch(/Tomas|diary|lamp/);
    await browsing.quit();
  });

  test('clears what was copied from the last line', async () => {
    const { browsing, change } = await opened();
    await browsing.press('1 enter y');
    expect(browsing.rows.at(-1)).toContain('Tomas Madeup');
    await change('case.yaml', sound);
    expect(browsing.screen).not.toContain('Tomas');
    await browsing.quit();
  });
});

describe('the register of the folder', () => {
  const spelt = sound
    .replace('role: witness', 'role: witness, register: tomas')
    .replace('The lamp', 'The lamp of the Grey Keeper');
  const register = (names: string) => `parties: 1\npeople: { tomas: { name: Tomas Madeup${names} } }\n`;

  test.each([
    ['changes', { 'parties.yaml': register('') }],
    ['is added', {}],
  ])('clears the screen if it %s and a text spells a withheld name', async (_, more) => {
    const { browsing, change } = await opened(spelt, more);
    expect(browsing.screen).toContain('Grey Keeper');
    await change('parties.yaml', register(', names: [Grey Keeper]'));
    expect(browsing.screen).toContain('nothing is shown');
    expect(browsing.screen).not.toContain('Grey Keeper');
    await browsing.quit();
  });
});

describe('a page that cannot be made again', () => {
  test('gives way to the first page, if what it showed is withheld now', async () => {
    const { browsing, change } = await opened();
    await browsing.enter(':', 'trace person:tomas');
    expect(browsing.screen).toContain('Tomas');
    await change('case.yaml', sound);
    expect(browsing.screen).not.toMatch(/tomas/i);
    expect(browsing.rows[0]).toContain('· show');
    expect(browsing.screen).toContain('The lamp went out.');
    await browsing.quit();
  });

  test('stays if the file cannot be read and withholds nothing', async () => {
    const { browsing, change } = await opened();
    await change('case.yaml', pier.replace('subjects: [una]', 'subjects: [uma]'));
    expect(browsing.screen).toContain('The lamp went out.');
    expect(browsing.screen).toContain('"uma"');
    await browsing.quit();
  });

  test('gives way to the reason, if the file cannot be read and withholds anything', async () => {
    const { browsing, change } = await opened();
    await browsing.press('r x');
    await change(
      'case.yaml',
      pier.replace('people: [tomas],', 'people: [tomas], access: secret').replace('una', 'uma'),
    );
    expect(browsing.screen).not.toContain('The lamp went out.');
    expect(browsing.screen).toContain('cannot read the case file');
    await change('case.yaml', pier);
    expect(browsing.screen).toContain('The lamp went out.');
    await browsing.press('escape');
    expect(browsing.rows[0]).toContain('· refs');
    await browsing.quit();
  });

  test('does not stand in the way back', async () => {
    const { browsing, change } = await opened();
    await browsing.enter(':', 'trace una');
    await browsing.press('r');
    await change('case.yaml', pier.replaceAll('una', 'eva'));
    await browsing.press('escape');
    expect(browsing.screen).toContain('"una"');
    await browsing.press('escape');
    expect(browsing.rows[0]).toContain('· show');
    await browsing.quit();
  });
});

describe('a library', () => {
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  const of = (number: number) => pier.replace('id: pier', `id: pier-${number}`).replace('pier\n', `pier ${number}\n`);
  const files = new ChangingFiles(
    Object.fromEntries(numbers.map((number) => [`cases/${number}.casefile.yaml`, of(number)])),
  );

  test('forgets the pages of a case that would disclose a name now', async () => {
    const browsing = await Browsing.start(['-f', 'cases', 'pier-3'], screen, files.host);
    await browsing.enter(':', 'show --case pier-4');
    expect(browsing.rows[0]).toContain('pier 4');
    expect([...files.watched.keys()].sort()).toEqual([
      'cases/3.casefile.yaml',
      'cases/4.casefile.yaml',
      'cases/parties.yaml',
    ]);
    files.write('cases/3.casefile.yaml', of(3).replace('role: witness', 'role: witness, access: secret'));
    await browsing.press('escape');
    expect(browsing.rows[0]).toContain('pier 4');
    expect(browsing.screen).toContain('"pier-3"');
    await browsing.quit();
    expect(files.watched.size).toBe(0);
  });
});

test('without a screen each page is read again', async () => {
  let reads = 0;
  const files = {
    get 'case.yaml'() {
      reads += 1;
      return reads > 2 ? hidden : pier;
    },
  };
  const { stdout } = await run(['browse', '--plain', ...options], { files, stdin: 'r\np\nr\n' });
  expect(stdout).toMatch(/Tomas.*nothing is shown/s);
  expect(stdout.slice(stdout.indexOf('nothing is shown'))).not.toContain('Tomas');
});
