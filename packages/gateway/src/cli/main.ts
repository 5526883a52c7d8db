import { columns, WrongUsage, type Command } from './command.ts';
import { configCheck } from './commands/config-check.ts';
import { configInit } from './commands/config-init.ts';
import { keysCreate } from './commands/keys-create.ts';
import { keysList } from './commands/keys-list.ts';
import { keysRevoke } from './commands/keys-revoke.ts';
import { sandbox } from './commands/sandbox.ts';
import { serve } from './commands/serve.ts';

const COMMANDS: readonly Command[] = [
  serve,
  configCheck,
  configInit,
  keysCreate,
  keysList,
  keysRevoke,
  sandbox,
];

/** Runs the program with its arguments and sets the exit status: 0 for success, 1 for failure, 2 for wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const status = await run(args);
  if (status !== undefined) process.exitCode = status;
}

async function run(args: readonly string[]): Promise<number | undefined> {
  const [first, ...others] = args;
  if (first === 'help' || first === '--help' || first === '-h') return help(others);
  const command = commandIn(args);
  if (command === undefined) return wrongUsage(problemWith(args), overview(first));
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') && command.name !== 'sandbox') return say(command.help());
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof WrongUsage) return wrongUsage(error.message, command.help());
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

function help(args: readonly string[]): number {
  const command = commandIn(args);
  return say(command === undefined ? overview(args[0]) : command.help());
}

/** All commands, or those of a group such as `keys`. */
function overview(group: string | undefined): string {
  const ofGroup = COMMANDS.filter(({ name }) => name.startsWith(`${group} `));
  const listed = ofGroup.length > 0 ? ofGroup : COMMANDS;
  return `evertoken: one live Zoom token for everyone who needs it

Usage: evertoken <command>

${columns([...listed.map(({ name, summary }) => [name, summary]), ['help COMMAND', 'everything about a command']])}`;
}

function problemWith([first, second]: readonly string[]): string {
  if (first === undefined) return 'a command is missing';
  const isGroup = COMMANDS.some(({ name }) => name.startsWith(`${first} `));
  if (!isGroup) return `there is no command ${first}`;
  return second === undefined
    ? `${first} needs one more word`
    : `there is no command ${first} ${second}`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function wrongUsage(problem: string, usage: string): number {
  process.stderr.write(`evertoken: ${problem}\n\n${usage}`);
  return 2;
}
