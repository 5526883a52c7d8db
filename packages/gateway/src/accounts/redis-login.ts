import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Secret } from 'evertoken';
import { getErrorCode } from 'evertoken/internal';
import type { RedisLogin } from '../config/redis-address.ts';

const COMMAND_TIMEOUT_MS = 10_000;
const RETRY_MS = 10_000;
const MAX_PASSWORD_BYTES = 65_536;

/** The present login, which each new connection asks for. */
export class RedisLoginProvider {
  readonly type = 'async-credentials-provider';
  readonly #isPasswordPrinted: boolean;
  #login: RedisLogin;

  /** @param isPasswordPrinted whether a program prints the password: without one, nothing is sent. @default false */
  constructor(login: RedisLogin, isPasswordPrinted = false) {
    this.#login = login;
    this.#isPasswordPrinted = isPasswordPrinted;
  }

  /** Called by node-redis. @throws Error with code `NO_PASSWORD` if a program has not printed it yet */
  readonly credentials = async (): Promise<{ username?: string; password?: string }> => {
    const { username, password } = this.#login;
    if (this.#isPasswordPrinted && password === undefined)
      throw Object.assign(new Error('no password yet'), { code: 'NO_PASSWORD' });
    return {
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password: password.reveal() }),
    };
  };

  /** Replaces the login. @returns whether it is another one */
  replace(login: RedisLogin): boolean {
    const { username, password } = this.#login;
    this.#login = login;
    return username !== login.username || password?.reveal() !== login.password?.reveal();
  }

  /** Replaces the user name. @returns whether it is another one */
  replaceUsername(username: string | undefined): boolean {
    return this.replace({ ...this.#login, username });
  }

  /** Replaces the password. @returns whether it is another one */
  replacePassword(password: Secret): boolean {
    return this.replace({ ...this.#login, password });
  }
}

/** A program that prints a password failed. `code` says why; its output is not shown, which may be a secret. */
class PasswordCommandError extends Error {
  override readonly name = 'PasswordCommandError';
  readonly code: string;

  constructor(code: string) {
    super(`redis.passwordCommand failed (${code})`);
    this.code = code;
  }
}

/** Runs a program that prints a password again and again. */
export class PasswordCommand {
  readonly #command: readonly string[];
  readonly #intervalMs: number;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(command: readonly string[], intervalMs: number) {
    this.#command = command;
    this.#intervalMs = intervalMs;
  }

  /** Resolves when it has run once. A program that fails runs again after 10 s at the latest. */
  async start(
    onPassword: (password: Secret) => void,
    onError: (error: unknown) => void,
  ): Promise<void> {
    let delayMs = this.#intervalMs;
    try {
      onPassword(await runPasswordCommand(this.#command));
    } catch (error) {
      onError(error);
      delayMs = Math.min(delayMs, RETRY_MS);
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.start(onPassword, onError), delayMs).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}

/**
 * Runs a program that prints a password, without a shell, for at most 10 s.
 *
 * @throws PasswordCommandError
 */
export async function runPasswordCommand(command: readonly string[]): Promise<Secret> {
  const [program = '', ...args] = command;
  const password = await execute(program, args);
  if (password === '') throw new PasswordCommandError('NO_OUTPUT');
  return new Secret(password);
}

async function execute(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      timeout: COMMAND_TIMEOUT_MS,
      // Unlike SIGTERM it cannot be ignored.
      killSignal: 'SIGKILL',
      maxBuffer: MAX_PASSWORD_BYTES,
    });
    return stdout.trim();
  } catch (error) {
    const { killed, code } = error as { killed?: boolean; code?: unknown };
    if (killed === true) throw new PasswordCommandError('TIMEOUT');
    throw new PasswordCommandError(getErrorCode(error) ?? `EXIT_STATUS_${String(code)}`);
  }
}
