import { Command, type Option } from 'commander';
import { getOrInsert } from '../../get-or-insert.js';
import { commands } from '../commands/registry.js';
import { addGlobalOptions } from '../options/global.js';

/** A request of a shell to complete a command line. */
export interface Question {
  /** The command on the line. */
  readonly command: string | undefined;
  /** The values of the options before the word, by their long names without hyphens. A flag has the empty value. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** The arguments of the command before the word. */
  readonly args: readonly string[];
  /** The options that are allowed here. */
  readonly options: readonly Option[];
  /** The name of the option or argument that needs a value, or `command`; undefined if only an option is allowed. */
  readonly wanted: string | undefined;
  /** The values that it can have, if they are words of the command line. */
  readonly choices?: readonly string[] | undefined;
  /** The part of the word that stays unchanged: `--kind=`. */
  readonly before: string;
  /** The typed beginning of the value. */
  readonly partial: string;
}

/**
 * Turn the words after `casefile` into a request to complete the last one; undefined if they are not a possible command
 * line.
 */
export async function questionOf(words: readonly string[]): Promise<Question | undefined> {
  const all = joined(words);
  const partial = all.at(-1) ?? '';
  const entered = await enteredBy(all.slice(0, -1));
  if (entered === undefined) return undefined;
  const { own, open, isLiteral, ...others } = entered;
  const question = { ...others, before: '', partial };
  if (open !== undefined && !(open.optional && isOption(partial)))
    return { ...question, wanted: nameOf(open), choices: open.argChoices };
  if (!isLiteral && isOption(partial)) {
    const { flag, value } = split(partial);
    const option = question.options.find(({ long }) => flag === long);
    if (value === undefined || option === undefined) return { ...question, wanted: undefined };
    return { ...question, wanted: nameOf(option), choices: option.argChoices, before: `${flag}=`, partial: value };
  }
  const { command, args } = question;
  if (command === undefined || command === 'help')
    return { ...question, wanted: args.length > 0 ? 'nothing' : 'command' };
  const wanted = own?.registeredArguments[args.length] ?? own?.registeredArguments.findLast(({ variadic }) => variadic);
  return { ...question, wanted: wanted?.name(), choices: wanted?.argChoices };
}

/** What the words before the last one mean. */
interface Entered extends Pick<Question, 'command' | 'given' | 'args' | 'options'> {
  readonly own: Command | undefined;
  /** The option whose value comes next. */
  readonly open: Option | undefined;
  /** Whether options have ended with `--`. */
  readonly isLiteral: boolean;
}

async function enteredBy(words: readonly string[]): Promise<Entered | undefined> {
  const globals = new Command();
  addGlobalOptions(globals);
  globals.option('-h, --help', 'Show help');
  let options = globals.options;
  let [own, command, open]: [Command?, string?, Option?] = [];
  let isLiteral = false;
  const given = new Map<string, string[]>();
  const keep = (option: Option, value: string) => getOrInsert(given, nameOf(option), () => []).push(value);
  const args: string[] = [];
  for (const word of words) {
    const takes: Option | undefined = open;
    open = undefined;
    if (takes !== undefined && !(takes.optional && isOption(word))) keep(takes, word);
    else if (!isLiteral && word === '--') isLiteral = true;
    else if (!isLiteral && isOption(word)) {
      const { flag, value } = split(word);
      const option = options.find(({ long, short }) => flag === long || flag === short);
      if (option === undefined) continue;
      if (!(option.required || option.optional)) keep(option, '');
      else if (value === undefined) open = option;
      else keep(option, value);
    } else if (command === undefined) {
      command = word;
      if (word === 'help') continue;
      const entry = Object.hasOwn(commands, word) ? commands[word] : undefined;
      if (entry === undefined) return undefined;
      own = new Command();
      (await entry.load()).configure(own);
      options = [...own.options, ...options];
    } else args.push(word);
  }
  return { command, own, given, args, options, open, isLiteral };
}

/** Join `--kind=arrest`, which bash splits into three words. */
function joined(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (word !== '=' || !words[index - 1]?.startsWith('--')) return [word];
    return index === words.length - 1 ? [''] : [];
  });
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

/** Parse an option in any form: `--file=x`, `-f x` or `-fx`. */
function split(word: string): { readonly flag: string; readonly value?: string } {
  const [, long, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  if (long !== undefined && value !== undefined) return { flag: long, value };
  return word.startsWith('--') || word.length === 2 ? { flag: word } : { flag: word.slice(0, 2), value: word.slice(2) };
}

/** The name of a long option: `no-rule` for `--no-rule`. */
function nameOf({ long }: Option): string {
  return long?.slice(2) ?? '';
}
