import { X509Certificate, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sendJson, startServer } from '../../../evertoken/test/support/local-server.ts';
import {
  RESOURCE,
  SCOPE,
  startOidcServer,
  type OidcServerOptions,
} from '../../../evertoken/test/support/oidc-server.ts';
import { makeCertificate, type TlsCertificate } from '../../../../test/support/tls-certificate.ts';
import { startGatewayOf } from '../support/account-callers.ts';
import { runDoctor } from '../support/run-doctor.ts';
import { createTempDir } from '../support/temp-dir.ts';

const SECRET = 'a-very_secret+text/with=%everything~that is odd:!';

type ClientMetadata = OidcServerOptions['clients'][number];

/** How a client authenticates: at the server, in the gateway, and wrongly. */
interface Authentication {
  readonly client: Partial<ClientMetadata>;
  readonly right: object;
  /** Undefined: it is the certificate that is wrong. */
  readonly wrong: object | undefined;
}

const createKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const bySecret = {
  client: { client_secret: SECRET },
  right: { secret: SECRET },
  wrong: { secret: 'another' },
};

function byKey(): Authentication {
  const [key, other] = [createKey(), createKey()];
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  const keyId = 'first';
  return {
    client: { jwks: { keys: [{ ...jwk, kty: 'EC', kid: keyId }] } },
    right: { key: key.export({ type: 'pkcs8', format: 'pem' }), keyId },
    wrong: { key: JSON.stringify(other.export({ format: 'jwk' })), keyId },
  };
}

function byCertificate({ ca }: TlsCertificate): Authentication {
  const jwk = createPublicKey(ca).export({ format: 'jwk' });
  const x5c = [new X509Certificate(ca).raw.toString('base64')];
  const client = { jwks: { keys: [{ ...jwk, kty: 'EC', x5c }] } } as const;
  return { client, right: {}, wrong: undefined };
}

const METHODS: Readonly<Record<string, (certificate: TlsCertificate) => Authentication>> = {
  client_secret_basic: () => bySecret,
  client_secret_post: () => bySecret,
  private_key_jwt: byKey,
  tls_client_auth: () => ({
    client: { tls_client_auth_san_ip: '127.0.0.1' },
    right: {},
    wrong: undefined,
  }),
  self_signed_tls_client_auth: byCertificate,
};

function createCertificate(): TlsCertificate {
  const certificate = makeCertificate();
  onTestFinished(() => certificate.remove());
  return certificate;
}

/** Starts an API that returns what its tokens say. */
function startClaimsApi(): ReturnType<typeof startServer> {
  return startServer(({ headers: { authorization } }, response) => {
    if (authorization === undefined) return sendJson(response, 401, {});
    const [, payload = ''] = authorization.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    sendJson(response, 200, claims);
  });
}

describe('a client of a certified server with its own authority, behind a gateway', () => {
  it.each(Object.keys(METHODS))('authenticates by %s', async (method) => {
    const [server, own, stranger] = [createCertificate(), createCertificate(), createCertificate()];
    const { client, right, wrong } = METHODS[method]!(own);
    const registered = { client_id: 'app', token_endpoint_auth_method: method, ...client };
    const oidc = await startOidcServer({
      tls: { own: server, clients: own },
      clients: [registered as ClientMetadata],
    });
    const api = await startClaimsApi();
    const folder = await createTempDir({});
    const present = async (certificate: TlsCertificate): Promise<void> => {
      await copyFile(certificate.certificateFile, join(folder, 'cert.pem'));
      await copyFile(certificate.keyFile, join(folder, 'key.pem'));
    };
    const tls = { caFile: server.certificateFile, certFile: 'cert.pem', keyFile: 'key.pem' };
    const settings = { outbound: { tls } };
    const withAuth = (auth: object): object => ({
      name: 'crm',
      provider: 'oauth',
      tokenUrl: oidc.tokenUrl,
      clientId: 'app',
      clientAuth: { method, ...auth },
      scopes: [SCOPE],
      resource: RESOURCE,
      apiUrl: api.origin,
    });

    await present(wrong === undefined ? stranger : own);
    const refused = withAuth(wrong ?? right);
    const { send, read, state, gateway } = await startGatewayOf([refused], folder, settings);
    const { status, body } = await send('crm', '/me');
    expect([status, JSON.parse(body)]).toMatchObject([503, { code: 'CLIENT_REJECTED' }]);
    expect((await state()).problems).toMatchObject([
      { component: 'credentials', code: 'CLIENT_REJECTED', account: 'crm' },
    ]);

    await present(own);
    await gateway.reload(read([withAuth(right)]));
    const served = await send('crm', '/me');
    expect([served.status, JSON.parse(served.body)]).toMatchObject([
      200,
      { client_id: 'app', scope: SCOPE, aud: RESOURCE },
    ]);
    expect(oidc.tokenStatuses).toEqual([401, 200]);
    const shown = JSON.stringify([await state(), body, served.body]);
    expect(shown).not.toContain(SECRET);
    const file = { accounts: [withAuth(right)], outbound: { tls: toPaths(tls, folder) } };
    const { findings } = await runDoctor({ file });
    expect(findings).not.toHaveProperty(['account credentials']);
  });
});

function toPaths<T extends Readonly<Record<string, string>>>(files: T, folder: string): object {
  return Object.fromEntries(
    Object.entries(files).map(([name, path]) => [
      name,
      path.startsWith('/') ? path : join(folder, path),
    ]),
  );
}
