import type {
  ZoomClient,
  ZoomPages,
  Operations,
  Endpoint,
  KnownEndpoint,
  ListEndpoint,
} from '@evertoken/zoom-client';
import { untyped } from '@evertoken/zoom-client';

/** Compiled but not run: the types of requests. */

type Equals<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

declare const zoom: ZoomClient;
declare function expectType<Expected>(): <Actual>(
  actual: Actual,
  ...wrong: Equals<Actual, Expected> extends true ? [] : [expected: Expected]
) => void;

export async function results(): Promise<void> {
  expectType<Operations['GET /users']['result']>()(await zoom.request('GET /users'));
  expectType<Operations['GET /meetings/{meetingId}']['result']>()(
    await zoom.request('GET /meetings/{meetingId}', { meetingId: 'aDYlohsHRtCd4ii1uC2+hA==' }),
  );
  expectType<undefined>()(await zoom.request('DELETE /meetings/{meetingId}', { meetingId: 1 }));
  expectType<unknown>()(await zoom.request('GET /fax/{faxId}', { faxId: 'f' }));
  const wide = 'GET /users' as Endpoint;
  expectType<unknown>()(await zoom.request(wide, { a_parameter_of_tomorrow: 1 }));

  // @ts-expect-error -- the helper detects a wrong type
  expectType<number>()(await zoom.request('GET /users'));
}

export async function parameters(): Promise<void> {
  const signal = AbortSignal.timeout(1);
  await zoom.request('GET /users/{userId}/meetings', { userId: 'me', type: 'live', signal });
  await zoom.request('GET /users', { status: undefined, page_size: 10, timeoutMs: 1 });
  await zoom.request('GET /report/users', { from: '2026-01-01', to: '2026-01-31' });
  await zoom.request('PATCH /meetings/{meetingId}', {
    meetingId: 1,
    body: { settings: { waiting_room: true, a_setting_of_tomorrow: 1 } },
  });
  // What working programs send.
  const recurrence = { type: 2, weekly_days: '2', repeat_interval: 0 };
  const settings = { registration_type: 0 };
  await zoom.request('POST /users/{userId}/meetings', {
    userId: 'me',
    body: { type: 8, schedule_for: '', recurrence, settings },
  });
  await zoom.request('POST /fax', { body: 1, a: 'b' });
  await zoom.request('GET /fax');
  await zoom.request('GET /users/{userId}/meetings', { userId: 'me', type: 'a_type_of_tomorrow' });
  await zoom.request('GET /users', { page_size: 10, ...untyped({ a_parameter_of_tomorrow: 1 }) });
  await zoom.request('POST /groups', {
    body: { name: 'a', ...untyped({ a_field_of_tomorrow: 1 }) },
  });

  // @ts-expect-error -- all arguments are missing
  await zoom.request('GET /users/{userId}');
  // @ts-expect-error -- userId is missing
  await zoom.request('GET /users/{userId}', {});
  // @ts-expect-error -- faxId is missing in an unknown endpoint
  await zoom.request('GET /fax/{faxId}', { page_size: 1 });
  // @ts-expect-error -- a type is text
  await zoom.request('GET /users/{userId}/meetings', { userId: 'me', type: 1 });
  // @ts-expect-error -- a field without a type
  await zoom.request('POST /groups', { body: { name: 'a', a_field_of_tomorrow: 1 } });
  // @ts-expect-error -- unknown parameter
  await zoom.request('GET /users', { pagesize: 10 });
  // @ts-expect-error -- `from` and `to` are required
  await zoom.request('GET /report/users', { from: '2026-01-01' });
  // @ts-expect-error -- the body is required
  await zoom.request('POST /users/{userId}/meetings', { userId: 'me' });
  // @ts-expect-error -- a duration is a number
  await zoom.request('POST /users/{userId}/meetings', { userId: 'me', body: { duration: '60' } });
  // @ts-expect-error -- a GET request has no body
  await zoom.request('GET /users', { body: {} });
  // @ts-expect-error -- unknown method
  await zoom.request('FETCH /users');
}

export async function lists(): Promise<void> {
  const meetings = zoom.paginate('GET /users/{userId}/meetings', { userId: 'me', page_size: 100 });
  type Listed = Operations['GET /users/{userId}/meetings']['result']['meetings'][number];
  expectType<ZoomPages<Listed>>()(meetings);
  for await (const { id } of meetings) expectType<number>()(id);
  for await (const { items, total, resume } of zoom.paginate('GET /users').pages()) {
    expectType<readonly Operations['GET /users']['result']['users'][number][]>()(items);
    expectType<number | undefined>()(total);
    zoom.paginate('GET /users', { resume, totalTimeoutMs: 1 });
  }
  expectType<ZoomPages<unknown>>()(zoom.paginate('GET /fax', { page_size: 1, other: 'x' }));

  // @ts-expect-error -- only a GET returns a list
  zoom.paginate('POST /users');
  // @ts-expect-error -- set by paginate()
  zoom.paginate('GET /users', { next_page_token: 'x' });
  // @ts-expect-error -- userId is missing
  zoom.paginate('GET /users/{userId}/meetings', { page_size: 100 });
}

export const knownEndpoints: Equals<KnownEndpoint, keyof Operations> = true;
export const aUserIsNoList: Equals<Extract<ListEndpoint, 'GET /users/{userId}'>, never> = true;
