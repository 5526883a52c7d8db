import { Secret } from 'evertoken';
import type { RedisConfig } from './schema.ts';

/** Where Redis is, without credentials. */
export type RedisAddress =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'sentinel'; readonly name: string; readonly nodes: readonly RedisNode[] }
  | { readonly kind: 'cluster'; readonly nodes: readonly RedisNode[] };

/** A server. */
export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** A login. */
export interface RedisLogin {
  readonly username?: string | undefined;
  readonly password?: Secret | undefined;
}

/** Whether gateways share their state in Redis. */
export function hasRedis(redis: Pick<RedisConfig, 'url' | 'sentinel' | 'cluster'>): boolean {
  return getRedisAddress(redis) !== undefined;
}

/** Returns where Redis is; undefined if none is configured. */
export function getRedisAddress({
  url,
  sentinel,
  cluster,
}: Pick<RedisConfig, 'url' | 'sentinel' | 'cluster'>): RedisAddress | undefined {
  if (sentinel !== undefined)
    return { kind: 'sentinel', name: sentinel.name, nodes: sentinel.nodes.map(toNode) };
  if (cluster !== undefined) return { kind: 'cluster', nodes: cluster.nodes.map(toNode) };
  if (url === undefined) return undefined;
  const address = new URL(url.reveal());
  address.username = '';
  address.password = '';
  return { kind: 'server', url: address.href };
}

/** Returns the login, which is in the URL or in settings of its own. */
export function getRedisLogin({ url, username, password }: RedisConfig): RedisLogin {
  if (username !== undefined || password !== undefined || url === undefined)
    return { username, password };
  const address = new URL(url.reveal());
  const [user, word] = [address.username, address.password].map(decodeURIComponent);
  return { username: user || undefined, password: word ? new Secret(word) : undefined };
}

/** Formats where Redis is. */
export function formatRedisAddress(address: RedisAddress): string {
  switch (address.kind) {
    case 'server': {
      const { protocol, host } = new URL(address.url);
      return `${protocol}//${host}`;
    }
    case 'sentinel':
      return `${address.name} of Sentinels ${formatNodes(address.nodes)}`;
    case 'cluster':
      return `cluster of ${formatNodes(address.nodes)}`;
    default:
      return address satisfies never;
  }
}

function formatNodes(nodes: readonly RedisNode[]): string {
  return nodes.map(({ host, port }) => `${host}:${port}`).join(', ');
}

function toNode(text: string): RedisNode {
  const colon = text.lastIndexOf(':');
  return {
    host: text.slice(0, colon).replace(/^\[|\]$/g, ''),
    port: Number(text.slice(colon + 1)),
  };
}
