import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/index.ts';

/** A response; `body` is parsed if it is JSON. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read bodies of every shape
  readonly body: any;
}

/** Starts a sandbox that is closed after the test. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Sends a request. Redirects are not followed. */
export async function send(url: string, init: RequestInit = {}): Promise<ApiResponse> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

/** Returns the Basic header of a client. */
export function basic(clientId = 'sandbox-client', clientSecret = 'sandbox-secret'): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}

/** Sends a token request as documented by Zoom. */
export function requestToken(
  sandbox: Sandbox,
  change: { params?: Record<string, string>; headers?: Record<string, string> } = {},
): Promise<ApiResponse> {
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

/** Returns a valid token. */
export async function getToken(sandbox: Sandbox): Promise<string> {
  const { body } = await requestToken(sandbox);
  return body.access_token as string;
}

/** Sends an API request with a token. */
export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<ApiResponse>;

/** Returns a function that calls the API with one token. */
export async function connect(sandbox: Sandbox, token?: string): Promise<Api> {
  const bearer = token ?? (await getToken(sandbox));
  return (method, path, body, headers = {}) =>
    send(sandbox.apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(!(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: encodeBody(body) }),
    });
}

function encodeBody(body: unknown): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}

/** Returns the date (`yyyy-MM-dd`) `offset` days from the sandbox's current date. */
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
