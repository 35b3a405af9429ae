import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectFile } from '../run.js';

const root = join(import.meta.dirname, '..', '..', '..');

/** Every document for people, as a path from the root of the project. */
export const documents: readonly string[] = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
    .sort(),
];

/** A fenced block of a document: its language, the rest of its first line, and its text. */
interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

/** The fenced blocks of a document, in order. */
export function blocksOf(document: string): Block[] {
  return [...document.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(([, language = '', info = '', text = '']) => ({
    language,
    info: info.trim(),
    text,
  }));
}

/** A step of the session that a document describes: a file to save, or a command with what it prints. */
export type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'command'; readonly command: string; readonly output: string };

/**
 * The session that a document describes. A block whose first line is like "yaml file=casefile.yaml" is a file to save;
 * a `console` block holds commands after `$`, each with what it prints.
 */
export function sessionOf(path: string): Step[] {
  return blocksOf(readProjectFile(path).toString()).flatMap(({ language, info, text }): Step[] => {
    const [, file] = /^file=(\S+)$/.exec(info) ?? [];
    if (file !== undefined) return [{ kind: 'file', path: file, text }];
    return language === 'console' ? commandsIn(text) : [];
  });
}

function commandsIn(text: string): Step[] {
  const [before, ...examples] = text.split(/^\$ /m);
  if (before !== '' || examples.length === 0) throw new Error(`a console block begins with "$ ": ${text}`);
  return examples.map((example) => {
    const end = example.indexOf('\n');
    return { kind: 'command', command: example.slice(0, end), output: example.slice(end + 1) };
  });
}

/** A pattern for an output in which a line `…` stands for one or more lines left out. */
export function shortened(output: string): RegExp {
  const lines = output.split(/(?<=\n)/).map((line) => (line === '…\n' ? '(?:.*\\n)+' : escaped(line)));
  return new RegExp(`^${lines.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
