import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { deletionsLast, listOperations, RequestBuilder } from './build-request.ts';
import { PREPARED } from './prepared-requests.ts';
import { readBack } from './read-back.ts';
import { compileSchema } from './validate-result.ts';

const BY_HAND = new Set(ROUTES.map(({ method, path }) => `${method} ${path}`));
const OPERATIONS = listOperations();
const BY_SCHEMA = OPERATIONS.filter(({ name }) => !BY_HAND.has(name));

/** No value is valid: an object or the empty text that is also a date and time. */
const UNSATISFIABLE = ['GET /archive_files', 'GET /past_meetings/{meetingUUID}/archive_files'];

test('answers all operations with a documented success, and a body that is valid', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-20T09:00:00Z' });
  const api = await connect(sandbox);
  const builder = new RequestBuilder(sandbox, api);
  const failures: string[] = [];
  for (const named of deletionsLast(BY_SCHEMA)) {
    const { name, method, operation } = named;
    const request = (await PREPARED[name]?.(api)) ?? {
      target: await builder.target(named),
      body: builder.bodyOf(operation, name),
    };
    const { status, body, text } = await api(method, request.target, request.body);
    if (status !== operation.status) failures.push(`${name}: ${status} ${text}`);
    else if (operation.result !== undefined && operation.resultType === undefined) {
      const validate = compileSchema(operation.result);
      if (!validate(body)) failures.push(`${name}: ${JSON.stringify(validate.errors)}`);
    }
  }
  expect(OPERATIONS).toHaveLength(1_640);
  expect(
    failures.filter((failure) => !UNSATISFIABLE.some((name) => failure.startsWith(`${name}:`))),
  ).toEqual([]);
  expect(failures).toHaveLength(UNSATISFIABLE.length);
}, 120_000);

test('reads back what is created in a list', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-20T09:00:00Z' });
  const api = await connect(sandbox);
  const builder = new RequestBuilder(sandbox, api);
  const outcomes = { impossible: [] as string[], failed: [] as string[] };
  const steps: Record<string, number> = {};
  const creations = BY_SCHEMA.filter(
    ({ method, path, product }) => method === 'POST' && product[`GET ${path}`]?.list !== undefined,
  );
  for (const creation of creations) {
    const outcome = await readBack(api, builder, creation);
    if (outcome.kind === 'read-back') {
      for (const step of outcome.steps) steps[step] = (steps[step] ?? 0) + 1;
    } else outcomes[outcome.kind].push(`${creation.name}: ${outcome.reason}`);
  }
  expect(outcomes).toEqual({
    failed: [],
    impossible: ['POST /phone/dial_by_name_directory/extensions: what it adds is listed already'],
  });
  expect(steps).toEqual({ POST: 179, list: 179, GET: 108, PATCH: 101, PUT: 5, DELETE: 142 });
}, 120_000);
