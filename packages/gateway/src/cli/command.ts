import { parseArgs } from 'node:util';

/** An option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for its value in the help, such as `FILE`. */
  readonly value?: string;
  readonly description: string;
}

/** Options by their long names. */
export type Options = Readonly<Record<string, Option>>;

/** What was given for options. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name] extends { readonly type: 'boolean' }
    ? boolean
    : O[Name] extends { readonly multiple: true }
      ? readonly string[]
      : string;
};

/** A command of the program. */
export interface Command {
  /** One word or two, such as `keys create`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  readonly options: Options;
  /** The whole text about it. */
  help(): string;
  /**
   * @returns the exit status; undefined to leave it as it is.
   * @throws WrongUsage
   */
  run(args: readonly string[]): Promise<number | undefined>;
}

/** The program was called in a way that it does not know; the message says which. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Everything about a command in one place. */
export interface CommandSpec<O extends Options> {
  readonly name: string;
  readonly summary: string;
  /** What follows its options, such as `NAME`, or `[NAME]` where it may be left out. */
  readonly operands?: readonly string[];
  readonly options: O;
  /** What else there is to know, for its help. */
  readonly details?: () => string;
  run(values: Values<O>, operands: readonly string[]): Promise<number | undefined>;
}

/** Makes a command that parses its arguments, and refuses those it does not know. */
export function defineCommand<const O extends Options>(spec: CommandSpec<O>): Command {
  return {
    name: spec.name,
    summary: spec.summary,
    options: spec.options,
    help: () => helpOf(spec),
    run(args) {
      const { values, positionals } = parse(args, spec.options);
      const { operands = [] } = spec;
      const needed = operands.filter((operand) => !operand.startsWith('['));
      if (positionals.length < needed.length)
        throw new WrongUsage(`${needed[positionals.length]} is missing`);
      if (positionals.length > operands.length)
        throw new WrongUsage(`${positionals[operands.length]} is one too many`);
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
    // Its own words say which argument it is.
    throw new WrongUsage(error instanceof Error ? error.message.split('. ', 1)[0] : '', {
      cause: error,
    });
  }
}

function helpOf({ name, summary, operands = [], options, details }: CommandSpec<Options>): string {
  const rows = Object.entries(options).map(([option, { value, description }]) => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    description,
  ]);
  const usage = ['evertoken', name, ...(rows.length > 0 ? ['[options]'] : []), ...operands];
  const parts = [`${summary}\n`, `Usage: ${usage.join(' ')}\n`];
  if (rows.length > 0) parts.push(columns(rows));
  if (details !== undefined) parts.push(details());
  return parts.join('\n');
}

/** Lines of two columns. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}\n`).join('');
}
