import { readConfigFile, type ConfigFile } from '../config/config-file.ts';
import type { Environment } from '../config/secret-references.ts';
import { readConfig, type ConfigResult } from '../config/read-config.ts';
import { EMPTY_CONFIG, readPartialConfig, type PartialConfig } from '../config/partial-config.ts';
import { readDotEnv } from './dot-env.ts';

/** The option that names the file. */
export const CONFIG_OPTION = {
  type: 'string',
  value: 'FILE',
  description: 'the configuration file (default: EVERTOKEN_CONFIG, else the variables alone)',
} as const;

/** The option that names one of its accounts. */
export const ACCOUNT_OPTION = {
  type: 'string',
  value: 'NAME',
  description: 'the account, as the configuration names it (default: the first)',
} as const;

/** Where the configuration comes from: a file if one is named, else the variables. */
export class ConfigSource {
  /** Undefined: there is no file. */
  readonly path: string | undefined;
  #environment: Environment = {};
  #file: ConfigFile | undefined;

  /** @param path as given on the command line; default `EVERTOKEN_CONFIG`. */
  constructor(path: string | undefined) {
    this.path = path ?? (readDotEnv()['EVERTOKEN_CONFIG']?.trim() || undefined);
  }

  /** Reads everything anew: `.env`, the file, and what they name. */
  read(): ConfigResult {
    try {
      this.#environment = readDotEnv();
      this.#file = this.path === undefined ? undefined : readConfigFile(this.path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      return { kind: 'invalid', issues: [`${this.path} cannot be read (${code})`] };
    }
    return this.rereadReferences();
  }

  /** Reads anew the files that the configuration names for its values, but not the configuration itself. */
  rereadReferences(): ConfigResult {
    return readConfig(this.#environment, this.#file);
  }

  /** What is good of what was read, if not all of it is. */
  readPartialConfig(): PartialConfig {
    const isMissing = this.path !== undefined && this.#file === undefined;
    return isMissing ? EMPTY_CONFIG : readPartialConfig(this.#environment, this.#file);
  }
}
