import { describe, expect, it } from 'vitest';
import { confirmKeys } from '../../src/cli/confirm-revocation.ts';
import { startApi } from '../support/running-gateway.ts';
import { getClosedPort } from '../support/closed-port.ts';
import { startTwoAccountGateway } from '../support/two-account-gateway.ts';

const host = '127.0.0.1';

describe('the confirmation of a revocation', () => {
  it('is refused by a gateway that has other keys', async () => {
    const { adminUrl } = await startTwoAccountGateway();
    const port = Number(new URL(adminUrl).port);
    const result = await confirmKeys({ host, port }, ['a'.repeat(16)], 0);
    expect(result).toEqual({ kind: 'outdated', url: adminUrl });
  });

  it('is not needed where nothing listens', async () => {
    const result = await confirmKeys({ host: '0.0.0.0', port: await getClosedPort() }, []);
    expect(result).toMatchObject({ kind: 'absent', url: expect.stringMatching(/127\.0\.0\.1/) });
  });

  it.each([
    ['something else', '{"status":"ok"}'],
    ['no JSON', 'ok'],
    ['a large response', `"${'x'.repeat(100_000)}"`],
  ])('is unknown with %s', async (_what, body) => {
    const url = await startApi((_request, response) => void response.end(body));
    const port = Number(new URL(url).port);
    expect((await confirmKeys({ host, port }, [], 0)).kind).toBe('unknown');
  });
});
