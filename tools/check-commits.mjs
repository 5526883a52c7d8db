// @ts-check
/**
 * Checks that the commits of a change read `type(scope): subject`:
 *
 *     node tools/check-commits.mjs                  the commits since the base branch, or since the rule exists
 *     node tools/check-commits.mjs --message FILE   one message, as the commit-msg hook
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check, expectNone } from './workspace.mjs';

const TYPES = 'feat fix refactor docs test chore perf build ci'.split(' ');
const MAX_LENGTH = 72;
const SUBJECT = new RegExp(`^(?:${TYPES.join('|')})\\([a-z0-9./-]+\\)!?: \\S.*$`);
/** Written by git itself, or folded into another commit before they are merged. */
const EXEMPT = /^(?:Merge |fixup! |squash! )/;
/** Commits up to this one were written before the rule. */
const LAST_BEFORE_RULE = '4a29093';

const { values } = parseArgs({ options: { message: { type: 'string' } } });
const base = git(['merge-base', baseBranch(), 'HEAD']);
if (values.message !== undefined) {
  await check('commit message', () =>
    expectNone(findIssues(readFileSync(String(values.message), 'utf8').split('\n', 1))),
  );
} else if (base === undefined) {
  console.log('skip  commit messages: the base of the change is not in this clone');
} else {
  await check('commit messages', () => {
    const subjects = git(['log', '--no-merges', '--format=%s', `${base}..HEAD`]) ?? '';
    expectNone(findIssues(subjects.split('\n').filter(Boolean)));
  });
}

/** On GitHub a pull request has a base branch; elsewhere everything since the rule exists is checked. */
function baseBranch() {
  const { GITHUB_ACTIONS, GITHUB_BASE_REF } = process.env;
  return GITHUB_ACTIONS === 'true' ? `origin/${GITHUB_BASE_REF || 'main'}` : LAST_BEFORE_RULE;
}

/** @param {readonly string[]} subjects */
function findIssues(subjects) {
  return subjects.flatMap((subject) => [
    ...(SUBJECT.test(subject) || EXEMPT.test(subject)
      ? []
      : [`"${subject}" does not read type(scope): subject, with a type of ${TYPES.join(', ')}`]),
    ...(subject.length <= MAX_LENGTH
      ? []
      : [`"${subject}" has ${subject.length} characters; at most ${MAX_LENGTH} are allowed`]),
  ]);
}

/** @param {string[]} args @returns {string | undefined} its standard output; undefined if it failed */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
