import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../packages/gateway/src/cli/command.ts';
import { parse } from 'yaml';
import { root } from './documents.ts';

/** Checks a command that a document in the folder shows, after these files. @returns the issue, or undefined */
type Check = (
  words: readonly string[],
  folder: string,
  files: readonly string[],
) => string | undefined;

/** Programs whose arguments are not checked. */
const EXTERNAL_PROGRAMS =
  'alias curl cd gh git jq mkdir openssl printf redis-cli systemctl $EDITOR kill brew apt-get';

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...EXTERNAL_PROGRAMS.split(' ').map((name): [string, Check] => [name, () => undefined]),
  ['npm', checkNpm],
  ['npx', ([name = '', ...words], folder) => checkProgram([name, ...words], folder)],
  ['node', checkNode],
  ['evertoken', checkEvertoken],
  ['zoom-sandbox', checkSandbox],
  ['docker', checkDocker],
  ['kubectl', checkKubectl],
  ['sh', ([script = ''], folder) => missingPath(script, folder)],
  ['cp', ([from = ''], folder) => missingPath(from, folder)],
  ['install', checkInstall],
]);

/** Checks that a command names existing scripts, options and files. @returns the issue, or undefined */
export function checkCommand(
  [program = '', ...words]: readonly string[],
  folder: string,
  files: readonly string[] = [],
): string | undefined {
  const check = CHECKS.get(program);
  return check === undefined ? `unknown program ${program}` : check(words, folder, files);
}

/** Imports the commands of the program `evertoken`. */
async function evertokenCommands(): Promise<Command[]> {
  const folder = join(root, 'packages/gateway/src/cli/commands');
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    names.map(async (name) => (await import(join(folder, name))) as Record<string, unknown>),
  );
  return modules.flatMap((exports) => Object.values(exports).filter(isCommand));
}

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value;
}

const commands = await evertokenCommands();

function checkEvertoken(words: readonly string[]): string | undefined {
  if (words[0] === 'help') return undefined;
  const command = commands
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (command === undefined) return `unknown command evertoken ${words.join(' ')}`;
  if (command.name === 'sandbox') return checkSandbox(words.slice(1));
  const unknown = parseOptions(words).find((name) => !(name in command.options) && name !== 'help');
  return unknown && `evertoken ${command.name}: unknown option --${unknown}`;
}

function checkSandbox(words: readonly string[]): string | undefined {
  const text = readFileSync(join(root, 'packages/zoom-sandbox/src/cli.ts'), 'utf8');
  const unknown = parseOptions(words).find((name) => !text.includes(`  --${name} `));
  return unknown && `zoom-sandbox: unknown option --${unknown}`;
}

function parseOptions(words: readonly string[]): string[] {
  return words.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? []);
}

function checkNpm(words: readonly string[], folder: string): string | undefined {
  const [verb = '', ...rest] = words;
  const workspace = optionValue(rest, '-w') ?? optionValue(rest, '--workspace');
  const places = workspace === undefined ? [folder, '.'] : [workspace];
  switch (verb) {
    case 'start':
    case 'test':
      return missingScript(verb, places);
    case 'run':
      return missingScript(rest[0]!, places);
    case 'install':
    case 'ci':
      return rest
        .filter((word) => !word.startsWith('-'))
        .map(missingPackage)
        .find(Boolean);
    case 'audit':
    case 'pkg':
      return undefined;
    default:
      return `unknown command npm ${verb}`;
  }
}

function missingScript(name: string, places: readonly string[]): string | undefined {
  const found = places.some((place) => {
    const path = join(root, place, 'package.json');
    if (!existsSync(path)) return false;
    const { scripts = {} } = JSON.parse(readFileSync(path, 'utf8')) as { scripts?: object };
    return name in scripts;
  });
  return found ? undefined : `unknown script ${name} in ${places[0]}`;
}

/** Packages that the documentation installs are workspaces or development dependencies. */
function missingPackage(spec: string): string | undefined {
  const name = spec.replace(/(?<=.)@.*$/, '');
  return existsSync(join(root, 'node_modules', name)) ? undefined : `${name} is not installed`;
}

function checkProgram(
  [name = '', ...words]: readonly string[],
  folder: string,
): string | undefined {
  switch (name) {
    case '@evertoken/gateway':
      return checkEvertoken(words);
    case '@evertoken/zoom-sandbox':
      return checkSandbox(words);
    case 'tsc':
      return undefined;
    case 'evertoken':
      return checkEvertoken(words);
    case 'vitest':
      return missingPath(words[1] ?? '.', folder);
    default:
      return `unknown command npx ${name}`;
  }
}

function checkNode(
  words: readonly string[],
  folder: string,
  files: readonly string[],
): string | undefined {
  const at = words.findIndex(
    (word, i) => !word.startsWith('-') && !/^(?:-C|--import)$/.test(words[i - 1] ?? ''),
  );
  if (at < 0) return 'node has no program';
  const [path = '', ...rest] = words.slice(at);
  if (files.includes(path)) return undefined;
  return path.endsWith('bin/evertoken.js')
    ? (missingPath(path, folder) ?? checkEvertoken(rest))
    : missingPath(path, folder);
}

function checkDocker(words: readonly string[], folder: string): string | undefined {
  const [verb, ...rest] = words;
  // The words after an image are run in its container.
  if (verb !== 'compose')
    return verb === 'run' || verb === 'build' ? undefined : `unknown command docker ${verb}`;
  const path = [join(folder, 'docker-compose.yml'), 'compose.yaml'].find((one) =>
    existsSync(join(root, one)),
  )!;
  const file = parse(readFileSync(join(root, path), 'utf8')) as ComposeFile;
  const services = Object.entries(file.services);
  const profile = optionValue(rest, '--profile');
  if (
    profile !== undefined &&
    !services.some(([, { profiles = [] }]) => profiles.includes(profile))
  )
    return `${path}: unknown profile ${profile}`;
  const environment = optionValue(rest, '--env-file');
  return environment && missingPath(environment, folder);
}

interface ComposeFile {
  readonly services: Readonly<Record<string, { readonly profiles?: readonly string[] }>>;
}

function checkKubectl(words: readonly string[], folder: string): string | undefined {
  const path = optionValue(words, '-k') ?? optionValue(words, '-f');
  return path && missingPath(path, folder);
}

function checkInstall(words: readonly string[], folder: string): string | undefined {
  if (words[0] === '-d') return undefined;
  const [from = ''] = words.slice(words[0] === '-m' ? 2 : 0);
  return from.startsWith('/') ? undefined : missingPath(from, folder);
}

function optionValue(words: readonly string[], option: string): string | undefined {
  return words[words.indexOf(option) + 1 || words.length];
}

/** Paths are relative to the folder of the document or to the repository. For build output the source is checked. */
function missingPath(path: string, folder: string): string | undefined {
  const source = path.replace(/\bdist\/(.*)\.js$/, 'src/$1.ts');
  const found = [folder, '.'].some((place) => existsSync(join(root, place, source)));
  return found ? undefined : `${path} does not exist`;
}
