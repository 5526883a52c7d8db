import { parseArgs } from 'node:util';
import { closest } from '../config/misspelling.ts';
import { columns, formatTitle } from './output.ts';

/** An option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** A single letter, such as `d` for `-d`. */
  readonly short?: string;
  /** Whether it may be repeated. */
  readonly multiple?: boolean;
  /** Placeholder of the value in the help; shells complete `FILE` by file names. */
  readonly value?: string;
  readonly description: string;
}

/** Options by their long names. */
export type Options = Readonly<Record<string, Option>>;

/** The parsed values of options. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name] extends { readonly type: 'boolean' }
    ? boolean
    : O[Name] extends { readonly multiple: true }
      ? readonly string[]
      : string;
};

/** A word that a shell offers, and its description. */
export type Candidate = readonly [word: string, description: string];

/** Finds the possible values of an operand. @param given the operands before it @param typed its beginning */
export type FindChoices = (
  given: readonly string[],
  typed: string,
) => Promise<readonly Candidate[]>;

/** Pages of the documentation, and what they are about. */
export const PAGES = {
  'docs/configuration.md': 'all settings, in a file or as variables',
  'docs/errors.md': 'each error code and what to do',
  'docs/guides/gateway.md': 'how to run a gateway',
  'docs/guides/key-rotation.md': 'how to replace secrets and keys',
  'docs/guides/recordings.md': 'how to download recordings',
  'docs/guides/sandbox.md': 'how to test without Zoom',
  'docs/metrics.md': 'state, metrics, log and traces',
  'docs/runbook.md': 'each alert and what to do',
  'docs/storage.md': 'what is stored in Redis or Postgres',
  'docs/zoom-api.md': 'the operations of the Zoom API',
  'docs/zoom-client-errors.md': 'errors of requests to the Zoom API',
} as const;

/** Describes a command; its help and its shell completion are generated from this. */
export interface CommandDescription {
  /** One word or two, such as `keys create`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Positional arguments, such as `NAME`, or `[NAME]` for an optional one; `[NAME...]`, the last, for any number. */
  readonly operands?: readonly string[];
  /** Possible values of operands, by the operand's name. */
  readonly choices?: Readonly<Record<string, readonly string[] | FindChoices>>;
  readonly options: Options;
  /** Where to learn more. */
  readonly pages: readonly (keyof typeof PAGES)[];
  /** Further text for the help. */
  readonly details?: () => string;
  /** Command lines without `evertoken`, each with a description. */
  readonly examples?: readonly (readonly [args: string, description: string])[];
  /** Exit statuses and their meaning. Default: 0 for success and 1 for failure. */
  readonly statuses?: readonly (readonly [status: string, meaning: string])[];
}

/** A command of the program. */
export interface Command extends CommandDescription {
  /** Returns the text of `--help`. */
  help(): string;
  /**
   * Parses the arguments and runs the command.
   *
   * @returns the exit status; undefined to leave it unchanged
   * @throws UsageError for unknown options, and for missing or unexpected arguments.
   */
  run(args: readonly string[]): Promise<number | undefined>;
}

/** The command line is invalid. The message is shown with the usage, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command with typed options. */
export interface CommandSpec<O extends Options> extends CommandDescription {
  readonly options: O;
  run(values: Values<O>, operands: readonly string[]): Promise<number | undefined>;
}

/** Creates a command that parses and validates its arguments. */
export function defineCommand<const O extends Options>(spec: CommandSpec<O>): Command {
  return {
    ...spec,
    help: () => helpText(spec),
    run(args) {
      const { values, positionals } = parse(args, spec.options);
      const { operands = [] } = spec;
      const required = operands.filter((operand) => !operand.startsWith('['));
      if (positionals.length < required.length)
        throw new UsageError(`missing argument ${required[positionals.length]}`);
      if (positionals.length > operands.length && !operands.at(-1)?.endsWith('...]'))
        throw new UsageError(`unexpected argument "${positionals[operands.length]}"`);
      return spec.run(values, positionals);
    },
  };
}

function parse(
  args: readonly string[],
  options: Options,
): { values: object; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    // The first sentence of Node's message names the argument.
    const [message = ''] = error instanceof Error ? error.message.split('. ', 1) : [];
    throw new UsageError(message + suggestOption(message, options), { cause: error });
  }
}

function suggestOption(message: string, options: Options): string {
  const [, name] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
  const suggestion = name === undefined ? undefined : closest(name, Object.keys(options));
  return suggestion === undefined ? '' : `; did you mean --${suggestion}?`;
}

function helpText(command: CommandDescription): string {
  const { summary, options, details, examples = [], pages } = command;
  const parts = [`${summary}\n`, `${formatTitle('Usage:')} ${formatUsage(command)}\n`];
  if (Object.keys(options).length > 0) parts.push(formatPart('Options:', optionRows(command)));
  if (details !== undefined) parts.push(details());
  if (examples.length > 0) parts.push(formatExamples(examples));
  parts.push(formatPart('Exit status:', statusRows(command)));
  parts.push(formatPages(pages));
  return parts.join('\n');
}

/** How a command is called: `evertoken call [options] METHOD PATH`. */
export function formatUsage({ name, operands = [], options }: CommandDescription): string {
  const hasOptions = Object.keys(options).length > 0;
  return ['evertoken', name, ...(hasOptions ? ['[options]'] : []), ...operands].join(' ');
}

/** A part of a help: a title, and rows of two columns. */
export function formatPart(title: string, rows: readonly (readonly string[])[]): string {
  return `${formatTitle(title)}\n${columns(rows)}`;
}

/** Formats links to pages. */
function formatPages(pages: CommandDescription['pages']): string {
  return formatPart(
    'Learn more:',
    pages.map((page) => [page, PAGES[page]]),
  );
}

/** Formats command lines, each with its description below it. */
export function formatExamples(examples: NonNullable<CommandDescription['examples']>): string {
  const lines = examples.map(([args, text]) => `  evertoken ${args}\n      ${text}\n`);
  return `${formatTitle('Examples:')}\n${lines.join('')}`;
}

function optionRows({ options }: CommandDescription): string[][] {
  return Object.entries(options).map(([name, { short, value, description }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    description,
  ]);
}

function statusRows({ statuses = DEFAULT_STATUSES }: CommandDescription): (readonly string[])[] {
  return [...statuses, ['2', 'invalid usage']];
}

const DEFAULT_STATUSES = [
  ['0', 'success'],
  ['1', 'failure'],
] as const;
