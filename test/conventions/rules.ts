import { builtinModules } from 'node:module';
import { join } from 'node:path/posix';
import type { ImportFact } from './module-facts.ts';
import type { Manifest, Package, SourceFile } from './workspace.ts';

/** The packages of the workspace that each of them may import. */
const ALLOWED_DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  evertoken: [],
  '@evertoken/zoom-client': ['evertoken'],
  '@evertoken/zoom-sandbox': [],
  '@evertoken/gateway': ['@evertoken/zoom-client', 'evertoken'],
};

/** Packages that may be imported dynamically only, so that an image can leave them out. */
const DYNAMIC_DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  '@evertoken/gateway': ['@evertoken/zoom-sandbox'],
};

/** The only package that the library imports, an optional peer, and the files that may import it. */
const OAUTH_PEER = 'oauth4webapi';
const OAUTH_FILES = /^src\/provider\/(oauth|oauth-client-auth|oauth-revocation|dpop)\.ts$/;

/** The repository of all packages. */
const REPOSITORY = 'https://github.com/evertoken/evertoken';

/** A dependency of fastify whose later versions need Node 22: declared so that npm, Yarn and pnpm choose this one. */
const HELD_BACK = 'light-my-request';

/** File names that do not say what the file contains. */
const VAGUE_NAMES = new Set(
  ['util', 'helper', 'common', 'type', 'misc', 'shared'].flatMap((name) => [name, `${name}s`]),
);

const EXACT_VERSION = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
/** Programs and syntax that `cmd.exe` does not have. It takes single quotes literally, also around a pattern. */
const POSIX_ONLY =
  /(?:^|[&|] *)(?:[A-Z_]+=|(?:cat|cp|export|ln|mkdir|mv|rm|sh|test|touch)\b)|[$;`]|^[^"]*'|[*]\/|\/[*]/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The gateway imports the client and the library, the client the library; no package imports the files of another. */
export function checkDependencyDirection({ manifest, files }: Package): string[] {
  const allowed = ALLOWED_DEPENDENCIES[manifest.name] ?? Object.keys(ALLOWED_DEPENDENCIES);
  const dynamic = DYNAMIC_DEPENDENCIES[manifest.name] ?? [];
  const isAllowed = ({ path, facts }: SourceFile, { specifier, kind }: ImportFact): boolean => {
    if (specifier.startsWith('.')) return !join(path, '..', specifier).startsWith('..');
    const target = packageName(specifier);
    if (!(target in ALLOWED_DEPENDENCIES) || allowed.includes(target)) return true;
    // A file that imports it dynamically may import its types, too.
    const isDynamic = facts.imports.some(
      (one) => one.kind === 'dynamic' && packageName(one.specifier) === target,
    );
    return dynamic.includes(target) && isDynamic && kind !== 'value';
  };
  return collectIssues(files, (file) =>
    file.facts.imports
      .filter((one) => !isAllowed(file, one))
      .map(({ specifier }) => `must not import ${specifier}`),
  );
}

/**
 * The library runs on any platform: it imports nothing, not even from Node.js, except the peer of `./oauth`. Its program runs on
 * Node.js.
 */
export function checkPurity({ files }: Package): string[] {
  const library = files.filter(({ path }) => !path.startsWith('bin/'));
  return collectIssues(library, ({ path, facts }) =>
    facts.imports
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(({ specifier }) => specifier !== OAUTH_PEER || !OAUTH_FILES.test(path))
      .map(({ specifier }) => `must not import ${specifier}`),
  );
}

/** npm runs scripts with the shell of the system, so they use what `sh` and `cmd.exe` have in common. */
export function checkScripts({ manifest: { scripts = {} } }: Pick<Package, 'manifest'>): string[] {
  return Object.entries(scripts)
    .filter(([, script]) => POSIX_ONLY.test(script))
    .map(([name, script]) => `has a script that needs a POSIX shell: ${name}: ${script}`);
}

/** What npm shows of a package, and what provenance and its page need: a link of its README is resolved against `repository`. */
export function checkMetadata({ manifest }: Pick<Package, 'manifest'>, folder: string): string[] {
  const page = `${REPOSITORY}/tree/main/${folder}#readme`;
  const expected = {
    license: 'MIT',
    homepage: page,
    bugs: `${REPOSITORY}/issues`,
    repository: { type: 'git', url: `git+${REPOSITORY}.git`, directory: folder },
    sideEffects: false,
  };
  const { description = '', keywords = [] } = manifest;
  const wrong = Object.entries(expected).filter(
    ([field, value]) => JSON.stringify(manifest[field as keyof Manifest]) !== JSON.stringify(value),
  );
  return [
    ...wrong.map(([field, value]) => `must have ${field}: ${JSON.stringify(value)}`),
    ...(description.length > 40 ? [] : ['has no description']),
    ...(keywords.length >= 8 && new Set(keywords).size === keywords.length
      ? []
      : ['needs at least 8 different keywords']),
  ];
}

