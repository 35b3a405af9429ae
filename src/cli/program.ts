import { Command, CommanderError, Help, type Option } from 'commander';
import { CasefileError, type ExitCode } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import type { CommandModule } from './commands/command.js';
import { commandGroups, commands } from './commands/registry.js';
import { commandNamed, commandWords } from './commands/words.js';
import { contextOf, type MakeContext, type Program } from './context.js';
import { afterCommandHelp, afterHelp, beforeHelp, wrapUsage } from './help/notes.js';
import { description, shortHelp } from './help/overview.js';
import type { Io } from './io.js';
import { misuse } from './misuse.js';
import { addGlobalOptions, type GlobalOptions } from './options/global.js';
import { withFormat } from './output-format.js';
import type { Perform } from './writing/write-output.js';

/** Parse the command line and run its command. */
export async function runProgram(
  given: readonly string[],
  io: Io,
  makeContext: MakeContext = contextOf,
): Promise<ExitCode> {
  const argv = withoutAlias(given);
  // `complete` is only for shells. Its words are those of another command line, so commander must not parse them.
  if (argv[0] === 'complete' && (argv[1] === '--' || argv[1] === '--next')) {
    const { complete } = await import('./completion/complete.js');
    return complete(argv.slice(1), io);
  }
  // For `help timelin` and `timelin --help` commander would print the help of the whole program.
  const [first = '', second = first] = argv;
  const named = first === 'help' ? second : first;
  if (!/^(-|help$|$)/.test(named) && !Object.hasOwn(commands, named)) throw await noCommand(named);

  let exitCode: ExitCode = 0;
  const program = await programFor(argv, io, async (module, command) => {
    const [unknown] = program.args;
    if (command === program && unknown !== undefined) throw await noCommand(unknown);
    const options = withFormat(program.opts<GlobalOptions>(), program.getOptionValueSource('format') === 'default');
    exitCode = await perform(module, command, { io, options, makeContext });
  });
  try {
    // Commander has no help about `help`.
    const words = argv.join(' ') === 'help help' ? ['help'] : argv;
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw await misuse(error, argv, program);
  }
  return exitCode;
}

interface Run {
  readonly io: Io;
  readonly options: GlobalOptions;
  readonly makeContext: MakeContext;
}

/** Run a command that was parsed. Its output goes to the file that the options name, if they name one. */
async function perform({ run }: CommandModule, command: Command, { io, options, makeContext }: Run): Promise<ExitCode> {
  const program: Omit<Program, 'io'> = {
    options,
    groups: commandWords,
    run: (words, make) => runProgram(words, io, make),
    complete: async (words, workspace) => (await import('./completion/completions.js')).completions(words, workspace),
  };
  const performIn: Perform = (to) => {
    const context = { ...makeContext(to, options), program: { ...program, io: to } };
    // Without a result, the exit code is undefined.
    return run(context, command.args, command.opts()) as ReturnType<Perform>;
  };
  const { output = '-' } = options;
  if (output === '-') return (await performIn(io)) ?? 0;
  const { writeOutput } = await import('./writing/write-output.js');
  return (await writeOutput(output, io, options, performIn)) ?? 0;
}

/** The command line with the name of the command in place of its other word. */
function withoutAlias(argv: readonly string[]): readonly string[] {
  const index = argv[0] === 'help' ? 1 : 0;
  const word = argv[index];
  return word === undefined ? argv : argv.with(index, commandNamed(word));
}

/** The description of an option in the help. It lists the allowed words itself, so commander must not add them. */
function describe(option: Option): string {
  return Help.prototype.optionDescription(Object.create(option, { argChoices: { value: undefined } }));
}

/** The command line with its help. Sets up only the commands that `argv` may mean; `perform` runs one of them. */
async function programFor(
  argv: readonly string[],
  io: Io,
  perform: (module: CommandModule, command: Command) => Promise<void>,
): Promise<Command> {
  const program = new Command('casefile');
  const helpWidth = () => program.opts<GlobalOptions>().width ?? Math.min(100, Math.max(40, io.stdout.columns ?? 80));
  const isLong = argv.includes('--help') || argv[0] === 'help';
  program
    .description(description)
    .usage('[command] [options]')
    .version(io.version, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Show short help (-h) or full help (--help)')
    .addHelpCommand(
      new Command('help').argument('[command]').description('Show help for a command').helpGroup('Set up:'),
    )
    .configureHelp({
      minWidthToWrap: 10,
      optionDescription: describe,
      commandUsage(this: Help, command) {
        return wrapUsage(Help.prototype.commandUsage.call(this, command), helpWidth());
      },
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: helpWidth,
    })
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments()
    .addHelpText('after', () => (isLong ? afterHelp(helpWidth()) : ''))
    .action(async () => perform(await import('./commands/read/overview.js'), program));
  if (!isLong) program.helpInformation = () => shortHelp(helpWidth());

  // Do not load a command whose name is not on the command line. If no name is, the help lists all commands.
  const meant = Object.entries(commands).filter(([name]) => argv.includes(name));
  if (meant.length === 0) listCommands(program);
  for (const [name, { summary, examples, load }] of meant) {
    const command = program.command(name).description(summary).allowExcessArguments(false);
    const module = await load();
    command
      .helpOption('-h, --help', 'Show this help')
      .addHelpText('before', () => beforeHelp(examples, command.args, helpWidth()))
      .addHelpText('after', () => afterCommandHelp(program.options, command.options, helpWidth()))
      .action(() => perform(module, command));
    module.configure(command);
  }
  // The program would take the value of an option that the command has too. The first command is the one that runs.
  const named = program.commands.find(
    (command) => command.name() === argv.find((word) => Object.hasOwn(commands, word)),
  );
  addGlobalOptions(program, { hasOutput: !named?.options.some(({ long }) => long === '--output') });
  return program;
}

function listCommands(program: Command): void {
  for (const [group, entries] of Object.entries(commandGroups)) {
    for (const [name, { summary }] of Object.entries(entries)) {
      program.command(name).description(summary).helpGroup(`${group}:`).allowExcessArguments(false);
    }
  }
}

async function noCommand(name: string): Promise<CasefileError> {
  const names = Object.keys(commands);
  const { otherWords } = await import('./commands/other-words.js');
  const meant = Object.hasOwn(otherWords, name) ? otherWords[name] : undefined;
  const hint = meant && `Did you mean ${meant.map((one) => `"${one}"`).join(' or ')}?`;
  return new CasefileError(`unknown command "${name}"`, {
    hint: hint ?? didYouMean(name, names) ?? `Commands: ${names.join(', ')}.`,
  });
}
