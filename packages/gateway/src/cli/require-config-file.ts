import { UsageError } from './command.ts';
import { ConfigSource } from './config-source.ts';

/** The configuration file, for commands that cannot do without. @throws WrongUsage */
export function requireConfigFile(given: string | undefined): string {
  const { path } = new ConfigSource(given);
  if (path === undefined)
    throw new UsageError('name the configuration file: --config FILE, or EVERTOKEN_CONFIG');
  return path;
}
