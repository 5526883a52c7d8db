import { parseEnv } from 'node:util';
import { getErrorCode } from 'evertoken/internal';
import { parseConfigFile, readFileLimited, type ConfigFile } from '../config/config-file.ts';
import type { SettingPath } from '../config/config-issue.ts';
import { VARIABLES, addProxyVariables, listSpellings } from '../config/environment.ts';
import { listReferences, type Environment } from '../config/secret-references.ts';

/** The process environment completed by `.env`, without the variables that issues are about. */
export interface CompletedEnvironment {
  readonly environment: Environment;
  /** Each issue is a sentence without its period. */
  readonly issues: readonly string[];
}

const MAX_BYTES = 65_536;

/** Settings that neither decide where secrets are sent nor who is served. */
const HARMLESS = new Set(
  'accountId clientId clientSecret tokenModel plan planShare port level format'.split(' '),
);

/**
 * Completes an environment by `.env` of the current folder, which may belong to another user: it names
 * neither a configuration file nor, unless the client secret is in it too, where the secret is sent and who is
 * served.
 *
 * @param file configuration file, which refers to variables; undefined: the variables are the configuration
 */
export function completeEnvironment(
  own: Environment,
  dotEnv: Environment,
  file: ConfigFile | undefined,
): CompletedEnvironment {
  const supplied = Object.keys(dotEnv).filter((name) => own[name] === undefined);
  const all: Environment = { ...dotEnv, ...own };
  const settings = file === undefined ? readVariables(all) : readReferences(file, all);
  const hasForeignSecret = settings.some(
    ({ path, variable }) =>
      path.at(-1) === 'clientSecret' && !(isLiteral(variable) && supplied.includes(variable)),
  );
  const rejected = hasForeignSecret
    ? settings.flatMap(({ path, variable }) =>
        variable !== undefined && supplied.includes(variable) && !HARMLESS.has(String(path.at(-1)))
          ? variable
          : [],
      )
    : [];
  const names = new Set(rejected);
  const isUsed = ([name]: [string, unknown]): boolean => !names.has(name);
  return {
    environment: Object.fromEntries(Object.entries(all).filter(isUsed)),
    issues: Array.from(
      names,
      (name) =>
        `${name} is set in .env of the current folder, but the client secret is not: set both in the same place`,
    ),
  };
}

/** Reads `.env` of the current folder; what is wrong with it is printed. */
export function readDotEnv(): Environment {
  try {
    return parseEnv(readFileLimited('.env', MAX_BYTES));
  } catch (error) {
    if (getErrorCode(error) !== 'ENOENT')
      console.error('.env cannot be read; continuing without it.');
    return {};
  }
}

/** A setting and the variable that it comes from; undefined if it comes from elsewhere. */
interface Setting {
  readonly path: SettingPath;
  readonly variable: string | undefined;
}

function readVariables(environment: Environment): Setting[] {
  return Object.entries(VARIABLES).flatMap(([name, path]) =>
    [...listSpellings(name), `${name}_FILE`]
      .filter((variable) => environment[variable]?.trim())
      .map((variable) => ({ path, variable })),
  );
}

function readReferences({ text }: ConfigFile, environment: Environment): Setting[] {
  const { document } = parseConfigFile(text);
  const references = listReferences(addProxyVariables(document, environment)).map(
    ({ path, env }) => ({ path, variable: env }),
  );
  const accounts: unknown = (document as { accounts?: unknown }).accounts;
  const literals = (Array.isArray(accounts) ? accounts : []).flatMap((account: unknown) => {
    const secret = (account as { clientSecret?: unknown } | null)?.clientSecret;
    return typeof secret === 'string' ? [{ path: ['clientSecret'], variable: undefined }] : [];
  });
  return [...references, ...literals];
}

/** Whether a variable contains its value, and not the name of a file. */
function isLiteral(variable: string | undefined): variable is string {
  return variable !== undefined && !variable.endsWith('_FILE');
}
