import { readFile } from 'node:fs/promises';
import type { ZoomOptions } from 'evertoken/zoom';

/** The Server-to-Server OAuth apps, one for each Zoom account, by account name. */
export type Accounts = Readonly<Record<string, ZoomOptions>>;

/** Reads the accounts from the JSON file `ACCOUNTS_FILE`; without it, two accounts of a Zoom sandbox are used. */
export async function readAccounts(): Promise<Accounts> {
  const { ACCOUNTS_FILE } = process.env;
  if (ACCOUNTS_FILE === undefined) return startSandbox();
  return JSON.parse(await readFile(ACCOUNTS_FILE, 'utf8')) as Accounts;
}

async function startSandbox(): Promise<Accounts> {
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const [emea, apac] = ['emea', 'apac'].map((name) => ({
    accountId: `${name}-account`,
    clientId: `${name}-client`,
    clientSecret: `${name}-secret`,
  })) as [ZoomCredentials, ZoomCredentials];
  const { accountId, ...app } = apac;
  const { url, tokenUrl, apiUrl } = await createSandbox({
    ...emea,
    users: 5,
    accounts: [{ accountId, users: 3, apps: [app] }],
  });
  console.log(
    `ACCOUNTS_FILE is not set: using two accounts of a Zoom sandbox at ${url} instead of Zoom.`,
  );
  return { emea: { ...emea, tokenUrl, apiUrl }, apac: { ...apac, tokenUrl, apiUrl } };
}

interface ZoomCredentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
