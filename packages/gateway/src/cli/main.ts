import { version } from '../version.ts';
import { WrongUsage, type Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { columns } from './help-text.ts';
import { nearest } from './nearest.ts';

/** Runs the program with its arguments and sets the exit status; 2 is for wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const status = await run(args);
  if (status !== undefined) process.exitCode = status;
}

async function run(args: readonly string[]): Promise<number | undefined> {
  const [first, ...others] = args;
  if (first === 'help' || first === '--help' || first === '-h') return help(others);
  if (first === '--version' || first === '-v') return say(`${version}\n`);
  const command = commandIn(args);
  if (command === undefined) return wrongUsage(problemWith(args), overview(first));
  const rest = args.slice(command.name.split(' ').length);
  if (asksForHelp(rest) && command.name !== 'sandbox') return say(command.help());
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof WrongUsage) return wrongUsage(error.message, usageOf(command));
    // A file that is not there, an address that cannot be had: the system's words say it all.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    process.stderr.write(`evertoken: ${error.message}\n`);
    return 1;
  }
}

/** The command that the arguments begin with. */
function commandIn(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
}

/** Behind `--` there are no options. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function help(args: readonly string[]): number {
  const command = commandIn(args);
  if (command !== undefined) return say(command.help());
  const [first] = args;
  return first === undefined || isGroup(first)
    ? say(overview(first))
    : wrongUsage(problemWith(args), overview(undefined));
}

/** All commands, or those of a group such as `keys`. */
function overview(group: string | undefined): string {
  const listed = COMMANDS.filter(
    ({ name }) => group === undefined || !isGroup(group) || name.startsWith(`${group} `),
  );
  return `evertoken: one live Zoom token for everyone who needs it

Usage: evertoken <command>

${columns([...listed.map(({ name, summary }) => [name, summary]), ['help COMMAND', 'everything about a command']])}`;
}

function usageOf(command: Command): string {
  const [line = ''] = /^Usage: .*\n/m.exec(command.help()) ?? [];
  return `${line}Everything about it: evertoken help ${command.name}\n`;
}

function problemWith([first, second]: readonly string[]): string {
  if (first === undefined) return 'a command is missing';
  if (isGroup(first) && second === undefined) return `${first} needs one more word`;
  const given = isGroup(first) ? `${first} ${second}` : first;
  const names = COMMANDS.flatMap(({ name }) => [name, name.split(' ')[0]!]);
  const meant = nearest(given, names);
  return `there is no command ${given}${meant === undefined ? '' : `: did you mean ${meant}?`}`;
}

function isGroup(word: string): boolean {
  return COMMANDS.some(({ name }) => name.startsWith(`${word} `));
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function wrongUsage(problem: string, usage: string): number {
  process.stderr.write(`evertoken: ${problem}\n\n${usage}`);
  return 2;
}
