import { dirname } from 'node:path';
import { Secret } from 'evertoken';
import { parseConfigFile, type ConfigFile, type Mistake } from './config-file.ts';
import { documentOf, variableFor } from './environment.ts';
import type { GatewayConfig } from './gateway-config.ts';
import { fillIn, type Environment, type ReadFiles } from './outside-values.ts';
import { messageFor, problemsOf, settingName, type Problem } from './problems.ts';
import { configSchema } from './schema.ts';

/** A configuration, or everything that is wrong with it, each a sentence without its full stop. */
export type ConfigReading =
  | {
      readonly kind: 'config';
      readonly config: GatewayConfig;
      /** Files that some of its values came from. */
      readonly files: ReadFiles;
    }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/**
 * Reads a configuration: a file where there is one, else the variables of the simple case. With a
 * file, variables count only where it names them. It never throws, and names every mistake at once.
 */
export function readConfig(environment: Environment, file?: ConfigFile): ConfigReading {
  return file === undefined ? readEnvironment(environment) : readFile(environment, file);
}

function readEnvironment(environment: Environment): ConfigReading {
  const { document, problems } = documentOf(environment);
  return check(document, environment, '.', problems, (all) =>
    all.map(({ path, message }) => `${variableFor(path) ?? settingName(path)} ${message}`),
  );
}

function readFile(environment: Environment, { path: file, text }: ConfigFile): ConfigReading {
  const { document, mistakes, positionOf } = parseConfigFile(text);
  if (mistakes.length > 0) return { kind: 'invalid', problems: mistakes.map(sentence) };
  return check(document, environment, dirname(file), [], (all) =>
    all
      .map(({ path, message }) => ({
        ...positionOf(path),
        message: `${settingName(path) || 'the file'} ${message}`,
      }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map(sentence),
  );

  function sentence({ line, column, message }: Mistake): string {
    return `${file}:${line}:${column}: ${message}`;
  }
}

function check(
  document: unknown,
  environment: Environment,
  folder: string,
  known: readonly Problem[],
  sentencesOf: (problems: readonly Problem[]) => readonly string[],
): ConfigReading {
  const filled = fillIn(document, environment, folder);
  const parsed = configSchema.safeParse(filled.document, { error: messageFor, reportInput: true });
  // Where a value could not be had, what the schema says of its absence adds nothing.
  const missing = new Set(filled.problems.map(({ path }) => settingName(path)));
  const wrong = problemsOf(parsed.error?.issues ?? []).filter(
    ({ path }) => !missing.has(settingName(path)),
  );
  const problems = [...known, ...filled.problems, ...wrong];
  return parsed.success && problems.length === 0
    ? { kind: 'config', config: deepFreeze(parsed.data), files: filled.files }
    : { kind: 'invalid', problems: [...new Set(sentencesOf(problems))] };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
