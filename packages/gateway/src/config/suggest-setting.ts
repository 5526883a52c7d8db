import type { SettingPath } from './config-issue.ts';
import { listSettings } from './config-reference.ts';
import { closest } from './misspelling.ts';

/** The setting of the same group that an unknown one is closest to; undefined if none resembles it. */
export function suggestSetting(path: SettingPath): string | undefined {
  const group = path
    .slice(0, -1)
    .map((part) => (typeof part === 'number' ? '[]' : `.${String(part)}`));
  const prefix = group.length === 0 ? '' : `${group.join('').slice(1)}.`;
  const names = listSettings()
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name }) => name.slice(prefix.length))
    .filter((name) => /^\w+$/.test(name));
  return closest(String(path.at(-1)), names);
}
