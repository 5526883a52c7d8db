import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readConfig, readConfigFile, startGateway } from '@evertoken/gateway';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { startInvoices } from './invoices.ts';

const FILE = fileURLToPath(new URL('../gateway.yaml', import.meta.url));

// In production these are external servers.
const sandbox = await createSandbox();
const invoices = await startInvoices();

// In production: evertoken keys create.
const [syncKey, billingKey] = [createKey(), createKey()];

const result = readConfig(
  {
    PORT: process.env['PORT'] ?? '8080',
    ZOOM_ACCOUNT_ID: sandbox.credentials.accountId,
    ZOOM_CLIENT_ID: sandbox.credentials.clientId,
    ZOOM_CLIENT_SECRET: sandbox.credentials.clientSecret,
    ZOOM_OAUTH_URL: sandbox.tokenUrl,
    ZOOM_API_URL: sandbox.apiUrl,
    INVOICES_TOKEN_URL: invoices.tokenUrl,
    INVOICES_CLIENT_SECRET: invoices.clientSecret,
    INVOICES_API_URL: invoices.apiUrl,
    SYNC_KEY_ID: syncKey.id,
    SYNC_KEY_SHA256: syncKey.sha256,
    BILLING_KEY_ID: billingKey.id,
    BILLING_KEY_SHA256: billingKey.sha256,
  },
  readConfigFile(FILE),
);
if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
const gateway = await startGateway(result.config);

console.log(`Listening on ${gateway.url}, dashboard: ${gateway.adminUrl}/. Try:

  curl -H "X-Api-Key: ${syncKey.text}" ${gateway.url}/api/users/me
  curl -H "X-Api-Key: ${billingKey.text}" ${gateway.url}/api/invoices/7
`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void shutDown());

async function shutDown(): Promise<void> {
  await gateway.close();
  await Promise.all([sandbox.close(), invoices.close()]);
}

function createKey(): { readonly id: string; readonly text: string; readonly sha256: string } {
  const id = randomBytes(8).toString('hex');
  const text = `evt_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, text, sha256: createHash('sha256').update(text).digest('hex') };
}
