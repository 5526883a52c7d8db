import { getErrorCode } from '../errors.ts';

/** The first words of Redis's errors. Others are not passed on: they could be anything, as the rest of a message. */
const REPLY_CODE =
  /^(?:ASK|BUSY|CLUSTERDOWN|CROSSSLOT|ERR|LOADING|MASTERDOWN|MISCONF|MOVED|NOAUTH|NOPERM|NOREPLICAS|OOM|READONLY|TRYAGAIN|WRONG(?:PASS|TYPE))(?=:? )/;
/** Redis 7.0 has no `NOPERM` for the commands of scripts. */
const SCRIPT_DENIED = /^ERR The user executing the script can't /;
/** The messages of clients without a code. */
const DISCONNECTED = /offline|closed|isn't writeable/;
/** What `@upstash/redis` and Valkey GLIDE put before Redis's error. */
const PREFIX = /^(?:Command failed: |An error was signalled by the server: - )/;
/** What Valkey GLIDE calls Redis's errors. */
const GLIDE_NAMES: Readonly<Record<string, string>> = {
  AuthenticationFailed: 'WRONGPASS',
  BusyLoadingError: 'LOADING',
  ClusterDown: 'CLUSTERDOWN',
  MasterDown: 'MASTERDOWN',
  PermissionDenied: 'NOPERM',
  ReadOnly: 'READONLY',
  ResponseError: 'ERR',
};

/**
 * Returns why a call of Redis failed, one of a fixed set of words: the first word of Redis's error, such as
 * `READONLY`, the code of a system error, such as `ECONNREFUSED`, `TIMEOUT`, `DISCONNECTED` or `OTHER`.
 */
export function getRedisErrorCode(error: unknown): string {
  const message = error instanceof Error ? toReply(error.message) : '';
  if (SCRIPT_DENIED.test(message)) return 'NOPERM';
  const code = REPLY_CODE.exec(message)?.[0] ?? getErrorCode(error) ?? '';
  if (/^[A-Z][A-Z\d_]+$/.test(code)) return code;
  if (DISCONNECTED.test(message)) return 'DISCONNECTED';
  return /time(?:d )?out/i.test(message) ? 'TIMEOUT' : 'OTHER';
}

function toReply(message: string): string {
  return message.replace(PREFIX, '').replace(/^\w+(?=: )/, (name) => GLIDE_NAMES[name] ?? name);
}
