import { getErrorCode } from 'evertoken/internal';
import { readConfigFile, type ConfigFile } from '../config/config-file.ts';
import type { ConfigOverride } from '../config/overrides.ts';
import {
  EMPTY_CONFIG,
  findFileIssues,
  readConfig,
  readPartialConfig,
  type ConfigResult,
  type PartialConfig,
} from '../config/read-config.ts';
import { hashContent, type Environment, type FileHashes } from '../config/secret-references.ts';
import { UsageError } from './command.ts';
import { completeEnvironment, readDotEnv } from './dot-env.ts';

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

  readonly #overrides: readonly ConfigOverride[];

  /**
   * @param path from the command line. @default `EVERTOKEN_CONFIG`
   * @param overrides other settings on the command line
   */
  constructor(path: string | undefined, overrides: readonly ConfigOverride[] = []) {
    this.#overrides = overrides;
    this.path = path ?? (process.env['EVERTOKEN_CONFIG']?.trim() || undefined);
  }

  /** Reads `.env`, the configuration file, and the files that it refers to. */
  read(): ConfigResult {
    try {
      this.#file = this.path === undefined ? undefined : readConfigFile(this.path);
    } catch (error) {
      const code = getErrorCode(error) ?? 'unknown error';
      const issue = `${this.path} cannot be read (${code})`;
      return { kind: 'invalid', issues: [issue], files: new Map(), warnings: [] };
    }
    const issues = this.#readEnvironment();
    return issues.length > 0
      ? { kind: 'invalid', issues, files: new Map(), warnings: [] }
      : readConfig(this.#environment, this.#file, this.#overrides);
  }

  /** Finds what is wrong with a text for the configuration file, whatever its references stand for. */
  findIssues(text: string): readonly string[] {
    this.#file = { path: this.path ?? '', text };
    this.#readEnvironment();
    return findFileIssues(this.#environment, this.#file);
  }

  /** The configuration file as it was read, to detect changes; empty if there is none. */
  get files(): FileHashes {
    return new Map(this.#file && [[this.#file.path, hashContent(this.#file.text)]]);
  }

  /** Reads the process environment, completed by `.env` of the current folder. */
  #readEnvironment(): readonly string[] {
    const dotEnv = readDotEnv();
    const { environment, issues } = completeEnvironment(process.env, dotEnv, this.#file);
    this.#environment = environment;
    const namesFile = this.path === undefined && Boolean(dotEnv['EVERTOKEN_CONFIG']?.trim());
    return namesFile ? [...issues, CONFIG_IN_DOT_ENV] : issues;
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

const CONFIG_IN_DOT_ENV =
  'EVERTOKEN_CONFIG is set in .env of the current folder; set it in the environment, or use --config FILE';
