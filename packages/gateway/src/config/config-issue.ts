import type { z } from 'zod';

/** Path of a setting in the configuration, such as `['accounts', 0, 'plan']`. */
export type SettingPath = readonly PropertyKey[];

/** Something wrong with a configuration. `message` follows the name of the setting. */
export interface ConfigIssue {
  readonly path: SettingPath;
  readonly message: string;
}

/** Returns the message of a zod issue for which the schema defines none. */
export function getIssueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return 'has an unknown setting';
    default:
      return 'is not valid';
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text; a number needs quotes around it',
  object: 'a group of settings',
  record: 'a group of settings',
  array: 'a list',
};

/**
 * Converts the issues of the schema, with one entry for each unknown setting.
 *
 * @param suggest finds the setting that may be meant
 */
export function toConfigIssues(
  issues: readonly z.core.$ZodIssue[],
  suggest: (path: SettingPath) => string | undefined,
): ConfigIssue[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => {
          const path = [...issue.path, key];
          const suggestion = suggest(path);
          const advice =
            suggestion === undefined
              ? 'docs/configuration.md lists all settings'
              : `did you mean ${suggestion}?`;
          return { path, message: `is an unknown setting; ${advice}` };
        })
      : [{ path: issue.path, message: issue.message }],
  );
}

/** Formats an issue as a sentence without its period: `accounts[0].plan must be …`. */
export function formatIssue({ path, message }: ConfigIssue): string {
  return `${formatPath(path) || 'the file'} ${message}`;
}

/** Formats a path: `accounts[0].plan`. */
export function formatPath(path: SettingPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
