import { describe, expect, it } from 'vitest';
import { type MemoryFile, memoryCache, memoryCacheHost } from '../support/files/cache-host.js';
import { run } from '../support/run.js';

const sound = `casefile: 1
id: lantern
title: The lantern case
asOf: 2023-05-01
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Nemo, access: secret }
sections:
  - id: arrest
    title: Arrest
    statements:
      - { text: Ada Nobody was arrested., people: [ada, bob], refs: [letter] }
references:
  - { id: letter, type: report, title: A letter, url: https://www.daily.example/a }
`;
const spelling = sound.replace('was arrested', 'met Bob Nemo');

/** Case files with the times of their last changes, and a cache that outlives the runs. */
class Desk {
  readonly #stamped = new Map<string, MemoryFile>();
  readonly content = new Map<string, Uint8Array>();
  readonly #cacheHost = memoryCacheHost(this.#stamped, () => 1000, memoryCache(this.content));
  files: Record<string, string> = {};

  /** Writes a file. At the same time and with the same size as before, the cache cannot know of the change. */
  write(path: string, text: string, time = 100): void {
    this.files = { ...this.files, [path]: text };
    this.#stamped.set(path, { text, time });
  }

  /** Changes a file, but not its size or times. */
  changeUnseen(path: string, text: string): void {
    this.files = { ...this.files, [path]: text };
  }

  /** What `check` prints. */
  async print(...args: readonly string[]): Promise<string> {
    const stdin = this.files['-'];
    const { stdout } = await run(['check', ...args], {
      files: this.files,
      cacheHost: this.#cacheHost,
      ...(stdin !== undefined && { stdin }),
    });
    return stdout;
  }

  /** The codes of the problems that `check` finds. */
  async check(...args: readonly string[]): Promise<readonly string[]> {
    const stdout = await this.print('--json', 'code', ...args);
    return (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
  }
}

describe('a file in which check found nothing', () => {
  it('is not examined again before it changes', async () => {
    const desk = new Desk();
    desk.write('a.yaml', sound);
    expect(await desk.check('a.yaml')).toEqual([]);
    desk.changeUnseen('a.yaml', spelling);
    expect(await desk.check('a.yaml')).toEqual([]);
    expect(await desk.check('a.yaml', '--no-cache')).toContain('withheld-name');
    desk.write('a.yaml', spelling, 200);
    expect(await desk.check('a.yaml')).toContain('withheld-name');
    expect(await desk.check('a.yaml')).toContain('withheld-name');
  });

  it('is examined again if only its times changed, or if it was changed a moment ago', async () => {
    const desk = new Desk();
    desk.write('a.yaml', sound, 990);
    await desk.check('a.yaml');
    desk.changeUnseen('a.yaml', spelling);
    expect(await desk.check('a.yaml')).toContain('withheld-name');
    desk.write('a.yaml', sound, 100);
    await desk.check('a.yaml');
    desk.write('a.yaml', spelling, 200);
    expect(await desk.check('a.yaml')).not.toEqual([]);
  });

  it('is examined again with another register', async () => {
    const desk = new Desk();
    desk.write('a.yaml', sound.replace('ada: { name: Ada Nobody }', 'ada: { name: Ada Nobody, register: ada }'));
    desk.changeUnseen('parties.yaml', 'parties: 1\npeople:\n  ada: { name: Ada Nobody }\n');
    expect(await desk.check('a.yaml')).toEqual([]);
    desk.changeUnseen('parties.yaml', 'parties: 1\npeople:\n  bob: { name: Bob Nemo }\n');
    expect(await desk.check('a.yaml')).toContain('unknown-register');
  });

  it('is not remembered if its path spells a withheld name', async () => {
    const desk = new Desk();
    desk.write('bob-nemo/a.yaml', sound);
    expect(await desk.check('bob-nemo/a.yaml')).toEqual([]);
    expect(await desk.check('bob-nemo/a.yaml', '--access', 'secret')).toEqual([]);
    expect(desk.content.has('flawless.json')).toBe(false);
  });

  it('is still compared with other files', async () => {
    const desk = new Desk();
    desk.write('a.yaml', sound);
    desk.write('b.yaml', sound.replace('id: lantern', 'id: harbour'));
    expect(await desk.check('a.yaml', 'b.yaml')).toEqual([]);
    desk.write('b.yaml', sound);
    await desk.check('b.yaml');
    expect(await desk.check('a.yaml', 'b.yaml')).toEqual(['duplicate-case']);
    expect(await desk.check('a.yaml', 'b.yaml', '--case', 'lantern')).toEqual(['duplicate-case']);
  });

  it('discloses no more of what it withholds when it is compared', async () => {
    const desk = new Desk();
    desk.write('bob-nemo.yaml', sound.replace(/ {2}bob:.*\n/, '').replace('[ada, bob]', '[ada]'));
    desk.write('z.yaml', sound.replace('id: lantern', 'id: harbour'));
    await desk.check('z.yaml');
    desk.changeUnseen('z.yaml', sound);
    const fresh = await desk.print('bob-nemo.yaml', 'z.yaml', '--no-cache');
    expect(fresh).toContain('duplicate-case');
    expect(fresh).not.toContain('bob-nemo');
    expect(await desk.print('bob-nemo.yaml', 'z.yaml')).toBe(fresh);
  });

  it('is not remembered from standard input', async () => {
    const desk = new Desk();
    desk.write('-', sound);
    expect(await desk.check('-')).toEqual([]);
    expect(desk.content.has('flawless.json')).toBe(false);
  });

  it('is always examined if it has saved copies', async () => {
    const desk = new Desk();
    desk.write('a.yaml', sound.replace('title: A letter,', 'title: A letter, files: [{ path: a.pdf }],'));
    desk.write('a.pdf', 'A letter.');
    expect(await desk.check('a.yaml')).toEqual([]);
    const { 'a.pdf': _, ...others } = desk.files;
    desk.files = others;
    expect(await desk.check('a.yaml')).toEqual(['missing-copy']);
  });

  it('is not remembered if it has a warning', async () => {
    const desk = new Desk();
    desk.write('a.yaml', sound.replace(', refs: [letter]', ''));
    expect(await desk.check('a.yaml')).not.toEqual([]);
    expect(desk.content.has('flawless.json')).toBe(false);
  });
});
