import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';
import { skeleton } from '../../src/dossier/editing/skeleton.js';
import { readProjectFile, run } from '../support/run.js';

/** A diagnostic as an editor shows it: the line, from 1, and the message. */
interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

const server = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  'yaml-language-server',
  'bin',
  'yaml-language-server',
);
let folder = '';
let child: ChildProcess;
let connection: MessageConnection;
let tell: (published: Published) => void = () => {};

beforeAll(async () => {
  // The set-up of docs/editors.md: the schema beside the file, and the first line that `casefile new` writes.
  folder = mkdtempSync(join(tmpdir(), 'casefile-editor-'));
  writeFileSync(join(folder, 'dossier.schema.json'), (await run(['schema'])).stdout);
  child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  if (child.stdout === null || child.stdin === null) throw new Error('the language server has no streams');
  connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onNotification('textDocument/publishDiagnostics', (published: Published) => tell(published));
  // The server must not use the network.
  const settings = { yaml: { validate: true, schemaStore: { enable: false } } };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? settings.yaml : {})),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ name: 'cases', uri: pathToFileURL(folder).href }],
    capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
});

afterAll(() => {
  connection.dispose();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function diagnose(name: string, text: string): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const uri = pathToFileURL(path).href;
  const published = new Promise<Published>((resolve) => {
    tell = (found) => decodeURIComponent(found.uri) === decodeURIComponent(uri) && resolve(found);
  });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  const { diagnostics } = await published;
  return diagnostics.map(({ message, range }) => `${range.start.line + 1} ${message}`);
}

const modeline = '# yaml-language-server: $schema=./dossier.schema.json\n';

test.each([
  ['what casefile new writes', skeleton('ada-nobody', 'Ada Nobody')],
  ['the bundled dossier', readProjectFile('data/ilyashev.yaml').toString()],
  [
    'text that YAML takes for numbers',
    `${modeline}casefile: 1
id: made-up
title: 1984
asOf: 2021
subjects: [ada]
people:
  ada: { name: Ada Nobody, born: 1977 }
sections:
  - id: one
    title: One
    statements:
      - { text: Five hundred came., about: number, value: 500, citationNeeded: true, refs: [{ ref: letter, locator: 4 }] }
references:
  - { id: letter, type: report, title: 2020, issued: 2020-04-17 }
`,
  ],
])('an editor finds nothing wrong with %s', async (name, text) => {
  expect(await diagnose(`${name}.casefile.yaml`, text)).toEqual([]);
});

test('an editor reports an error at its line', async () => {
  const found = await diagnose(
    'broken.casefile.yaml',
    `${modeline}casefile: 1
id: Made Up
subjects: ada
people:
  ada: { nam: Ada Nobody, access: secrit }
timeline:
  - { id: arrest, date: 2020-04-17, title: Arrested, kind: arest }
`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^2 .*"title"/),
      expect.stringMatching(/^3 .*pattern/),
      expect.stringMatching(/^4 .*array/),
      expect.stringMatching(/^6 .*"name"/),
      expect.stringMatching(/^6 .*nam/),
      expect.stringMatching(/^6 .*"internal"/),
      expect.stringMatching(/^8 .*"arrest"/),
    ]),
  );
});
