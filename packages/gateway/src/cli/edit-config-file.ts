import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { getErrorCode } from 'evertoken/internal';
import { readConfigFile } from '../config/config-file.ts';
import { formatIssue } from '../config/config-issue.ts';
import type { Edit } from '../config/edit-callers.ts';

/** How running gateways apply an edited file. */
export const HOW_TO_APPLY =
  'Send SIGHUP to running gateways to apply the change (kill -HUP <pid>, or systemctl reload).';

/** Edits a configuration file, or prints why it was not edited. @returns whether it was edited. */
export async function editConfigFile(path: string, edit: (text: string) => Edit): Promise<boolean> {
  try {
    const result = edit(readConfigFile(path).text);
    if (result.kind === 'edited') {
      await writeFileAtomically(path, result.text);
      return true;
    }
    for (const issue of result.issues) console.error(`${path}: ${formatIssue(issue)}.`);
  } catch (error) {
    const code = getErrorCode(error) ?? 'unknown error';
    console.error(`${path} cannot be edited (${code}).`);
  }
  return false;
}

/**
 * Replaces the content of a file by renaming, so that readers see the old content or the new one. Keeps the
 * mode.
 */
async function writeFileAtomically(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = `${target}.${process.pid}.new`;
  try {
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
