import type { ItemOf, Operations, ZoomClient } from '@evertoken/zoom-client';
import type {} from '@evertoken/zoom-client/products/phone';
import type {} from '@evertoken/zoom-client/products/team-chat';

/** Compiled but not run: the types of operations of five products, two of them imported. */

declare const zoom: ZoomClient;

export async function results(): Promise<(string | number | undefined)[]> {
  const { email } = await zoom.request('GET /users/{userId}', { userId: 'me' });
  const { groups } = await zoom.request('GET /groups');
  const { topic } = await zoom.request('GET /meetings/{meetingId}', { meetingId: 1 });
  const webinar = await zoom.request('POST /users/{userId}/webinars', {
    userId: 'me',
    body: { topic: 'a', type: 5, settings: { approval_type: 2 } },
  });
  const { roles } = await zoom.request('GET /roles');
  const { meetings } = await zoom.request('GET /metrics/meetings', { from: 'a', to: 'b' });
  const { sites } = await zoom.request('GET /phone/sites', { page_size: 1 });
  const { channels } = await zoom.request('GET /chat/users/{userId}/channels', { userId: 'me' });
  for await (const { name } of zoom.paginate('GET /phone/sites')) return [name];
  const registrant = { webinarId: 1, status: 'a_status_of_tomorrow' };
  for await (const { email: to } of zoom.paginate(
    'GET /webinars/{webinarId}/registrants',
    registrant,
  )) {
    return [to];
  }
  const first = [groups?.[0]?.name, roles?.[0]?.name, meetings?.[0]?.host, sites?.[0]?.name];
  return [email, topic, webinar.join_url, ...first, channels?.[0]?.name];
}

export async function mistakes(): Promise<void> {
  // @ts-expect-error -- unknown parameter
  await zoom.request('GET /phone/sites', { pagesize: 10 });
  // @ts-expect-error -- unknown parameter
  await zoom.request('GET /groups', { page: 10 });
  // @ts-expect-error -- webinarId is missing
  await zoom.request('GET /webinars/{webinarId}', {});
  // @ts-expect-error -- unknown field
  await zoom.request('POST /groups', { body: { nam: 'a' } });
  // @ts-expect-error -- a size is a number
  await zoom.request('GET /chat/users/{userId}/channels', { userId: 'me', page_size: '10' });
  // @ts-expect-error -- unknown field of an item
  for await (const { nam } of zoom.paginate('GET /phone/sites')) void nam;
}

/** The types of an endpoint, and of the items of its list. */
export type Site = ItemOf<'GET /phone/sites'>;
export type NewWebinar = Operations['POST /users/{userId}/webinars']['body'];
