import { describe, expect, it } from 'vitest';
import { kindNames } from '../../../../../src/dossier/parts/entries-by-kind.js';
import { run } from '../../../../support/run.js';

/** The output of `casefile new`, and the file that it writes. */
async function made(...argv: readonly string[]) {
  const files: Record<string, string> = {};
  const create = (path: string, text: string) => {
    files[path] = text;
    return undefined;
  };
  return { ...(await run(['new', ...argv], { create })), files };
}

describe('a new case file', () => {
  it.each([
    [['Ada Example'], 'ada-example.casefile.yaml', 'Ada Example'],
    [['Ölçer "no": # {x}'], 'olcer-no-x.casefile.yaml', 'Ölçer "no": # {x}'],
    [['Ада Пример'], 'ada-primer.casefile.yaml', 'Ада Пример'],
    [['آدا مثال', '--id', 'ada-mithal'], 'ada-mithal.casefile.yaml', 'آدا مثال'],
    [['艾达 示例'], 'ai-da-shi-li.casefile.yaml', '艾达 示例'],
    [['Prototype'], 'prototype-1.casefile.yaml', 'Prototype'],
  ])('for %j is named after its subject, and passes every check', async (argv, path, name) => {
    const { stdout, stderr, exitCode, files } = await made(...argv);
    expect({ stdout, stderr, exitCode, written: Object.keys(files) }).toEqual({
      stdout: `${path}\n`,
      stderr: '',
      exitCode: 0,
      written: [path],
    });
    expect(files[path]).toMatch(/^# yaml-language-server: \$schema=/);
    expect(await run(['check', '--strict', path], { files })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(JSON.parse((await run(['people', '--json', 'name', '-f', path], { files })).stdout)).toEqual([{ name }]);
  });

  it('has examples of everything else that pass every check when uncommented', async () => {
    const { files } = await made('Ada Example');
    const [[path, text] = ['', '']] = Object.entries(files);
    const [, head = '', body = ''] = /^((?:#.*\n)+)([\s\S]*)$/.exec(text) ?? [];
    // A comment that is an example contains a key, a list or a map; a remark is a sentence.
    const uncommented = body.replace(/^( *)# ( *(?:- )?(?:[\w-]+:(?: .*)?|[\w-]+|\{.*\}))$/gm, '$1$2');
    expect(uncommented.match(/^ *#.*/gm)?.every((remark) => /[.,:]$/.test(remark))).toBe(true);
    expect(uncommented.length).toBeLessThan(body.length - 50);
    const sound = { stdout: '', stderr: '', exitCode: 0 };
    const whole = { [path]: head + uncommented };
    expect(await run(['check', '--strict', path], { files: whole })).toEqual(sound);
    const { stdout } = await run(['records', '--json', 'record', '-f', path], { files: whole });
    const kinds = new Set((JSON.parse(stdout) as { readonly record: string }[]).map(({ record }) => record));
    // Most cases have no dispute.
    expect([...kinds]).toEqual(kindNames.filter((kind) => kind !== 'dispute'));
  });

  it('never replaces another file', async () => {
    const files = { 'ada.casefile.yaml': 'mine' };
    expect(await run(['new', 'Ada'], { files })).toEqual({
      stdout: '',
      stderr: 'casefile: ada.casefile.yaml already exists\nChoose another id with --id.\n',
      exitCode: 2,
    });
  });

  it('says so if it cannot be written', async () => {
    expect(await run(['new', 'Ada'], { create: () => 'EACCES' })).toEqual({
      stdout: '',
      stderr:
        'casefile: cannot write ada.casefile.yaml (EACCES)\nCheck that the folder exists, that you may write to it, and that the disk has space.\n',
      exitCode: 74,
    });
  });

  it.each([
    [
      ['cases/ada.yaml'],
      '"cases/ada.yaml" is the name of a file, not of a person\n' +
        'Give the name of the person. The file is written into the current folder, and --id chooses its name.',
    ],
    [['???'], 'cannot make an id from "???"\nChoose one with --id: a-z, 0-9 and hyphens.'],
    [['Ada', '--id', 'Ada B'], '"Ada B" is not an id\nUse a-z, 0-9 and hyphens, for example --id ada-b.'],
    [['Ada', '--id', 'Ада'], '"Ада" is not an id\nUse a-z, 0-9 and hyphens, for example --id ada.'],
    [['Ada', '--id', '???'], '"???" is not an id\nUse a-z, 0-9 and hyphens.'],
    [['Ada', '--id', '../x'], '"../x" is not an id\nUse a-z, 0-9 and hyphens, for example --id x.'],
  ])('%j is a usage error', async (argv, words) => {
    const { stderr, exitCode, files } = await made(...argv);
    expect({ stderr, exitCode, files }).toEqual({ stderr: `casefile: ${words}\n`, exitCode: 2, files: {} });
  });
});
