import { Command, type Option } from 'commander';
import { keyGroups, keyName } from '../../browse/keys.js';
import { capital } from '../../views/blocks/prose.js';
import { commandGroups } from '../commands/registry.js';
import { addGlobalOptions } from '../options/global.js';
import { notes } from './notes.js';
import { description } from './overview.js';

/** The manual page, in man(7) macros: the help of all commands. */
export async function manPage(version: string): Promise<string> {
  const globals = new Command();
  addGlobalOptions(globals);
  return `${[
    `.TH CASEFILE 1 "" "casefile ${version}" "User Commands"`,
    '.SH NAME',
    `casefile \\- ${escaped(description.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    '\\fBcasefile\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    'A case file is one YAML file: who the case is about, what happened when, and the source of every claim.',
    '\\fBcasefile\\fR shows it as a text, a timeline or a list of sources, checks it, and traces any claim to its sources.',
    'Without a command, it shows the case at a glance, or the list of several cases.',
    ...(await commandSections()),
    '.SH KEYS OF BROWSE',
    ...Object.values(keyGroups).flatMap((bindings) =>
      bindings.flatMap(({ keys, does }) => item(keys.map(keyName).join(', '), `${does}.`)),
    ),
    '.SH OPTIONS',
    'Every command accepts these options.',
    ...globals.options.flatMap(optionItem),
    ...notes.flatMap(([heading, text]) => [`.SH ${escaped(heading.toUpperCase())}`, escaped(capital(text))]),
  ].join('\n')}\n`;
}

/** A section for each group of commands. */
async function commandSections(): Promise<string[]> {
  const lines: string[] = [];
  for (const [group, entries] of Object.entries(commandGroups)) {
    lines.push(`.SH ${escaped(`COMMANDS: ${group.toUpperCase()}`)}`);
    for (const [name, entry] of Object.entries(entries)) lines.push(...(await commandSection(name, entry)));
  }
  return lines;
}

async function commandSection(
  name: string,
  { summary, examples, load }: (typeof commandGroups)[string][string],
): Promise<string[]> {
  const command = new Command(name);
  (await load()).configure(command);
  const args = command.registeredArguments.map((argument) => {
    const { required, variadic, description: what } = argument;
    const shown = argument.name() + (variadic ? '...' : '');
    return { shown: required ? `<${shown}>` : `[${shown}]`, what };
  });
  return [
    `.SS ${[name, ...args.map(({ shown }) => shown)].map(escaped).join(' ')}`,
    `${escaped(capital(summary))}.`,
    ...args.flatMap(({ shown, what }) => item(shown, what)),
    ...command.options.flatMap(optionItem),
    '.PP',
    'Examples:',
    '.PP',
    '.nf',
    '.RS',
    ...examples.map(escaped),
    '.RE',
    '.fi',
  ];
}

function optionItem({ flags, description: what }: Option): string[] {
  return item(flags, what);
}

function item(term: string, what: string): string[] {
  return ['.TP', `\\fB${escaped(term)}\\fR`, escaped(what)];
}

/** Escape a text for man(7), in ASCII, so that it contains no request and no escape. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gm, '\\&')
    .replaceAll(
      /[^\n -~]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
