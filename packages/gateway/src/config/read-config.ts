import { dirname } from 'node:path';
import { Secret } from 'evertoken';
import { parseConfigFile, type ConfigFile } from './config-file.ts';
import { documentOf, variableFor } from './environment.ts';
import type { GatewayConfig } from './gateway-config.ts';
import { fillIn, type Environment } from './outside-values.ts';
import { messageFor, problemsOf, settingName, type Problem, type SettingPath } from './problems.ts';
import { configSchema } from './schema.ts';

/** A configuration, or everything that is wrong with it, each a sentence without its full stop. */
export type ConfigReading =
  | {
      readonly kind: 'config';
      readonly config: GatewayConfig;
      /** Files that some of its values came from. */
      readonly files: readonly string[];
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
  return check(
    document,
    environment,
    '.',
    problems,
    (path) => variableFor(path) ?? settingName(path),
  );
}

function readFile(environment: Environment, { path: file, text }: ConfigFile): ConfigReading {
  const { document, mistakes, positionOf } = parseConfigFile(text);
  if (mistakes.length > 0) {
    const problems = mistakes.map(
      ({ line, column, message }) => `${file}:${line}:${column}: ${message}`,
    );
    return { kind: 'invalid', problems };
  }
  return check(document, environment, dirname(file), [], (path) => {
    const { line, column } = positionOf(path);
    return `${file}:${line}:${column}: ${settingName(path) || 'the file'}`;
  });
}

function check(
  document: unknown,
  environment: Environment,
  folder: string,
  known: readonly Problem[],
  subjectOf: (path: SettingPath) => string,
): ConfigReading {
  const filled = fillIn(document, environment, folder);
  const outside = [...known, ...filled.problems];
  const parsed = configSchema.safeParse(filled.document, { error: messageFor, reportInput: true });
  // Where a value could not be had, what the schema says of its absence adds nothing.
  const wrong = problemsOf(parsed.error?.issues ?? []).filter(
    ({ path }) => !filled.problems.some((one) => settingName(one.path) === settingName(path)),
  );
  const problems = [...outside, ...wrong].map(
    ({ path, message }) => `${subjectOf(path)} ${message}`,
  );
  return parsed.success && problems.length === 0
    ? { kind: 'config', config: deepFreeze(parsed.data), files: filled.files }
    : { kind: 'invalid', problems: [...new Set(problems)] };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
