// A program that uses each of the four packages as an application does, from CommonJS as well.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readConfig, startGateway } from '@evertoken/gateway';
import { createZoomClient } from '@evertoken/zoom-client';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { zoom } from 'evertoken/zoom';

const require = createRequire(import.meta.url);
assert.equal(require('evertoken').createTokenManager, createTokenManager);
assert.equal(require('@evertoken/zoom-client').createZoomClient, createZoomClient);

const sandbox = await createSandbox();
const { credentials, tokenUrl, apiUrl } = sandbox;
const tokens = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
assert.equal((await withToken(tokens)('/users/me')).status, 200);
const users = createZoomClient({ tokens }).paginate('GET /users');
const { value } = await users[Symbol.asyncIterator]().next();
assert.match(value.email, /@/);
await tokens.close();

const result = readConfig({
  ZOOM_ACCOUNT_ID: credentials.accountId,
  ZOOM_CLIENT_ID: credentials.clientId,
  ZOOM_CLIENT_SECRET: credentials.clientSecret,
  ZOOM_OAUTH_URL: tokenUrl,
  ZOOM_API_URL: apiUrl,
  ALLOW_ANONYMOUS: 'true',
  PORT: '0',
  ADMIN_PORT: '0',
  LOG_LEVEL: 'error',
});
assert.equal(result.kind, 'config', String(result.issues));
const gateway = await startGateway(result.config);
assert.equal((await fetch(`${gateway.url}/api/users`)).status, 200);
assert.match(await (await fetch(`${gateway.adminUrl}/`)).text(), /<title>/);
await gateway.close();
await sandbox.close();
console.log('all packages work');
