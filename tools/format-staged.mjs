// @ts-check
/** Formats the staged content, as the pre-commit hook. Unstaged changes are not touched. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { format, getFileInfo, resolveConfig } from 'prettier';

const staged = git(['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z']);
for (const file of staged.split('\0').filter(Boolean)) await formatStaged(file);

/** @param {string} file */
async function formatStaged(file) {
  const { ignored, inferredParser } = await getFileInfo(file, { ignorePath: '.prettierignore' });
  if (ignored || inferredParser === null) return;
  const before = git(['show', `:${file}`]);
  const after = await format(before, { ...(await resolveConfig(file)), filepath: file });
  if (after === before) return;
  const [mode] = git(['ls-files', '--stage', '--', file]).split(' ');
  const hash = git(['hash-object', '-w', '--stdin'], after).trim();
  git(['update-index', '--cacheinfo', `${mode},${hash},${file}`]);
  const working = await readFile(file, 'utf8').catch(() => undefined);
  if (working === before) await writeFile(file, after);
  console.log(`formatted ${file}`);
}

/** @param {string[]} args @param {string} [input] @returns {string} its standard output */
function git(args, input = '') {
  const { status, stdout, stderr } = spawnSync('git', args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
