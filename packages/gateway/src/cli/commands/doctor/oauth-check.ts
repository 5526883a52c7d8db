import { createTokenManager, type MintedToken, type TokenProvider } from 'evertoken';
import { createProvider } from '../../../accounts/create-provider.ts';
import type { AccountConfig } from '../../../config/schema.ts';
import {
  combine,
  fail,
  pass,
  warn,
  type Checked,
  type CheckOutcome,
  type Section,
} from './check.ts';
import type { MintResult } from './credentials-check.ts';
import type { HttpCheck } from './http-check.ts';

/** Checks the token of an account at an OAuth server: whether the API accepts it, and its scopes. */
export async function checkOAuthToken(
  section: Section,
  config: AccountConfig | undefined,
  mint: Checked<MintResult>,
  { response }: HttpCheck,
  send: typeof fetch,
): Promise<void> {
  const isMinted = mint.value?.kind === 'minted';
  const token = { ...mint, value: isMinted ? mint.value.token : undefined };
  const dependencies = combine(token, { ...response, name: 'api: response' });
  await section.dependsOn(dependencies, 'token', async ([minted], signal) =>
    evaluateToken(await getBaseUrl(await createProvider(config!, send), minted, send, signal)),
  );
  const requested = config?.provider === 'oauth' ? config.scopes : [];
  await section.dependsOn(token, 'scopes', ({ scopes }) => evaluateGrant(requested, scopes));
}

/** Requests the API's base URL with a token, and a proof if it is bound to a key. @returns the status */
async function getBaseUrl(
  provider: TokenProvider,
  minted: MintedToken,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<number> {
  const tokens = createTokenManager({ provider: { ...provider, mint: async () => minted } });
  try {
    const token = await tokens.getToken({ signal });
    const url = new URL(`${token.apiUrl}/`);
    const init = { redirect: 'manual', signal } as const;
    const response =
      token.type === 'Bearer' || tokens.sendBound === undefined
        ? await send(url, { ...init, headers: { authorization: token.authorization() } })
        : await tokens.sendBound({ token, url, init, replayable: true, fetch: send });
    await response.body?.cancel();
    return response.status;
  } finally {
    await tokens.close();
  }
}

/** Evaluates the API's response to a new token. Any other error than 401 means that the token was accepted. */
function evaluateToken(status: number): CheckOutcome<true> {
  if (status === 401) {
    return fail(
      'the API rejects a new token (401)',
      'Check that the token is for this API: apiUrl, audience, resource, scopes and dpopKey',
    );
  }
  if (status >= 500) return fail(`the API responds ${status}`, 'Check the status of the API');
  return status === 429
    ? warn('the API responds 429: a rate limit is reached', 'Wait, or set ratePerSecond', true)
    : pass(`the API accepts its token (and responds ${status})`, true);
}

function evaluateGrant(
  requested: readonly string[],
  granted: readonly string[] = [],
): CheckOutcome<true> {
  const missing = requested.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? pass(granted.length === 0 ? 'none' : granted.join(', '), true)
    : warn(
        `not granted: ${missing.join(', ')}`,
        'Allow them to the client at the OAuth server, or remove them from scopes',
        true,
      );
}
