import { builtinModules } from 'node:module';
import { join } from 'node:path/posix';
import type { ImportFact } from './module-facts.ts';
import type { Manifest, Package, SourceFile } from './workspace.ts';

/** Which of our packages each of them may import. */
const ALLOWED_DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  evertoken: [],
  '@evertoken/zoom-client': ['evertoken'],
  '@evertoken/zoom-sandbox': [],
  '@evertoken/gateway': ['@evertoken/zoom-client', 'evertoken'],
};

/** What a package may start but not build on: loaded when it is needed, so that an image can leave it out. */
const ENTRY_FILES: Readonly<Record<string, readonly string[]>> = {
  '@evertoken/gateway': ['@evertoken/zoom-sandbox'],
};

/** The one package that the library imports, an optional peer, and the files of the subpath that needs it. */
const OAUTH_PEER = 'oauth4webapi';
const OAUTH_FILES = /^src\/provider\/(oauth|oauth-client-auth|dpop)\.ts$/;

/** Names that say nothing of what is inside. */
const VAGUE_NAMES = new Set(
  ['util', 'helper', 'common', 'type', 'misc', 'shared'].flatMap((name) => [name, `${name}s`]),
);

const EXACT_VERSION = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Gateway, client, library: arrows point one way, and nobody reaches into another package's files. */
export function checkDependencyDirection({ manifest, files }: Package): string[] {
  const allowed = ALLOWED_DEPENDENCIES[manifest.name] ?? Object.keys(ALLOWED_DEPENDENCIES);
  const startable = ENTRY_FILES[manifest.name] ?? [];
  const isAllowed = ({ path, facts }: SourceFile, { specifier, kind }: ImportFact): boolean => {
    if (specifier.startsWith('.')) return !join(path, '..', specifier).startsWith('..');
    const target = packageName(specifier);
    if (!(target in ALLOWED_DEPENDENCIES) || allowed.includes(target)) return true;
    // Its types are for the file that starts it alone.
    const starts = facts.imports.some(
      (one) => one.kind === 'dynamic' && packageName(one.specifier) === target,
    );
    return startable.includes(target) && starts && kind !== 'value';
  };
  return collectIssues(files, (file) =>
    file.facts.imports
      .filter((one) => !isAllowed(file, one))
      .map(({ specifier }) => `must not import ${specifier}`),
  );
}

/** The library runs anywhere: it imports nothing, not even from Node. `./oauth` has its peer. */
export function checkPurity({ files }: Package): string[] {
  return collectIssues(files, ({ path, facts }) =>
    facts.imports
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(({ specifier }) => specifier !== OAUTH_PEER || !OAUTH_FILES.test(path))
      .map(({ specifier }) => `must not import ${specifier}`),
  );
}

/** What a module exports can be found by its name. */
export function checkExports({ files }: Package): string[] {
  return collectIssues(files, ({ facts }) => [
    ...(facts.exportsEverything ? ['has an export *'] : []),
    ...(facts.exportsDefault ? ['has a default export'] : []),
  ]);
}

/** Every export says what it is. */
export function checkDocumentation({ files }: Package): string[] {
  return collectIssues(files, ({ facts }) =>
    facts.declared
      .filter(({ documented }) => !documented)
      .map(({ name }) => `exports ${name} without a doc comment`),
  );
}

/** A name says what is inside. */
export function checkNames({ files }: Package): string[] {
  return collectIssues(files, ({ path }) =>
    path
      .split('/')
      .map((segment) => segment.split('.')[0] ?? '')
      .filter((name) => !KEBAB_CASE.test(name) || VAGUE_NAMES.has(name))
      .map((name) => `is in a bad place: "${name}"`),
  );
}

/**
 * Declared is what is imported, no more and no less. What only tests need is knip's affair; an
 * application that nobody installs may use it too.
 */
export function checkDependencies({ manifest, files }: Package): string[] {
  const { name: own, dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifest;
  const imported = new Set(
    files.flatMap(({ facts }) => facts.imports.map(({ specifier }) => packageName(specifier))),
  );
  for (const name of ['.', '..', own, ...builtinModules]) imported.delete(name);
  const available = {
    ...dependencies,
    ...peerDependencies,
    ...(manifest.private === true && devDependencies),
  };
  const undeclared = [...imported].filter((name) => !(name in available));
  const declared = Object.keys({ ...dependencies, ...peerDependencies });
  const unused = declared.filter((name) => !imported.has(name));
  return [
    ...undeclared.map((name) => `imports ${name}, but does not declare it`),
    ...unused.map((name) => `declares ${name}, but does not import it`),
  ];
}

/** All packages have one version, and need each other in just that one. */
export function checkVersions(packages: readonly Package[]): string[] {
  const version = packages[0]?.manifest.version;
  return packages.flatMap(({ manifest }) => {
    const ours = declaredVersions(manifest).filter(([name]) => name in ALLOWED_DEPENDENCIES);
    return [[manifest.name, manifest.version] as const, ...ours]
      .filter(([, needed]) => needed !== version)
      .map(([name, needed]) => `${manifest.name}: ${name} is ${needed}, not ${version}`);
  });
}

/** An install next year gets what was tested today. A peer is the user's choice, within a range. */
export function checkPinning({ manifest }: Pick<Package, 'manifest'>): string[] {
  return declaredVersions({ ...manifest, peerDependencies: {} })
    .filter(([, version]) => !EXACT_VERSION.test(version))
    .map(([name, version]) => `does not pin ${name}: ${version}`);
}

function declaredVersions(manifest: Manifest): [name: string, version: string][] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies, overrides } =
    manifest;
  return [dependencies, devDependencies, peerDependencies, optionalDependencies, overrides].flatMap(
    (needed) => Object.entries(needed ?? {}),
  );
}

function collectIssues(
  files: readonly SourceFile[],
  problemsOf: (file: SourceFile) => readonly string[],
): string[] {
  return files.flatMap((file) => problemsOf(file).map((problem) => `${file.path} ${problem}`));
}

/** `@scope/name/subpath` belongs to `@scope/name`, `node:fs/promises` to `fs`. */
function packageName(specifier: string): string {
  const parts = specifier.replace('node:', '').split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
