import { onTestFinished, expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import type { FuzzCaller } from '../support/fuzz/generate-attack.ts';
import { fuzz } from '../support/fuzz/run-fuzz.ts';
import { createFuzzConfig } from '../support/fuzz/gateway-config.ts';
import { startRecordingApi } from '../support/fuzz/recording-api.ts';

it('smuggles no mutated request, reveals no secret and keeps serving other clients', async () => {
  const api = await startRecordingApi();
  const keys = ['alice', 'bob'].map((name) => ({ name, ...createApiKey() }));
  const callers: FuzzCaller[] = keys.map(({ name, text }) => ({ name, key: text.reveal() }));
  const text = JSON.stringify(createFuzzConfig(api.url, keys));
  const result = readConfig({}, { path: 'evertoken.yaml', text });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const gateway = await startGateway(result.config);
  onTestFinished(async () => {
    await gateway.close(0);
    await api.close();
  });
  const port = Number(new URL(gateway.url).port);
  const report = await fuzz({ port, api, callers, requests: 1_000, seed: 7, connections: 32 });
  expect(report.issues).toEqual([]);
  expect(report.predicted.served).toBeGreaterThan(100);
  expect(report.predicted.rejected).toBeGreaterThan(100);
});