/** Modules export by name, so that every export can be searched for. */
export function checkExports({ files }: Package): string[] {
  return collectIssues(files, ({ facts }) => [
    ...(facts.exportsEverything ? ['has an export *'] : []),
    ...(facts.exportsDefault ? ['has a default export'] : []),
  ]);
}

/** Every export has a doc comment. */
export function checkDocumentation({ files }: Package): string[] {
  return collectIssues(files, ({ facts }) =>
    facts.declared
      .filter(({ documented }) => !documented)
      .map(({ name }) => `exports ${name} without a doc comment`),
  );
}

/** File names are in kebab case and say what the file contains. */
export function checkNames({ files }: Package): string[] {
  return collectIssues(files, ({ path }) =>
    path
      .split('/')
      .map((segment) => segment.split('.')[0] ?? '')
      .filter((name) => !KEBAB_CASE.test(name) || VAGUE_NAMES.has(name))
      .map((name) => `has an invalid name: "${name}"`),
  );
}

/**
 * A package declares exactly the packages that it imports; development dependencies are checked by knip. A private
 * package may import its development dependencies.
 */
export function checkDependencies({ manifest, files }: Package): string[] {
  const { name: self, dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifest;
  const imported = new Set(
    files.flatMap(({ facts }) => facts.imports.map(({ specifier }) => packageName(specifier))),
  );
  for (const name of ['.', '..', self, ...builtinModules]) imported.delete(name);
  const available = {
    ...dependencies,
    ...peerDependencies,
    ...(manifest.private === true && devDependencies),
  };
  const undeclared = [...imported].filter((name) => !(name in available));
  const declared = Object.keys({ ...dependencies, ...peerDependencies });
  const unused = declared.filter(
    (name) => !imported.has(name) && name !== HELD_BACK && name !== OAUTH_PEER,
  );
  return [
    ...undeclared.map((name) => `imports ${name}, but does not declare it`),
    ...unused.map((name) => `declares ${name}, but does not import it`),
  ];
}

/** All packages have the same version and depend on each other in exactly that version. */
export function checkVersions(packages: readonly Package[]): string[] {
  const version = packages[0]?.manifest.version;
  return packages.flatMap(({ manifest }) => {
    const internal = declaredVersions(manifest).filter(([name]) => name in ALLOWED_DEPENDENCIES);
    return [[manifest.name, manifest.version] as const, ...internal]
      .filter(([, declared]) => declared !== version)
      .map(([name, declared]) => `${manifest.name}: ${name} is ${declared}, not ${version}`);
  });
}

/** Versions are exact, so that an installation gets what was tested. A peer may have a range. */
export function checkPinning({ manifest }: Pick<Package, 'manifest'>): string[] {
  return declaredVersions({ ...manifest, peerDependencies: {} })
    .filter(([, version]) => !EXACT_VERSION.test(version))
    .map(([name, version]) => `does not pin ${name}: ${version}`);
}

function declaredVersions(manifest: Manifest): [name: string, version: string][] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies, overrides } =
    manifest;
  return [dependencies, devDependencies, peerDependencies, optionalDependencies, overrides].flatMap(
    (versions) => Object.entries(versions ?? {}),
  );
}

function collectIssues(
  files: readonly SourceFile[],
  check: (file: SourceFile) => readonly string[],
): string[] {
  return files.flatMap((file) => check(file).map((issue) => `${file.path} ${issue}`));
}

/** The package of a specifier: `@scope/name` for `@scope/name/subpath`, `fs` for `node:fs/promises`. */
function packageName(specifier: string): string {
  const parts = specifier.replace('node:', '').split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
