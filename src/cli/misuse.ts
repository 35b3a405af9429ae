import { Command, type CommanderError, type Option } from 'commander';
import { formatNames } from '../formats/registry.js';
import { CasefileError } from '../problems/casefile-error.js';
import { likely } from '../problems/suggest.js';
import { commands } from './commands/registry.js';

/** Convert an error of commander: what is wrong with the command line, and what to write instead. */
export async function misuse(error: CommanderError, argv: readonly string[], program: Command): Promise<CasefileError> {
  const name = argv.find((argument) => Object.hasOwn(commands, argument));
  const own = program.commands.find((one) => one.name() === name);
  const absent = own && absentIn(error, own);
  if (absent) {
    const [example] = commands[own.name()]?.examples ?? [];
    return new CasefileError(`"casefile ${own.name()}" needs ${absent.map(({ term }) => term).join(' and ')}`, {
      hint: `${absent.map(({ description }) => `${description}.`).join(' ')} For example: ${example}`,
    });
  }
  const [, text = error.message] = /^(?:error: )?([^\n]*)/.exec(error.message) ?? [];
  const inOurStyle = text.replace(/'([^']*)'/g, '"$1"').replace(/ argument missing$/, ' needs a value');
  const options = [...program.options, ...(own?.options ?? [])];
  return new CasefileError(inOurStyle, {
    hint: (await hintOn(error, text, options, own)) ?? `Run "${helpOn(argv, own)}" for usage.`,
  });
}

interface Absent {
  readonly term: string;
  readonly description: string;
}

/** The required arguments or the option that a command line lacks; undefined for another error. */
function absentIn({ code, message }: CommanderError, own: Command): Absent[] | undefined {
  const [, quoted] = /'([^']*)'/.exec(message) ?? [];
  if (code === 'commander.missingArgument') {
    const all = own.registeredArguments;
    const first = all.findIndex((argument) => argument.name() === quoted);
    return all
      .slice(first)
      .filter(({ required }) => required)
      .map((argument) => ({ term: `<${argument.name()}>`, description: argument.description }));
  }
  if (code !== 'commander.missingMandatoryOptionValue') return undefined;
  const option = own.options.find(({ flags }) => flags === quoted);
  return option && [{ term: option.flags, description: option.description }];
}

async function hintOn(
  { code }: CommanderError,
  text: string,
  options: readonly Option[],
  own: Command | undefined,
): Promise<string | undefined> {
  if (code === 'commander.excessArguments') return chosenBy(own?.options ?? []);
  if (code !== 'commander.optionMissingArgument') return meantOption(text, options);
  const option = options.find(({ flags }) => text.includes(`'${flags}'`));
  return option && `${option.description}.`;
}

/** The command line that prints the help on a command, or on what its first argument names: `add event`. */
function helpOn(argv: readonly string[], own: Command | undefined): string {
  if (own === undefined) return 'casefile --help';
  const following = argv[argv.indexOf(own.name()) + 1] ?? '';
  const kind = own.registeredArguments[0]?.argChoices?.includes(following) ? [following] : [];
  return ['casefile', own.name(), ...kind, '--help'].join(' ');
}

/** A hint with the options that choose what a superfluous argument most likely names. */
function chosenBy(options: readonly Option[]): string {
  const known = [
    ['--person', 'a person'],
    ['--on', 'a day'],
  ].filter(([option]) => options.some(({ long }) => long === option));
  return [...known, ['--file', 'a case file or a folder']]
    .map(([option, what]) => `To choose ${what}, use ${option}.`)
    .join(' ');
}

/**
 * A hint on an unknown option: the format of that name, the commands that have it, or else the option that it most
 * likely means. The dashes, which all have, do not make two alike.
 */
async function meantOption(message: string, options: readonly Option[]): Promise<string | undefined> {
  const [, typo] = /^unknown option "?--?([^"'=]*)/.exec(message.replace(/'/g, '"')) ?? [];
  if (typo === undefined) return undefined;
  if (isFormat(typo)) return `Write --format ${typo}.`;
  const having = await commandsWith(`--${typo}`);
  if (having.length > 0) return `Commands with --${typo}: ${having.join(', ')}.`;
  const meant = likely(
    typo,
    options.flatMap(({ long }) => long?.slice(2) ?? []),
  );
  return meant && `Did you mean --${meant}?`;
}

function isFormat(word: string): boolean {
  return formatNames.some((name) => name === word);
}

/** The commands that have an option. */
async function commandsWith(option: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { load }] of Object.entries(commands)) {
    const command = new Command(name);
    (await load()).configure(command);
    if (command.options.some(({ long }) => long === option)) found.push(name);
  }
  return found;
}
