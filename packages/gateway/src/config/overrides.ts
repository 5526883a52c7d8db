import type { ConfigIssue, SettingPath } from './config-issue.ts';
import { toGroup } from './cross-field-checks.ts';

/** A setting on the command line, which replaces that of the file or of the environment. */
export interface ConfigOverride {
  /** Such as `--port`. */
  readonly option: string;
  readonly path: SettingPath;
  readonly value: string;
}

/** Replaces settings in the document of a configuration. Groups that are not mappings stay, for the schema to reject. */
export function applyOverrides(document: unknown, overrides: readonly ConfigOverride[]): unknown {
  return overrides.reduce((all, { path, value }) => replaceSetting(all, path, value), document);
}

function replaceSetting(document: unknown, path: SettingPath, value: string): unknown {
  const [name, ...inner] = path;
  if (name === undefined) return value;
  if (typeof document !== 'object' && document !== undefined) return document;
  const group = toGroup(document);
  return { ...group, [name]: replaceSetting(group[String(name)], inner, value) };
}

/** The option that an issue is about; undefined for a setting from elsewhere. */
export function findOption(
  overrides: readonly ConfigOverride[],
  { path }: ConfigIssue,
): string | undefined {
  const wanted = path.join('.');
  return overrides.find((override) => override.path.join('.') === wanted)?.option;
}
