import { Command, type Option } from 'commander';
import { commands } from '../commands/registry.js';
import { addGlobalOptions } from '../options.js';
import { notes } from './notes.js';

/** The manual page, in the macros of man(7), with everything that help says: of all commands, since they work alike. */
export async function manPage(version: string): Promise<string> {
  const globals = new Command();
  addGlobalOptions(globals);
  const sections: string[] = [];
  for (const [name, { summary, examples, load }] of Object.entries(commands)) {
    const command = new Command(name);
    (await load()).configure(command);
    const args = command.registeredArguments.map((argument) => {
      const { required, variadic, description } = argument;
      const shown = argument.name() + (variadic ? '...' : '');
      return { shown: required ? `<${shown}>` : `[${shown}]`, description };
    });
    sections.push(
      `.SS ${[name, ...args.map(({ shown }) => shown)].map(escaped).join(' ')}`,
      `${escaped(capital(summary))}.`,
      ...args.flatMap(({ shown, description }) => item(shown, description)),
      ...command.options.flatMap(optionItem),
      '.PP',
      'Examples:',
      '.PP',
      '.nf',
      '.RS',
      ...examples.map(escaped),
      '.RE',
      '.fi',
    );
  }
  return `${[
    `.TH CASEFILE 1 "" "casefile ${version}" "User Commands"`,
    '.SH NAME',
    `casefile \\- ${escaped('browse case files of human-rights violations: every claim leads to its source, and back')}`,
    '.SH SYNOPSIS',
    '\\fBcasefile\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    'A case file is one plain-text file that says who a case is about, what happened when, and which source carries each claim.',
    '\\fBcasefile\\fR prints it as a biography, a timeline or a list of sources, and says of any sentence how it is known.',
    'Without a command it shows the case at a glance.',
    '.SH COMMANDS',
    ...sections,
    '.SH OPTIONS',
    'These go with every command.',
    ...globals.options.flatMap(optionItem),
    ...notes.flatMap(([heading, text]) => [`.SH ${escaped(heading.toUpperCase())}`, escaped(capital(text))]),
  ].join('\n')}\n`;
}

function optionItem({ flags, description }: Option): string[] {
  return item(flags, description);
}

function item(term: string, description: string): string[] {
  return ['.TP', `\\fB${escaped(term)}\\fR`, escaped(description)];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Text that is no request and no escape, in ASCII. */
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
