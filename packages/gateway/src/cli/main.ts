import { version } from '../version.ts';
import { UsageError, type Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { complete } from './commands/completion.ts';
import { columns } from './help-text.ts';
import { closest } from './did-you-mean.ts';

/** Runs the program with its arguments and sets the exit status; 2 is for wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const status = await run(args);
  if (status !== undefined) process.exitCode = status;
}

async function run(args: readonly string[]): Promise<number | undefined> {
  const [first, ...others] = args;
  if (first === 'help' || first === '--help' || first === '-h') return help(others);
  if (first === '--version' || first === '-v') return print(`${version}\n`);
  if (first === '__complete') return print(complete(COMMANDS, others));
  const command = findCommand(args);
  if (command === undefined) return usageError(describeUnknownCommand(args), formatOverview(first));
  const rest = args.slice(command.name.split(' ').length);
  if (isHelpRequested(rest) && command.name !== 'sandbox') return print(command.help());
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) return usageError(error.message, getUsage(command));
    // A file that is not there, an address that cannot be had: the system's words say it all.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    process.stderr.write(`evertoken: ${error.message}\n`);
    return 1;
  }
}

/** The command that the arguments begin with. */
function findCommand(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
}

/** Behind `--` there are no options. */
function isHelpRequested(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function help(args: readonly string[]): number {
  const command = findCommand(args);
  if (command !== undefined) return print(command.help());
  const [first] = args;
  return first === undefined || isGroup(first)
    ? print(formatOverview(first))
    : usageError(describeUnknownCommand(args), formatOverview(undefined));
}

/** All commands, or those of a group such as `keys`. */
function formatOverview(group: string | undefined): string {
  const listed = COMMANDS.filter(
    ({ name }) => group === undefined || !isGroup(group) || name.startsWith(`${group} `),
  );
  return `evertoken: one live Zoom token for everyone who needs it

Usage: evertoken <command>

${columns([...listed.map(({ name, summary }) => [name, summary]), ['help COMMAND', 'everything about a command']])}`;
}

function getUsage(command: Command): string {
  const [line = ''] = /^Usage: .*\n/m.exec(command.help()) ?? [];
  return `${line}Everything about it: evertoken help ${command.name}\n`;
}

function describeUnknownCommand([first, second]: readonly string[]): string {
  if (first === undefined) return 'a command is missing';
  if (isGroup(first) && second === undefined) return `${first} needs one more word`;
  const given = isGroup(first) ? `${first} ${second}` : first;
  const names = COMMANDS.flatMap(({ name }) => [name, name.split(' ')[0]!]);
  const meant = closest(given, names);
  return `there is no command ${given}${meant === undefined ? '' : `: did you mean ${meant}?`}`;
}

function isGroup(word: string): boolean {
  return COMMANDS.some(({ name }) => name.startsWith(`${word} `));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function usageError(problem: string, usage: string): number {
  process.stderr.write(`evertoken: ${problem}\n\n${usage}`);
  return 2;
}
