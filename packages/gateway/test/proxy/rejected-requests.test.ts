import { expect, it, onTestFinished, vi } from 'vitest';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

const REJECTION = JSON.stringify({ code: 124, message: 'Invalid access token.' });
/** Until then, some servers of the API may not know a new token, ms. */
const PROPAGATION_MS = 10_000;

it('takes from the retry budget what is sent again although the token is still the same', async () => {
  let sent = 0;
  const apiUrl = await startApi((_request, response) => {
    sent += 1;
    response.writeHead(401, { 'content-type': 'application/json' }).end(REJECTION);
  });
  const { url, tokens } = await startGateway(await startSandbox(), { apiUrl });
  const token = await tokens.getToken();
  // The token manager stands by its token: the API accepts it for other requests.
  vi.spyOn(tokens, 'getToken').mockResolvedValue(token);
  const sendMany = async (count: number): Promise<number> => {
    sent = 0;
    for (let n = 0; n < count; n += 1) {
      const response = await fetch(`${url}/api/x`);
      expect([response.status, await response.json()]).toEqual([401, JSON.parse(REJECTION)]);
    }
    return sent;
  };
  expect(await sendMany(1)).toBe(3);
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + PROPAGATION_MS);
  onTestFinished(() => clock.mockRestore());
  // The reserve of 10, and a tenth of the requests.
  expect(await sendMany(50)).toBeLessThanOrEqual(50 + 10 + 5);
});
