import { defineCommand, UsageError, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';

/** `evertoken recordings save`: downloads the recordings of an account or a user. */
export const recordingsSave: Command = defineCommand({
  name: 'recordings save',
  summary: 'download all recordings of an account or a user',
  pages: ['docs/guides/recordings.md'],
  operands: ['FOLDER'],
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    from: { type: 'string', value: 'DAY', description: 'first day, such as 2026-01-01 (UTC)' },
    to: { type: 'string', value: 'DAY', description: 'last day; default: today' },
    user: { type: 'string', value: 'USER', description: 'only this id or email address' },
    'delete-after': {
      type: 'boolean',
      description: 'move recordings to the trash when all their files are saved and checked',
    },
  },
  details:
    () => `Each month has a folder. The same command continues an interrupted run: complete files are
skipped, partial ones continued. Recordings that Zoom still processes are listed and left alone.
--delete-after compares each file's length with the one in Zoom's storage before anything is deleted.
Keeps within the rate limits of the account's plan, and waits where they are reached.
`,
  examples: [
    ['recordings save --from 2026-01-01 --to 2026-06-30 recordings', 'half a year of the account'],
    ['recordings save --from 2026-01-01 --user jill@example.com recordings', 'those of one host'],
  ],
  statuses: [
    ['0', 'success'],
    ['1', 'failure, also of a single file'],
    ['130', 'stopped by a signal'],
  ],
  async run({ from, to, user, 'delete-after': deleteAfter, ...selection }, [folder = '']) {
    if (from === undefined) throw new UsageError('missing option --from');
    const { withAccounts } = await import('../with-accounts.ts');
    const { runSave } = await import('./recordings/save.ts');
    return withAccounts(selection, (context) =>
      runSave(context, {
        folder,
        from,
        to: to ?? new Date().toISOString().slice(0, 10),
        userId: user,
        deleteAfter,
      }),
    );
  },
});
