import type { z } from 'zod';

/** Where a setting stands in a configuration, such as `accounts`, 0, `plan`. */
export type SettingPath = readonly PropertyKey[];

/** Something that is wrong with a configuration: `message` goes behind the setting's name. */
export interface ConfigIssue {
  readonly path: SettingPath;
  readonly message: string;
}

/** What is wrong where the schema's fields have no words of their own for it. */
export function getIssueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${SHAPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return 'has a setting that is not known';
    default:
      return 'is not valid';
  }
}

/** The schema's complaints, one for each unknown setting. */
export function toConfigIssues(issues: readonly z.core.$ZodIssue[]): ConfigIssue[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: 'is not known: look for its name in docs/configuration.md',
        }))
      : [{ path: issue.path, message: issue.message }],
  );
}

/** `accounts[0].plan`. */
export function formatPath(path: SettingPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

const SHAPES: Readonly<Record<string, string>> = {
  string: 'text; a number needs quotes around it',
  object: 'a group of settings',
  record: 'a group of settings',
  array: 'a list',
};
