import { WriteStream } from 'node:tty';
import { confirm, isCancel, password, select, text } from '@clack/prompts';
import { addCaller } from '../../../config/edit-callers.ts';
import { formatIssue } from '../../../config/config-issue.ts';
import { CREDENTIALS, findVariableIssue, type Variables } from './variables.ts';

/** The first caller of a gateway, and what it may request. */
export interface FirstCaller {
  readonly name: string;
  readonly allow: readonly string[];
}

/** Ctrl-C in place of an answer. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

let terminal: WriteStream | undefined;

/** Opens the terminal on standard error without its escaping: prompts move the cursor. */
function openTerminal(): WriteStream {
  terminal ??= new WriteStream(2);
  return terminal;
}

/** @throws CancelledError */
async function answer<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await prompt;
  if (isCancel(value)) throw new CancelledError('cancelled');
  return value as Exclude<T, symbol>;
}

/** Asks for credentials. @param known those that were given before @throws CancelledError */
export async function askCredentials(known: Variables): Promise<Variables> {
  const answers: Record<string, string> = {};
  for (const name of CREDENTIALS) {
    const message = QUESTIONS[name];
    const validate = (value = ''): string | undefined => findVariableIssue(name, value.trim());
    const isSecret = name === 'ZOOM_CLIENT_SECRET';
    const initialValue = known[name] ?? '';
    const value = await answer(
      isSecret
        ? password({ message, validate, output: openTerminal() })
        : text({ message, validate, output: openTerminal(), initialValue }),
    );
    answers[name] = value.trim();
  }
  return answers;
}

const QUESTIONS = {
  ZOOM_ACCOUNT_ID: 'Account ID of your Server-to-Server OAuth app (marketplace.zoom.us, Develop)',
  ZOOM_CLIENT_ID: 'Client ID',
  ZOOM_CLIENT_SECRET: 'Client secret',
} as const;

/** Asks for the plan of the account. @throws CancelledError */
export function askPlan(): Promise<string> {
  const options = [
    { value: 'unlimited', label: 'Enforce no rate limits' },
    { value: 'free', label: 'Free' },
    { value: 'pro', label: 'Pro' },
    { value: 'business', label: 'Business or larger' },
  ];
  return answer(
    select({
      message: 'Zoom plan, whose rate limits are enforced',
      options,
      output: openTerminal(),
    }),
  );
}

/** Asks for a Redis to share the token in. @returns undefined for none @throws CancelledError */
export async function askRedis(): Promise<string | undefined> {
  const message = 'Share the token with other processes through Redis?';
  if (!(await answer(confirm({ message, initialValue: false, output: openTerminal() }))))
    return undefined;
  const validate = (value = ''): string | undefined =>
    value.trim() === '' ? 'is missing' : findVariableIssue('REDIS_URL', value.trim());
  const initialValue = 'redis://127.0.0.1:6379';
  return (
    await answer(text({ message: 'URL of Redis', initialValue, validate, output: openTerminal() }))
  ).trim();
}

/** Asks for the first caller. @returns undefined for none @throws CancelledError */
export async function askCaller(): Promise<FirstCaller | undefined> {
  const name = await answer(
    text({
      message: 'Name of a first caller with an API key (empty: programs of this machine need none)',
      validate: (value = '') => (value === '' ? undefined : findCallerIssue(value, ANYTHING)),
      output: openTerminal(),
    }),
  );
  if (!name) return undefined;
  const allow = await answer(
    text({
      message: `What may ${name} request?`,
      initialValue: ANYTHING,
      validate: (value = '') => findCallerIssue(name, value),
      output: openTerminal(),
    }),
  );
  return { name, allow: splitPermissions(allow) };
}

/** What a caller may request that is not restricted. */
export const ANYTHING = '* /**';

function splitPermissions(text: string): string[] {
  return text.split(',').map((permission) => permission.trim());
}

function findCallerIssue(name: string, allow: string): string | undefined {
  const edit = addCaller('', { name, allow: splitPermissions(allow), keys: [SAMPLE_KEY] });
  return edit.kind === 'rejected' ? edit.issues.map(formatIssue).join('; ') : undefined;
}

const SAMPLE_KEY = { id: '0'.repeat(16), sha256: '0'.repeat(64) };

/** Asks whether to replace what exists. @throws CancelledError */
export function askToReplace(message: string): Promise<boolean> {
  return answer(confirm({ message, initialValue: false, output: openTerminal() }));
}
