import { version } from '../version.ts';
import { formatExamples, formatPart, formatUsage, UsageError, type Command } from './command.ts';
import { COMMAND_GROUPS, COMMANDS } from './commands.ts';
import { complete } from './commands/completion.ts';
import { closest } from '../config/misspelling.ts';
import { formatTitle } from './output.ts';

/** Runs the program with its arguments and sets the exit status. */
export async function main(args: readonly string[]): Promise<void> {
  const status = await run(args);
  if (status !== undefined) process.exitCode = status;
}

async function run(args: readonly string[]): Promise<number | undefined> {
  const [first, ...others] = args;
  if (first === 'help' || first === '--help' || first === '-h') return help(others);
  if (first === '--version' || first === '-v') return print(`${version}\n`);
  if (first === '__complete') return print(await complete(COMMANDS, others));
  const command = findCommand(args);
  if (first !== undefined && isGroup(first) && isHelpRequested(others.slice(0, 1)))
    return help([first]);
  if (command === undefined) return usageError(describeUnknownCommand(args), formatOverview(first));
  const rest = args.slice(command.name.split(' ').length);
  if (isHelpRequested(rest) && command.name !== 'sandbox') return print(command.help());
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) return usageError(error.message, getUsage(command));
    // Errors of system calls, such as a missing file, are explained by their message.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    process.stderr.write(`evertoken: ${error.message}\n`);
    return 1;
  }
}

function findCommand(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
}

/** Arguments after `--` are not options. */
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

/** Lists all commands, or those of a group such as `keys`. */
function formatOverview(word: string | undefined): string {
  const group = word === undefined ? [] : listGroup(word);
  return word !== undefined && group.length > 0 ? formatGroup(word, group) : formatAllCommands();
}

function formatGroup(word: string, commands: readonly Command[]): string {
  const examples = commands.flatMap((command) => command.examples?.slice(0, 1) ?? []);
  return [
    formatOverviewUsage(`${word} <command>`),
    formatCommands('Commands', commands),
    formatExamples(examples),
    formatPart('Learn more:', [[`evertoken help ${word} COMMAND`, HELP_SUMMARY]]),
  ].join('\n');
}

function formatAllCommands(): string {
  return [
    'evertoken: one live Zoom token for a whole fleet\n',
    formatOverviewUsage('<command>'),
    ...Object.entries(COMMAND_GROUPS).map(([title, commands]) => formatCommands(title, commands)),
    formatExamples(EXAMPLES),
    formatPart('Learn more:', LEARN_MORE),
  ].join('\n');
}

function formatOverviewUsage(command: string): string {
  return `${formatTitle('Usage:')} evertoken ${command} [options]\n`;
}

const HELP_SUMMARY = 'options, examples and exit statuses of a command';

const EXAMPLES = [
  ['serve', 'a gateway with the variables of .env; without credentials for the Zoom sandbox'],
  ['doctor', 'what is wrong, and what to do'],
  ['call users', 'a request to the Zoom API'],
] as const;

const LEARN_MORE = [
  ['evertoken help COMMAND', HELP_SUMMARY],
  ['docs/configuration.md', 'all settings, in a file or as variables'],
  ['docs/errors.md', 'each error code and what to do'],
] as const;

function formatCommands(title: string, commands: readonly Command[]): string {
  return formatPart(
    `${title}:`,
    commands.map(({ name, summary }) => [name, summary]),
  );
}

function getUsage(command: Command): string {
  return `Usage: ${formatUsage(command)}\nFull help: evertoken help ${command.name}\n`;
}

function describeUnknownCommand([first, second]: readonly string[]): string {
  if (first === undefined) return 'missing command';
  if (isGroup(first) && second === undefined) return `missing subcommand of "${first}"`;
  const given = isGroup(first) ? `${first} ${second}` : first;
  const names = COMMANDS.flatMap(({ name }) => [name, name.split(' ')[0]!]);
  const suggestion = RENAMED[given] ?? closest(given, names);
  return `unknown command "${given}"${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`;
}

const RENAMED: Readonly<Record<string, string>> = { 'config init': 'config template' };

function isGroup(word: string): boolean {
  return listGroup(word).length > 0;
}

/** The commands that begin with a word, such as `keys`. */
function listGroup(word: string): readonly Command[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${word} `));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function usageError(message: string, usage: string): number {
  process.stderr.write(`evertoken: ${message}\n\n${usage}`);
  return 2;
}
