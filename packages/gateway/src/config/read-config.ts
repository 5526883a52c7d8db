import { dirname } from 'node:path';
import { Secret } from 'evertoken';
import { parseConfigFile, type ConfigFile, type TextIssue } from './config-file.ts';
import {
  formatIssue,
  formatPath,
  getIssueMessage,
  toConfigIssues,
  type ConfigIssue,
} from './config-issue.ts';
import { configFromEnv, findVariable } from './environment.ts';
import { configSchema, type GatewayConfig } from './schema.ts';
import { resolveReferences, type Environment, type FileHashes } from './secret-references.ts';

/** A valid configuration, or everything that is wrong with it. */
export type ConfigResult =
  | {
      readonly kind: 'config';
      readonly config: GatewayConfig;
      /** Files that contain some of the values. */
      readonly files: FileHashes;
    }
  /** Each issue is a sentence without its full stop. */
  | { readonly kind: 'invalid'; readonly issues: readonly string[] };

/**
 * Reads and validates a configuration. Never throws, and reports all issues at once.
 *
 * @param environment variables that the file refers to, or the configuration itself if there is no file.
 * @param file configuration file.
 * @example
 * const result = readConfig(process.env, readConfigFile('evertoken.yaml'));
 * if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
 * const gateway = await startGateway(result.config);
 */
export function readConfig(environment: Environment, file?: ConfigFile): ConfigResult {
  return file === undefined ? readEnvironment(environment) : readFile(environment, file);
}

function readEnvironment(environment: Environment): ConfigResult {
  const { document, issues } = configFromEnv(environment);
  return validateDocument(document, environment, '.', issues, (all) =>
    all.map(({ path, message }) => `${findVariable(path) ?? formatPath(path)} ${message}`),
  );
}

function readFile(environment: Environment, { path, text }: ConfigFile): ConfigResult {
  const parsed = parseConfigFile(text);
  const format = ({ line, column, message }: TextIssue): string =>
    `${path}:${line}:${column}: ${message}`;
  if (parsed.issues.length > 0) return { kind: 'invalid', issues: parsed.issues.map(format) };
  return validateDocument(parsed.document, environment, dirname(path), [], (all) =>
    all
      .map((issue) => ({ ...parsed.positionOf(issue.path), message: formatIssue(issue) }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map(format),
  );
}

function validateDocument(
  document: unknown,
  environment: Environment,
  folder: string,
  knownIssues: readonly ConfigIssue[],
  format: (issues: readonly ConfigIssue[]) => readonly string[],
): ConfigResult {
  const resolved = resolveReferences(document, environment, folder);
  const parsed = configSchema.safeParse(resolved.document, {
    error: getIssueMessage,
    reportInput: true,
  });
  // For an unresolved reference, the schema would only add that the value is missing.
  const unresolved = new Set(resolved.issues.map(({ path }) => formatPath(path)));
  const schemaIssues = toConfigIssues(parsed.error?.issues ?? []).filter(
    ({ path }) => !unresolved.has(formatPath(path)),
  );
  const issues = [...knownIssues, ...resolved.issues, ...schemaIssues];
  return parsed.success && issues.length === 0
    ? { kind: 'config', config: deepFreeze(parsed.data), files: resolved.files }
    : { kind: 'invalid', issues: [...new Set(format(issues))] };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
