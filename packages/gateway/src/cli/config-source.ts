import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { getErrorCode } from 'evertoken/internal';
import { readConfigFile, type ConfigFile } from '../config/config-file.ts';
import {
  EMPTY_CONFIG,
  readConfig,
  readPartialConfig,
  type ConfigResult,
  type PartialConfig,
} from '../config/read-config.ts';
import type { Environment } from '../config/secret-references.ts';
import { UsageError } from './command.ts';

/** The option that names the configuration file. */
export const CONFIG_OPTION = {
  type: 'string',
  value: 'FILE',
  description:
    'configuration file (default: EVERTOKEN_CONFIG, otherwise environment variables only)',
} as const;

/** The option that names an account. */
export const ACCOUNT_OPTION = {
  type: 'string',
  value: 'NAME',
  description: 'account, by its name in the configuration (default: the first)',
} as const;

/** Reads the configuration: of a file if one is named, otherwise of the environment. */
export class ConfigSource {
  /** Path of the configuration file; undefined if there is none. */
  readonly path: string | undefined;
  #environment: Environment = {};
  #file: ConfigFile | undefined;

  /** @param path from the command line. @default `EVERTOKEN_CONFIG` */
  constructor(path: string | undefined) {
    this.path = path ?? (readEnvironment()['EVERTOKEN_CONFIG']?.trim() || undefined);
  }

  /** Reads `.env`, the configuration file, and the files that it refers to. */
  read(): ConfigResult {
    try {
      this.#environment = readEnvironment();
      this.#file = this.path === undefined ? undefined : readConfigFile(this.path);
    } catch (error) {
      const code = getErrorCode(error) ?? 'unknown error';
      return { kind: 'invalid', issues: [`${this.path} cannot be read (${code})`] };
    }
    return this.rereadReferences();
  }

  /** Reads the files that the configuration refers to, but not the configuration itself. */
  rereadReferences(): ConfigResult {
    return readConfig(this.#environment, this.#file);
  }

  /** Returns the valid parts of what was read. */
  readPartialConfig(): PartialConfig {
    const isUnreadable = this.path !== undefined && this.#file === undefined;
    return isUnreadable ? EMPTY_CONFIG : readPartialConfig(this.#environment, this.#file);
  }
}

/**
 * Returns the path of the configuration file, for commands that need one.
 *
 * @throws UsageError if none is named.
 */
export function requireConfigFile(path: string | undefined): string {
  const source = new ConfigSource(path);
  if (source.path === undefined)
    throw new UsageError('missing configuration file; use --config FILE or EVERTOKEN_CONFIG');
  return source.path;
}

/** The process environment, completed by `.env` of the current folder. */
function readEnvironment(): Environment {
  return { ...readDotEnv(), ...process.env };
}

function readDotEnv(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    if (getErrorCode(error) !== 'ENOENT')
      console.error('.env cannot be read; continuing without it.');
    return {};
  }
}
