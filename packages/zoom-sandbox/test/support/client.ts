import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/index.ts';

/** An answer with its body parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every shape
  readonly body: any;
}

/** A sandbox that ends with the test. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** One request. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

/** The Basic header of a client. */
export function basic(clientId = 'sandbox-client', clientSecret = 'sandbox-secret'): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}

/** Asks for a token the way Zoom documents it. */
export function requestToken(
  sandbox: Sandbox,
  change: { params?: Record<string, string>; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const params = {
    grant_type: 'account_credentials',
    account_id: 'sandbox-account',
    ...change.params,
  };
  return send(sandbox.tokenUrl, {
    method: 'POST',
    headers: { authorization: basic(), ...change.headers },
    body: new URLSearchParams(params),
  });
}

/** A good token. */
export async function getToken(sandbox: Sandbox): Promise<string> {
  const { body } = await requestToken(sandbox);
  return body.access_token as string;
}

/** Calls the API with a token. */
export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A caller with one token. */
export async function connect(sandbox: Sandbox, token?: string): Promise<Api> {
  const bearer = token ?? (await getToken(sandbox));
  return (method, path, body, headers = {}) =>
    send(sandbox.apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
}

/** `yyyy-MM-dd`, so many days from the sandbox's today. */
export function day(sandbox: Sandbox, offset: number): string {
  return new Date(sandbox.clock.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
