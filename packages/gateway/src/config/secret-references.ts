import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { getErrorCode } from 'evertoken/internal';
import { FileTooLargeError, readFileLimited } from './config-file.ts';
import type { ConfigIssue, SettingPath } from './config-issue.ts';
import { findMisspelling } from './misspelling.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The files that were read and a hash of the content of each, to detect changes. */
export type FileHashes = ReadonlyMap<string, string>;

/** A configuration document whose references have been replaced by their values. */
export interface ResolvedConfig {
  readonly document: unknown;
  readonly issues: readonly ConfigIssue[];
  readonly files: FileHashes;
}

const MAX_SECRET_BYTES = 65_536;
/** A bundle of all public authorities has a quarter of it. */
const MAX_CERTIFICATE_BYTES = 1_048_576;

/** Hashes the content of a file, so that a secret is not kept for comparison. */
export function hashContent(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Replaces references by their values: `{ env: NAME }` by an environment variable, `{ file: PATH }` by the
 * content of a file. Leading and trailing white space is removed, such as the newline that editors append. The files
 * of a group `tls` are replaced by their contents as well.
 *
 * @param folder base of relative paths
 */
export function resolveReferences(
  document: unknown,
  environment: Environment,
  folder: string,
): ResolvedConfig {
  const issues: ConfigIssue[] = [];
  const files = new Map<string, string>();

  const readFile = (path: string, maxBytes: number): string | UnresolvedReference =>
    readSecretFile(resolve(folder, path), maxBytes, files);
  const read = ({ env, file }: Reference): string | UnresolvedReference => {
    if (file !== undefined) return readFile(file, MAX_SECRET_BYTES);
    return environment[env!]?.trim() || new UnresolvedReference(describeUnset(env!, environment));
  };
  const accept = (value: string | UnresolvedReference, path: SettingPath): string | undefined => {
    if (!(value instanceof UnresolvedReference)) return value;
    issues.push({ path, message: value.message });
    return undefined;
  };
  const replace = (value: unknown, path: SettingPath): unknown => {
    const resolved = replaceReferences(value, path);
    return typeof resolved === 'string' && isCertificateFile(path)
      ? accept(readFile(resolved, MAX_CERTIFICATE_BYTES), path)
      : resolved;
  };
  const replaceReferences = (value: unknown, path: SettingPath): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => replace(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    if (!isReference(value)) {
      const entries = Object.entries(value).map(([key, item]) => [
        key,
        replace(item, [...path, key]),
      ]);
      return Object.fromEntries(entries) as unknown;
    }
    return accept(read(value), path);
  };
  return { document: replace(document, []), issues, files };
}

function describeUnset(name: string, environment: Environment): string {
  const given = findMisspelling(environment, name);
  const hint = given === undefined ? '' : `, but ${given} is: correct its name`;
  return `must come from ${name}, which is not set${hint}`;
}

/** A reference in a configuration document, and the setting whose value it stands for. */
export interface PlacedReference extends Reference {
  readonly path: SettingPath;
}

/** Lists the references of a document. */
export function listReferences(value: unknown, path: SettingPath = []): PlacedReference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && isReference(value)) return [{ ...value, path }];
  return Object.entries(value).flatMap(([key, item]) => listReferences(item, [...path, key]));
}

type Reference = { readonly env?: string; readonly file?: string };

/** Distinguishes an error message from a value. */
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

/** Whether a setting names a file that is read as a part of the configuration. */
function isCertificateFile(path: SettingPath): boolean {
  return path.at(-2) === 'tls' && ['caFile', 'certFile', 'keyFile'].includes(String(path.at(-1)));
}

function readSecretFile(
  path: string,
  maxBytes: number,
  files: Map<string, string>,
): string | UnresolvedReference {
  files.set(path, '');
  try {
    const text = readFileLimited(path, maxBytes);
    files.set(path, hashContent(text));
    return text.trim() || new UnresolvedReference(`must come from ${path}, which is empty`);
  } catch (error) {
    if (error instanceof FileTooLargeError)
      return new UnresolvedReference(`must come from ${path}, which is too large`);
    const code = getErrorCode(error) ?? 'unknown error';
    return new UnresolvedReference(`must come from ${path}, which cannot be read (${code})`);
  }
}
