import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '../config/secret-references.ts';

/** The environment, and `.env` of the current folder for what the environment does not have. */
export function readDotEnv(): Environment {
  return { ...dotEnv(), ...process.env };
}

function dotEnv(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!absent) console.error('.env is there but cannot be read; going on without it.');
    return {};
  }
}
