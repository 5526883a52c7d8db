import { parseArgs } from 'node:util';
import { helpText } from './help-text.ts';
import { closest } from './did-you-mean.ts';

/** An option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** One letter, such as `d` for `-d`. */
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for its value in the help, such as `FILE`, which shells complete by the names of files. */
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

/** What there is to know of a command: its help and what shells complete are made from it. */
export interface CommandDescription {
  /** One word or two, such as `keys create`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What follows its options, such as `NAME`, or `[NAME]` where it may be left out. */
  readonly operands?: readonly string[];
  /** What an operand is likely to be, by its name. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly options: Options;
  /** What else there is to know, for its help. */
  readonly details?: () => string;
  /** Command lines behind `evertoken`, each with what it does. */
  readonly examples?: readonly (readonly [args: string, what: string])[];
  /** Exit statuses and what they mean, where they are others than 0 for success and 1 for failure. */
  readonly statuses?: readonly (readonly [status: string, meaning: string])[];
}

/** A command of the program. */
export interface Command extends CommandDescription {
  /** The whole text about it. */
  help(): string;
  /**
   * @returns the exit status; undefined to leave it as it is.
   * @throws WrongUsage
   */
  run(args: readonly string[]): Promise<number | undefined>;
}

/** The program was called in a way that it does not know; the message says which. */
export class UsageError extends Error {
  override readonly name = 'WrongUsage';
}

/** Everything about a command in one place. */
export interface CommandSpec<O extends Options> extends CommandDescription {
  readonly options: O;
  run(values: Values<O>, operands: readonly string[]): Promise<number | undefined>;
}

/** Makes a command that parses its arguments, and refuses those it does not know. */
export function defineCommand<const O extends Options>(spec: CommandSpec<O>): Command {
  return {
    ...spec,
    help: () => helpText(spec),
    run(args) {
      const { values, positionals } = parse(args, spec.options);
      const { operands = [] } = spec;
      const needed = operands.filter((operand) => !operand.startsWith('['));
      if (positionals.length < needed.length)
        throw new UsageError(`${needed[positionals.length]} is missing`);
      if (positionals.length > operands.length)
        throw new UsageError(`${positionals[operands.length]} is one too many`);
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
    const [words = ''] = error instanceof Error ? error.message.split('. ', 1) : [];
    throw new UsageError(words + suggestion(words, options), { cause: error });
  }
}

function suggestion(words: string, options: Options): string {
  const [, name] = /^Unknown option '--([^']+)'/.exec(words) ?? [];
  const meant = name === undefined ? undefined : closest(name, Object.keys(options));
  return meant === undefined ? '' : `: did you mean --${meant}?`;
}
