import { VARIABLES, listSpellings } from '../../../config/environment.ts';
import { readConfig, type ConfigResult } from '../../../config/read-config.ts';
import type { Environment } from '../../../config/secret-references.ts';

/** Environment variables with their values. */
export type Variables = Readonly<Record<string, string>>;

/** The variables that every account at Zoom needs. */
export const CREDENTIALS = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'] as const;

const SAMPLE: Variables = Object.fromEntries(CREDENTIALS.map((name) => [name, 'sample']));

/** Returns the variables of the account and of Redis that are set. */
export function pickVariables(environment: Environment): Variables {
  return pick(environment, (name) => name.startsWith('ZOOM_') || name === 'REDIS_URL');
}

/** Finds what is wrong with the value of a variable. @returns undefined if it is valid */
export function findVariableIssue(name: string, value: string): string | undefined {
  const result = readConfig({ ...SAMPLE, [name]: value });
  const issues = result.kind === 'invalid' ? result.issues : [];
  const found = issues.find((issue) => issue.startsWith(`${name} `));
  return found?.slice(name.length + 1);
}

/** Reads a configuration that reaches Zoom as these variables say, through this machine's proxies, without a store. */
export function readZoomConfig(environment: Environment, variables: Variables): ConfigResult {
  const { REDIS_URL: _, ...account } = variables;
  const outbound = pick(environment, (name) => VARIABLES[name]?.[0] === 'outbound');
  return readConfig({ ...outbound, ...account });
}

function pick(environment: Environment, isWanted: (name: string) => boolean): Variables {
  const entries = Object.keys(VARIABLES)
    .filter(isWanted)
    .flatMap(listSpellings)
    .flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value] as const] : [];
    });
  return Object.fromEntries(entries);
}
