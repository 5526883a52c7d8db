import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { FileTooLargeError, readFileLimited } from './read-file-limited.ts';
import type { ConfigIssue, SettingPath } from './config-issue.ts';

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A configuration with the values filled in that are kept elsewhere. */
export interface ResolvedConfig {
  readonly document: unknown;
  readonly issues: readonly ConfigIssue[];
  readonly files: FileHashes;
}

/** The files that were read, and a hash of what was in each, for whoever wants to know when that changes. */
export type FileHashes = ReadonlyMap<string, string>;

/** A hash of what is in a file; it may be a secret. */
export function hashContent(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** No secret is longer. */
const MAX_SECRET_BYTES = 65_536;

/**
 * Puts the value itself wherever a configuration says `{ env: NAME }` or `{ file: PATH }`. The line's
 * end that editors put behind a secret is not part of it.
 *
 * @param folder that paths are relative to.
 */
export function resolveReferences(
  document: unknown,
  environment: Environment,
  folder: string,
): ResolvedConfig {
  const issues: ConfigIssue[] = [];
  const files = new Map<string, string>();

  const valueOf = ({ env, file }: Reference): string | UnresolvedReference => {
    if (env !== undefined) {
      return (
        environment[env]?.trim() ||
        new UnresolvedReference(`must come from ${env}, which is not set`)
      );
    }
    const path = resolve(folder, file!);
    return readSecretFile(path, files);
  };
  const fill = (value: unknown, path: SettingPath): unknown => {
    if (Array.isArray(value)) return value.map((item, at) => fill(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    if (!isReference(value)) {
      const entries = Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]);
      return Object.fromEntries(entries) as unknown;
    }
    const filled = valueOf(value);
    if (!(filled instanceof UnresolvedReference)) return filled;
    issues.push({ path, message: filled.message });
    return undefined;
  };
  return { document: fill(document, []), issues, files };
}

type Reference = { readonly env?: string; readonly file?: string };

class UnresolvedReference {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

function isReference(value: object): value is Reference {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return false;
  return (entry[0] === 'env' || entry[0] === 'file') && typeof entry[1] === 'string';
}

function readSecretFile(path: string, files: Map<string, string>): string | UnresolvedReference {
  files.set(path, '');
  try {
    const text = readFileLimited(path, MAX_SECRET_BYTES);
    files.set(path, hashContent(text));
    return text.trim() || new UnresolvedReference(`must come from ${path}, which is empty`);
  } catch (error) {
    if (error instanceof FileTooLargeError)
      return new UnresolvedReference(`must come from ${path}, which is too long`);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return new UnresolvedReference(`must come from ${path}, which cannot be read (${code})`);
  }
}
