import type { Stats } from 'node:fs';
import { realpath, stat, type FileHandle } from 'node:fs/promises';
import { getErrorCode } from 'evertoken/internal';
import { readConfigFile } from '../config/config-file.ts';
import { formatIssue } from '../config/config-issue.ts';
import type { Edit } from '../config/edit-callers.ts';
import type { ConfigSource } from './config-source.ts';
import { replaceFile } from './replace-file.ts';

/** When running gateways apply an edited file. */
export const HOW_TO_APPLY =
  'Running gateways apply the change when they see it, within two seconds, or at once on SIGHUP.';

/**
 * Edits a configuration file, or prints why it was not edited: a gateway would not apply an invalid file.
 *
 * @returns the new text; undefined if the file was not edited
 */
export async function editConfigFile(
  path: string,
  source: ConfigSource,
  edit: (text: string) => Edit,
): Promise<string | undefined> {
  try {
    const result = await replaceContent(path, () => {
      const edited = edit(readConfigFile(path).text);
      if (edited.kind === 'rejected') {
        return { issues: edited.issues.map((issue) => `${path}: ${formatIssue(issue)}`) };
      }
      const issues = source.findIssues(edited.text);
      return issues.length > 0 ? { issues } : { text: edited.text };
    });
    for (const issue of result.issues ?? []) console.error(`${issue}.`);
    return result.text;
  } catch (error) {
    const code = getErrorCode(error) ?? 'unknown error';
    console.error(`${path} cannot be edited (${code})${ADVICE[code] ?? ''}.`);
    return undefined;
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  EEXIST: ': another command is editing it; if there is none, remove FILE.lock beside it',
  EMLINK: ': it has another hard link, which would keep the previous content',
  EPERM: ': its owner, group and mode must be kept; run this as its owner or as root',
};

/** The new content of a file, or why it stays as it is. */
interface Replacement {
  readonly text?: string;
  readonly issues?: readonly string[];
}

/**
 * Replaces the content of a file. Owner, group and mode are kept, or nothing changes.
 *
 * @param compose reads the file and returns its new content
 */
async function replaceContent(path: string, compose: () => Replacement): Promise<Replacement> {
  const target = await realpath(path);
  let replacement: Replacement = {};
  await replaceFile(target, async (file) => {
    const attributes = await stat(target);
    if (attributes.nlink > 1) throw Object.assign(new Error('hard links'), { code: 'EMLINK' });
    replacement = compose();
    if (replacement.text === undefined) return false;
    await file.writeFile(replacement.text);
    await copyAttributes(attributes, file);
    return true;
  });
  return replacement;
}

/** @throws the system's error if the owner or the group cannot be kept */
async function copyAttributes({ uid, gid, mode }: Stats, file: FileHandle): Promise<void> {
  const created = await file.stat();
  if (created.uid !== uid || created.gid !== gid) await file.chown(uid, gid);
  await file.chmod(mode & 0o7777);
}
