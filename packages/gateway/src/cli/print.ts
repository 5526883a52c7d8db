let isGuarded = false;

/**
 * Writes to standard output and resolves when that has taken it.
 *
 * @returns false when nobody reads it any more, as behind `| head`.
 */
export async function writeStdout(text: string): Promise<boolean> {
  if (!isGuarded) process.stdout.on('error', () => {});
  isGuarded = true;
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(error === undefined || error === null));
  });
}
