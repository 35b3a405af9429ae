import { Command, CommanderError } from 'commander';
import { CasefileError, type ExitCode } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';
import type { CommandModule } from './commands/command.js';
import { commands } from './commands/registry.js';
import { Context } from './context.js';
import { afterHelp, beforeHelp } from './help.js';
import type { Io } from './io.js';
import { addGlobalOptions, type GlobalOptions } from './options.js';

/** Parses the command line and runs the one command it names. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  // What shells ask is no command for people, and its words are not options of its own.
  if (argv[0] === 'complete' && (argv[1] === '--' || argv[1] === '--next')) {
    const { complete } = await import('./completion/complete.js');
    return complete(argv.slice(1), io);
  }
  let exitCode: ExitCode = 0;
  const program = new Command('casefile');
  const perform =
    (module: CommandModule) =>
    async (...received: unknown[]) => {
      const command = received.at(-1) as Command;
      const context = new Context(io, program.opts<GlobalOptions>(), module);
      exitCode = (await module.run(context, command.args, command.opts())) ?? 0;
    };

  const helpWidth = () => program.opts<GlobalOptions>().width ?? Math.min(100, Math.max(40, io.stdout.columns ?? 80));

  program
    .description('Browse case files of human-rights violations: every claim leads to its source, and back.')
    .usage('[command] [options]')
    .version(io.version, '-V, --version')
    .helpOption('-h, --help', 'short help, or with --help the whole of it')
    .helpCommand('help [command]', 'help for a command')
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 10 })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: helpWidth,
    })
    .exitOverride()
    .allowExcessArguments();
  addGlobalOptions(program);
  const long = argv.includes('--help') || argv[0] === 'help';
  program.addHelpText(
    'before',
    beforeHelp(
      Object.values(commands)
        .flatMap(({ examples }) => examples.slice(0, 1))
        .slice(0, 3),
    ),
  );
  const whole = () => (long ? afterHelp(helpWidth()) : '');
  program.addHelpText('after', whole);

  // Only what the command line may mean is set up: that a command's name stands in it is the test.
  const all = Object.entries(commands);
  const meant = all.filter(([name]) => argv.includes(name));
  for (const [name, { summary, examples, load }] of meant.length === 0 ? all : meant) {
    const command = program.command(name).description(summary).allowExcessArguments(false);
    if (meant.length === 0) continue;
    const module = await load();
    command.addHelpText('before', beforeHelp(examples));
    command.addHelpText('after', whole);
    module.configure(command);
    command.action(perform(module));
  }
  program.action(async (...received: unknown[]) => {
    const [unknown] = program.args;
    if (unknown !== undefined) throw noCommand(unknown);
    await perform(await import('./commands/overview.js'))(...received);
  });

  // commander would print the help of the whole for `help timelin` and for `timelin --help`.
  const [first = '', second = first] = argv;
  const named = first === 'help' ? second : first;
  if (!/^(-|help$|$)/.test(named) && !Object.hasOwn(commands, named)) throw noCommand(named);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw misuse(error, argv);
  }
  return exitCode;
}

/** commander's own words, with its suggestion as the hint. */
function misuse({ message }: CommanderError, argv: readonly string[]): CasefileError {
  const [, text = message, suggestion] = /^(?:error: )?([^\n]*)(?:\n\(Did you mean (.*)\?\))?/s.exec(message) ?? [];
  const command = argv.find((argument) => Object.hasOwn(commands, argument));
  const help = ['casefile', ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return new CasefileError(text, { hint: suggestion === undefined ? `See ${help}.` : `Did you mean ${suggestion}?` });
}

function noCommand(name: string): CasefileError {
  const names = Object.keys(commands);
  const hint = didYouMean(name, names) ?? `Commands: ${names.join(', ')}.`;
  return new CasefileError(`no command is called "${name}"`, { hint });
}
