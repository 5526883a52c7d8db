import { Secret } from 'evertoken';
import { SECURE_MODES } from './postgres-url.ts';
import type { PostgresConfig } from './schema.ts';

/** Where Postgres is, without credentials. */
export interface PostgresAddress {
  /** A host, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** A login. */
export interface PostgresLogin {
  readonly username: string | undefined;
  readonly password: Secret | undefined;
}

const DEFAULT_PORT = 5432;

/** Returns where Postgres is; undefined if it is not configured. */
export function getPostgresAddress({
  url,
}: Pick<PostgresConfig, 'url'>): PostgresAddress | undefined {
  if (url === undefined) return undefined;
  const { hostname, port, pathname } = new URL(url.reveal());
  return {
    host: decodeURIComponent(hostname).replace(/^\[|\]$/g, ''),
    port: port === '' ? DEFAULT_PORT : Number(port),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

/** Returns the login, which is in the URL or in settings of its own. */
export function getPostgresLogin({ url, username, password }: PostgresConfig): PostgresLogin {
  const address = new URL(url!.reveal());
  const [user, word] = [address.username, address.password].map(decodeURIComponent);
  const own = word ? new Secret(word) : undefined;
  return { username: username ?? (user || undefined), password: password ?? own };
}

/** Whether connections use TLS: by a setting, by the URL, or with any file for it. The certificate is always verified. */
export function usesTls({ url, tls }: PostgresConfig): boolean {
  const mode = url && new URL(url.reveal()).searchParams.get('sslmode');
  return tls.enabled || SECURE_MODES.includes(mode ?? '');
}

/** Formats where Postgres is. */
export function formatPostgresAddress({ host, port, database }: PostgresAddress): string {
  return host.startsWith('/') ? `${host} ${database}` : `${host}:${port} ${database}`;
}
