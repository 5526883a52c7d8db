import { opaqueId } from '../../data/ids.ts';
import { hasRegistration, type Meeting } from '../../data/meetings.ts';
import { json, type HttpResponse } from '../../http/response.ts';
import type { ApiCall, HostedMeeting } from '../api-call.ts';
import { registrationUrl } from '../meeting-view.ts';
import { stringOr } from '../validate.ts';

/**
 * GET /webinars/{webinarId}/tracking_sources: one source for all registrants without one, and one for each `source_id`
 * of registrants.
 */
export function listTrackingSources(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const counts = countSources(call, meeting);
  const sources = [...counts].map(([id, count]) => ({
    id,
    source_name: id === generalSource(call, meeting) ? 'general' : id,
    tracking_url: `${registrationUrl(call, meeting)}?${String(new URLSearchParams({ source_id: id }))}`,
    registration_count: count,
    visitor_count: 3 * count,
  }));
  return json(200, { total_records: sources.length, tracking_sources: sources });
}

function countSources(call: ApiCall, webinar: Meeting): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!hasRegistration(webinar)) return counts;
  const general = generalSource(call, webinar);
  counts.set(general, 0);
  for (const { profile } of call.account.data.registrants.list(webinar)) {
    const id = stringOr(profile['source_id'], '') || general;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function generalSource({ account }: ApiCall, { key }: Meeting): string {
  return opaqueId(account.data.seed, 96, key);
}
