import { expect, it } from 'vitest';
import { describeStartError } from '../../src/cli/start-error.ts';
import { readConfig } from '../../src/config/read-config.ts';

it.each([
  ['the listener for callers, with variables', 8080, undefined, 'the variable PORT;'],
  ['the listener for operators, with variables', 8081, undefined, 'the variable ADMIN_PORT;'],
  ['the listener for callers, with a file', 8080, 'e.yaml', 'listen.port in e.yaml;'],
  ['the listener for operators, with a file', 8081, 'e.yaml', 'admin.port in e.yaml;'],
])('names the setting that frees a port of %s', (_which, port, path, setting) => {
  const result = readConfig({});
  if (result.kind === 'invalid') throw new Error(result.issues.join());
  const error = { code: 'EADDRINUSE', address: '127.0.0.1', port };
  expect(describeStartError(error, result.config, path)).toContain(
    `Choose another one: ${setting}`,
  );
});
