import { expect, test } from 'vitest';
import { viewCommands } from '../support/fixtures.js';
import { run } from '../support/run.js';

/** The keys that every object inherits, and similar words that YAML or valibot treat specially. */
const words = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'Prototype', 'Constructor'];

/** Runs a command, which must not end with exit code 70: mistaking such a word for a known key would be a bug. */
async function ends(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const written: Record<string, string> = {};
  const keep = (path: string, text: string) => {
    written[path] = text;
    return undefined;
  };
  const { exitCode, stderr, stdout } = await run(argv, { files, create: keep, replace: keep });
  expect({ argv, bug: exitCode === 70 ? stderr : '' }).toEqual({ argv, bug: '' });
  return { exitCode, stdout, stderr, written };
}

const dossier = (word: string) => `casefile: 1
id: ${word}
title: ${word}
subjects: [${word}]
people: { ${word}: { name: ${word}, register: ${word} } }
organizations: { ${word}: { name: ${word}, kind: ${word} } }
sections: [{ id: ${word}, title: ${word}, statements: [{ id: ${word}, text: ${word}, about: ${word}, value: ${word}, refs: [${word}, { ref: ${word}, language: ${word} }], people: [${word}], organizations: [${word}], status: ${word} }] }]
timeline: [{ id: ${word}, date: ${word}, title: ${word}, kind: ${word}, place: ${word}, tags: [${word}], refs: [${word}] }]
references: [{ id: ${word}, type: ${word}, title: ${word}, publisher: ${word}, origin: ${word}, language: ${word}, doi: ${word}, files: [{ path: ${word}, sha256: ${word} }], ${word}: ${word} }]
${word}: { ${word}: [${word}] }
access: ${word}
`;

const sound = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody } }
`;

test.each(words)('%s can be an id', async (word) => {
  const files = { 'a.yaml': dossier(word), 'b.yaml': dossier(word.toLowerCase()) };
  for (const options of [[], ['--fix', '--access', 'secret'], ['--dry-run', '--access', 'secret']])
    for (const file of Object.keys(files)) await ends(['check', file, ...options], files);
  for (const command of viewCommands) await ends([...command, '--file', 'b.yaml'], files);
});

const imports = (word: string): Readonly<Record<string, string>> => ({
  'a.wikitext': `{{Infobox ${word}|name=Ada Nobody|${word}=1|birth_date={{${word}|1977}}|native_name_lang=${word}}}
'''Ada Nobody''' is a writer at {{${word}|x}}.<ref name="${word}" ${word}="x">{{cite ${word}|title=${word}|publisher=${word}|language=${word}|${word}=x|url=https://a.example/}}</ref><ref name="${word}" />

== ${word} ==
Ada Nobody wrote [[${word}]].<ref ${word}=${word}>{{cite web|title=T|language=${word}|date=${word}|url=https://b.example/}}</ref>
`,
  'a.ris': `TY  - ${word}\nTI  - ${word}\nID  - ${word}\nPB  - ${word}\nLA  - ${word}\nUR  - https://a.example/\nER  -\n`,
  'a.bib': `@${word}{${word}, title = {${word}}, publisher = {${word}}, ${word} = {x}, language = {${word}}, langid = {${word}}, entrysubtype = {${word}}}\n`,
  'a.json': JSON.stringify([
    JSON.parse(
      `{"id": "${word}", "type": "${word}", "title": "${word}", "publisher": "${word}", "language": "${word}", "${word}": "x", "custom": {"${word}": {"${word}": 1}}, "author": [{"${word}": "x", "family": "${word}"}], "issued": {"${word}": 1}}`,
    ) as unknown,
  ]),
  'a.txt': `${word}\n\nAda Nobody is a writer.[1]\n\nReferences\n\n1. "${word}" (in ${word}). ${word}. 2020.\n`,
});

test.each(words)('%s is imported like any other word, and passes check', async (word) => {
  const foreign = imports(word);
  for (const [name, text] of Object.entries(foreign)) {
    const from = name === 'a.txt' ? ['--from', 'article'] : [];
    const files = { [name]: text, 'case.yaml': sound };
    const fresh = await ends(['import', name, ...from, '--subject', 'Ada', '--id', 'ada', '-o', 'new.yaml'], files);
    expect({ name, exitCode: fresh.exitCode, stderr: fresh.stderr }).toMatchObject({ exitCode: 0 });
    const into = await ends(['import', name, ...from, '--into', 'case.yaml'], files);
    expect({ name, exitCode: into.exitCode, stderr: into.stderr }).toMatchObject({ exitCode: 0 });
    for (const written of [fresh.written, into.written]) {
      const [path = ''] = Object.keys(written);
      expect(await ends(['check', path], written)).toMatchObject({ exitCode: 0 });
    }
  }
});

test.each(words)('%s is not accepted by the command line', async (word) => {
  const files = { 'case.yaml': sound };
  const wrong = [
    [word],
    ['help', word],
    ['timeline', '--sort', word],
    ['timeline', '--json', word],
    ['timeline', '--format', word],
    ['timeline', '--kind', word],
    ['timeline', '--access', word],
    ['timeline', '--color', word],
    ['trace', word],
    ['show', word],
    ['refs', word],
    ['schema', word],
    ['check', '--rule', word],
    ['completion', word],
    ['import', 'case.yaml', '--from', word],
  ];
  for (const argv of wrong) expect((await ends(argv, files)).exitCode, argv.join(' ')).toBe(2);
  for (const given of [
    [word, ''],
    ['timeline', `--${word}`, ''],
    ['timeline', '--sort', word],
    ['help', word],
  ])
    await ends(['complete', '--', ...given], files);
});
