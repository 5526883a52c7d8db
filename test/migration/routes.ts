/** A request to a route of the apps. */
interface Call {
  readonly method: string;
  /** `{name}` stands for what an earlier call has stored under this name. */
  readonly path: string;
  readonly body?: object;
  /** Stores parts of the response. */
  readonly keep?: (body: any) => Readonly<Record<string, string>>;
}

const guest = { email: 'guest@example.org', first_name: 'Guest' };
const USER = { action: 'create', user_info: { email: 'new@example.org', type: 1 } };
const MONTH = 30 * 24 * 3_600_000;

/** One call of each of the 24 routes of Zoom's starter. */
export const CALLS: readonly Call[] = [
  { method: 'GET', path: '/users', keep: ({ users }) => ({ owner: users[0].id }) },
  { method: 'POST', path: '/users/add', body: USER, keep: ({ id }) => ({ user: id }) },
  { method: 'GET', path: '/users/{user}' },
  { method: 'PATCH', path: '/users/{user}', body: { dept: 'North' } },
  { method: 'GET', path: '/users/{owner}/settings' },
  { method: 'PATCH', path: '/users/{owner}/settings', body: { in_meeting: { chat: false } } },
  { method: 'GET', path: '/users/{owner}/meetings' },
  {
    method: 'GET',
    path: '/users/{owner}/webinars',
    keep: ({ webinars }) => ({ held: webinars[0].id }),
  },
  {
    method: 'GET',
    path: `/users/{owner}/recordings?from=${new Date(Date.now() - MONTH).toISOString().slice(0, 10)}`,
    keep: ({ meetings }) => ({ recorded: meetings[0].id }),
  },
  { method: 'DELETE', path: '/users/{user}?action=delete' },
  {
    method: 'POST',
    path: '/meetings/{owner}',
    body: { topic: 'A' },
    keep: ({ id }) => ({ meeting: id }),
  },
  { method: 'GET', path: '/meetings/{meeting}' },
  { method: 'PATCH', path: '/meetings/{meeting}', body: { topic: 'B' } },
  { method: 'DELETE', path: '/meetings/{meeting}' },
  { method: 'GET', path: '/meetings/{recorded}/report/participants' },
  { method: 'DELETE', path: '/meetings/{recorded}/recordings?action=trash' },
  {
    method: 'POST',
    path: '/webinars/{owner}',
    body: { topic: 'C', settings: { approval_type: 1 } },
    keep: ({ id }) => ({ webinar: id }),
  },
  { method: 'GET', path: '/webinars/{webinar}' },
  { method: 'PATCH', path: '/webinars/{webinar}', body: { topic: 'D' } },
  {
    method: 'POST',
    path: '/webinars/{webinar}/registrants',
    body: guest,
    keep: ({ registrant_id }) => ({ registrant: registrant_id }),
  },
  {
    method: 'PUT',
    path: '/webinars/{webinar}/registrants/status',
    body: { action: 'approve', registrants: [{ email: guest.email }] },
  },
  { method: 'GET', path: '/webinars/{webinar}/registrants' },
  { method: 'GET', path: '/webinars/{held}/report/participants' },
  { method: 'DELETE', path: '/webinars/{webinar}' },
];

/** Calls routes in turn. @returns the statuses */
export async function callAll(url: string, calls: readonly Call[]): Promise<number[]> {
  const kept: Record<string, string> = {};
  const statuses: number[] = [];
  for (const { method, path, body, keep } of calls) {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => kept[name] ?? name);
    const response = await fetch(`${url}/api${filled}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    statuses.push(response.status);
    const text = await response.text();
    if (response.ok) Object.assign(kept, keep?.(JSON.parse(text)));
  }
  return statuses;
}
