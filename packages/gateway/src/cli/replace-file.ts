import { open, rename, rm, type FileHandle } from 'node:fs/promises';

/**
 * Replaces the content of a file by renaming, so that readers see the old content or the new one. The new file, which
 * only its owner may read, is also the lock against other edits, as in Git.
 *
 * @param target a path without symbolic links
 * @param write writes the new file. @returns whether it replaces the old one
 * @throws the system's error, such as `EEXIST` while another program edits the file; then nothing has changed
 */
export async function replaceFile(
  target: string,
  write: (file: FileHandle) => Promise<boolean>,
): Promise<void> {
  const lock = `${target}.lock`;
  const file = await open(lock, 'wx', 0o600);
  try {
    const isWritten = await write(file);
    if (isWritten) await file.sync();
    // From here on another edit may hold the lock.
    await (isWritten ? rename(lock, target) : rm(lock));
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
