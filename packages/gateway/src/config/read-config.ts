import { dirname } from 'node:path';
import { Secret } from 'evertoken';
import { parseConfigFile, type ConfigFile, type TextIssue } from './config-file.ts';
import { configFromEnv, findVariable } from './environment.ts';
import type { GatewayConfig } from './schema.ts';
import { resolveReferences, type Environment, type FileHashes } from './secret-references.ts';
import { getIssueMessage, toConfigIssues, formatPath, type ConfigIssue } from './config-issue.ts';
import { configSchema } from './root-schema.ts';

/** A configuration, or everything that is wrong with it, each a sentence without its full stop. */
export type ConfigResult =
  | {
      readonly kind: 'config';
      readonly config: GatewayConfig;
      /** Files that some of its values came from. */
      readonly files: FileHashes;
    }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/**
 * Reads a configuration: a file where there is one, else the variables of the simple case. With a
 * file, variables count only where it names them. It never throws, and names every mistake at once.
 */
export function readConfig(environment: Environment, file?: ConfigFile): ConfigResult {
  return file === undefined ? readEnvironment(environment) : readFile(environment, file);
}

function readEnvironment(environment: Environment): ConfigResult {
  const { document, problems } = configFromEnv(environment);
  return validateDocument(document, environment, '.', problems, (all) =>
    all.map(({ path, message }) => `${findVariable(path) ?? formatPath(path)} ${message}`),
  );
}

function readFile(environment: Environment, { path: file, text }: ConfigFile): ConfigResult {
  const { document, issues, positionOf } = parseConfigFile(text);
  if (issues.length > 0) return { kind: 'invalid', problems: issues.map(sentence) };
  return validateDocument(document, environment, dirname(file), [], (all) =>
    all
      .map(({ path, message }) => ({
        ...positionOf(path),
        message: `${formatPath(path) || 'the file'} ${message}`,
      }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map(sentence),
  );

  function sentence({ line, column, message }: TextIssue): string {
    return `${file}:${line}:${column}: ${message}`;
  }
}

function validateDocument(
  document: unknown,
  environment: Environment,
  folder: string,
  known: readonly ConfigIssue[],
  sentencesOf: (problems: readonly ConfigIssue[]) => readonly string[],
): ConfigResult {
  const filled = resolveReferences(document, environment, folder);
  const parsed = configSchema.safeParse(filled.document, {
    error: getIssueMessage,
    reportInput: true,
  });
  // Where a value could not be had, what the schema says of its absence adds nothing.
  const missing = new Set(filled.issues.map(({ path }) => formatPath(path)));
  const wrong = toConfigIssues(parsed.error?.issues ?? []).filter(
    ({ path }) => !missing.has(formatPath(path)),
  );
  const problems = [...known, ...filled.issues, ...wrong];
  return parsed.success && problems.length === 0
    ? { kind: 'config', config: deepFreeze(parsed.data), files: filled.files }
    : { kind: 'invalid', problems: [...new Set(sentencesOf(problems))] };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
