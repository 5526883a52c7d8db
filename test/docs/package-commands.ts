import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, root } from './documents.ts';

/** A command in the documentation that names one of our packages for a package manager. */
export interface PackageCommand {
  /** Its first place, such as `docs/quick-start.md:12`. */
  readonly place: string;
  readonly text: string;
  readonly form: PackageForm;
}

/**
 * What a command does: installs packages in a project or as commands, runs the program of a package (`program` is the command
 * without the program's own arguments), or only asks the registry.
 */
export type PackageForm =
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'install-command'; readonly packages: readonly string[] }
  | { readonly kind: 'run'; readonly program: string }
  | { readonly kind: 'look-up' };

/** From a package manager to the end of the code: a comment, another command, a cell of a table, or a tick. */
const COMMAND = /(?<![\w/.@-])(?:npm|npx|pnpm|pnpx|yarn|bun|bunx|deno) [^`#|&;>\n]*/g;
const OWN = /(?<=^|[\s:])(?:@evertoken\/[\w-]+|evertoken)(?:@[\w.]+)?(?=$|[\s,])/;
const ADD: Readonly<Record<string, readonly string[]>> = {
  npm: ['install', 'i', 'add'],
  pnpm: ['add'],
  yarn: ['add'],
  bun: ['add'],
  deno: ['add'],
};
const RUN = /^(?:npx|bunx|pnpm dlx|yarn dlx|deno run)(?= )/;
const OPTION_WITH_VALUE = /^(?:-p|--package)$/;

/** Every command of the documentation with one of our packages, and those whose form is unknown. */
export function findPackageCommands(): {
  readonly commands: readonly PackageCommand[];
  readonly unknown: readonly string[];
} {
  const found = documents.flatMap(({ path }) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines.flatMap((line, at) =>
      extractCommands(line).map((text) => ({ place: `${path}:${at + 1}`, text })),
    );
  });
  const commands = found.map((one) => ({ ...one, form: parsePackageCommand(one.text) }));
  return {
    commands: commands.filter((one): one is PackageCommand => one.form !== undefined),
    unknown: commands
      .filter(({ form }) => form === undefined)
      .map(({ place, text }) => `${place}: ${text}`),
  };
}

/** The commands of a line that name one of our packages. */
export function extractCommands(line: string): string[] {
  return (line.match(COMMAND) ?? []).map((text) => text.trim()).filter((text) => OWN.test(text));
}

/** @returns undefined if the tests do not know how to try a command of this form */
export function parsePackageCommand(text: string): PackageForm | undefined {
  const [manager = '', verb = '', ...words] = text.split(/\s+/);
  if (manager === 'npm' && verb === 'view') return { kind: 'look-up' };
  if (ADD[manager]?.includes(verb)) {
    const packages = words
      .filter((word) => !word.startsWith('-'))
      .map((word) => word.replace('npm:', ''));
    return { kind: /\s(?:-g|--global)\b/.test(text) ? 'install-command' : 'install', packages };
  }
  const program = parseRun(text);
  return program !== undefined && OWN.test(program) ? { kind: 'run', program } : undefined;
}

/** A command up to the program that it runs. */
function parseRun(text: string): string | undefined {
  const [runner] = RUN.exec(text) ?? [];
  if (runner === undefined) return undefined;
  const words = text.split(/\s+/);
  let at = runner.split(' ').length;
  while (words[at]?.startsWith('-')) at += OPTION_WITH_VALUE.test(words[at]!) ? 2 : 1;
  return words.slice(0, at + 1).join(' ');
}
