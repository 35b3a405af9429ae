import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const chunks = new Map(
  readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
);

/** The modules of Node that the program may load. None of them can open a connection. */
const allowed = [
  ...[
    'child_process',
    'crypto',
    'events',
    'fs',
    'os',
    'path',
    'process',
    'readline',
    'stream',
    'timers/promises',
    'tty',
  ],
  ...['util', 'v8', 'vm', 'worker_threads', 'zlib'],
];

describe('the built program', () => {
  it('loads no module that can open a connection', () => {
    expect(chunks.size).toBeGreaterThan(50);
    const loads = /\b(?:require|import|getBuiltinModule)\("(?:node:)?([a-z_/0-9]+)"\)/g;
    const loaded = [...chunks.values()].flatMap((text) => [...text.matchAll(loads)].map(([, name = '']) => name));
    expect([...new Set(loaded)].sort()).toEqual(allowed);
  });

  it('calls nothing else that can, and loads nothing whose name is not written in it', () => {
    const calls = /(?<![.\w$])(?:fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b|process\.binding)/;
    const computed = /(?<![.\w$])(?:require|import)\((?!["'])|getBuiltinModule\((?!")|\bcreateRequire\b/;
    for (const [name, text] of chunks) {
      // Not what a text says, and not a method with such a name: `async fetch(c) {`.
      const code = text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""').replace(/^\s*(?:async )?fetch\([^()]*\) \{$/gm, '');
      expect([name, calls.exec(code)?.[0], computed.exec(code)?.[0]]).toEqual([name, undefined, undefined]);
    }
  });

  it('starts programs in two places only: for the pager and for the editor', () => {
    const starts = [...chunks].flatMap(([name, text]) => [...text.matchAll(/"node:child_process"/g)].map(() => name));
    expect(starts.sort()).toEqual(['program.js', 'run-editor.js']);
  });
});
