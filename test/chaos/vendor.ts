import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { VendorTokens, findRejection, findWhoKnows, type MintKind } from './vendor-tokens.ts';

/** How the vendor behaves; each can be changed while it runs. */
export interface VendorSettings {
  /** How long a token lives. Default: what is announced. */
  readonly lifetimeMs?: number;
  /** `expires_in` of the token response. */
  readonly announcedLifetimeMs: number;
  /** How long the token endpoint takes to respond. */
  readonly mintMs: number;
  /** The longest time until a server accepts a new token; drawn for each server and token. */
  readonly lagMs: number;
  /** The number of servers behind the address of the API; each request goes to a random one. */
  readonly servers: number;
  readonly clientSecret: string;
}

/** What the vendor has seen. */
export interface VendorCounts {
  /** Token requests with the right secret, by whether the fleet needed them. */
  readonly mints: Readonly<Record<MintKind, number>>;
  /** Token requests with another secret. */
  readonly wrongSecrets: number;
  /** Requests that got their token after its end. */
  readonly expired: number;
  /** How long after its end the latest of them got it, ms. */
  readonly latestMs: number;
}

/** A token endpoint and an API in this process. */
export interface Vendor {
  readonly url: string;
  readonly counts: VendorCounts;
  configure(changes: Partial<VendorSettings>): void;
  revokeAll(): void;
  /** Resolves to the name of the process that sends the next token request, when it arrives. */
  nextMinter(): Promise<string>;
  stop(): Promise<void>;
}

const DEFAULTS: VendorSettings = {
  announcedLifetimeMs: 20_000,
  mintMs: 100,
  lagMs: 0,
  servers: 1,
  clientSecret: 'sandbox-secret',
};

/** Starts a vendor on a free port. */
export async function startVendor(initial: Partial<VendorSettings>): Promise<Vendor> {
  let settings = { ...DEFAULTS, ...initial };
  const tokens = new VendorTokens();
  const counts = {
    mints: { due: 0, early: 0, concurrent: 0 },
    wrongSecrets: 0,
    expired: 0,
    latestMs: 0,
  };
  /** Token requests in flight. */
  const minting = new Set<IncomingMessage>();
  const awaiting = new Set<(minter: string) => void>();

  async function mint(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const issuedAt = getArrival(request);
    if (!hasSecret(request, settings.clientSecret)) {
      counts.wrongSecrets += 1;
      return respond(response, 401, { error: 'invalid_client', reason: 'Invalid client_secret' });
    }
    counts.mints[judgeMint(issuedAt)] += 1;
    minting.add(request);
    response.once('close', () => minting.delete(request));
    for (const resolve of awaiting) resolve(String(request.headers['x-process']));
    awaiting.clear();
    await sleep(settings.mintMs);
    // A process that was killed meanwhile gets no token.
    if (!response.destroyed) respond(response, 200, issue(issuedAt));
  }

  function judgeMint(moment: number): MintKind {
    if (!tokens.isDue(moment)) return 'early';
    return minting.size > 0 ? 'concurrent' : 'due';
  }

  function issue(issuedAt: number): object {
    const { announcedLifetimeMs, lifetimeMs = announcedLifetimeMs, lagMs, servers } = settings;
    const lags = Array.from({ length: servers }, () => drawLag(lagMs, servers));
    const { value } = tokens.issue(issuedAt, lifetimeMs, lags, now());
    return {
      access_token: value,
      token_type: 'bearer',
      expires_in: announcedLifetimeMs / 1_000,
      scope: 'user:read:admin',
    };
  }

  function callApi(request: IncomingMessage, response: ServerResponse): void {
    const arrival = getArrival(request);
    const { sent, value } = readHeaders(request);
    const token = tokens.find(value);
    const server = Math.floor(Math.random() * settings.servers);
    const reason = findRejection(token, server, arrival);
    const lateMs = token === undefined ? 0 : sent.handedOutAt - token.expiresAt;
    if (lateMs > 0) counts.expired += 1;
    counts.latestMs = Math.max(counts.latestMs, lateMs);
    if (reason === undefined) {
      const rejects = request.url?.endsWith('/endpoint-that-rejects') === true;
      return rejects ? reject(response, 'endpoint') : respond(response, 200, {});
    }
    if (token === undefined) return reject(response, reason);
    const knows = findWhoKnows(token, sent);
    const others = tokens.hasAccepted(arrival, token)
      ? 'another token is accepted'
      : 'no other token';
    response.once('finish', () => (token.toldAt = Math.min(token.toldAt, now())));
    reject(response, `${reason}, known to ${knows}, ${others}`);
  }

  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      if (request.url?.startsWith('/oauth/token') === true) void mint(request, response);
      else callApi(request, response);
    });
  });
  // A suspended process must find its connections open.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get counts() {
      return structuredClone(counts);
    },
    configure: (changes) => void (settings = { ...settings, ...changes }),
    revokeAll: () => tokens.revokeAll(now()),
    nextMinter: () => new Promise((resolve) => awaiting.add(resolve)),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The monotonic clock of the machine, the same in all of its processes. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** A request takes this long at most, ms; if this process reads it later, it was busy. */
const MAX_TRANSIT_MS = 100;

/** When a request arrived: a busy vendor must not blame the fleet for the time that it was busy. */
function getArrival({ headers }: IncomingMessage): number {
  return Math.min(now(), Number(headers['x-sent-at']) + MAX_TRANSIT_MS);
}

/** A single server always takes the whole lag. */
function drawLag(lagMs: number, servers: number): number {
  return servers === 1 ? lagMs : lagMs * Math.random();
}

function hasSecret({ headers }: IncomingMessage, secret: string): boolean {
  const encoded = (headers.authorization ?? '').replace(/^Basic /, '');
  return Buffer.from(encoded, 'base64').toString().endsWith(`:${secret}`);
}

function readHeaders({ headers }: IncomingMessage): {
  readonly sent: { readonly handedOutAt: number; readonly rejectedSince?: number };
  readonly value: string;
} {
  const rejectedSince = headers['x-rejected-since'];
  return {
    sent: {
      handedOutAt: Number(headers['x-handed-out-at']),
      ...(rejectedSince === undefined ? {} : { rejectedSince: Number(rejectedSince) }),
    },
    value: (headers.authorization ?? '').replace(/^Bearer /i, ''),
  };
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Rejects a token as Zoom does. The header is for the report of the scenario. */
function reject(response: ServerResponse, reason: string): void {
  response.setHeader('x-rejection', reason);
  respond(response, 401, { code: 124, message: 'Invalid access token.' });
}
