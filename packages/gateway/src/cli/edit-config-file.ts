import { readConfigFile } from '../config/config-file.ts';
import { formatIssue } from '../config/config-issue.ts';
import type { Edit } from '../config/edit-callers.ts';
import { writeFileAtomically } from './replace-file.ts';

/** Changes a configuration file, or says why not. @returns whether it was changed. */
export async function editConfigFile(
  path: string,
  change: (text: string) => Edit,
): Promise<boolean> {
  try {
    const edit = change(readConfigFile(path).text);
    if (edit.kind === 'edited') {
      await writeFileAtomically(path, edit.text);
      return true;
    }
    for (const problem of edit.issues) console.error(`${path}: ${formatIssue(problem)}.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    console.error(`${path} cannot be changed (${code}).`);
  }
  return false;
}

/** What makes running gateways take a change. */
export const HOW_TO_APPLY =
  'Gateways that run take it on SIGHUP (kill -HUP <pid>, or systemctl reload).';
