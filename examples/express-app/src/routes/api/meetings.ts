import { Router, type Request } from 'express';
import { HttpError } from '../../http-error.ts';
import { requireJsonObject, parseQuery, relay, segment } from '../relay.ts';

/**
 * `/api/meetings`: see https://developers.zoom.us/docs/api/meetings/ for parameters and responses. Meetings belong to the
 * user `userId`, an id or an email address. @default `me`, the owner of the Server-to-Server OAuth app
 */
export const meetings = Router();

// List meetings of a user
meetings.get('/', (req, res) => {
  const { userId = 'me', query } = splitQuery(req);
  return relay(req, res, 'GET', meetingsPath(userId), { query });
});

// Create a meeting for a user
meetings.post('/', (req, res) => {
  const { userId: inQuery = 'me', query } = splitQuery(req);
  const { userId = inQuery, ...meeting } = requireJsonObject(req);
  return relay(req, res, 'POST', meetingsPath(userId), { query, body: meeting });
});

// Get meeting
meetings.get('/:meetingId', (req, res) =>
  relay(req, res, 'GET', meetingPath(req.params.meetingId)),
);

// Update meeting
meetings.patch('/:meetingId', (req, res) =>
  relay(req, res, 'PATCH', meetingPath(req.params.meetingId), { body: requireJsonObject(req) }),
);

// Delete meeting
meetings.delete('/:meetingId', (req, res) =>
  relay(req, res, 'DELETE', meetingPath(req.params.meetingId)),
);

/** Separates `userId` from the query parameters for Zoom. */
function splitQuery(req: Request): { userId: string | undefined; query: URLSearchParams } {
  const query = parseQuery(req);
  const userId = query.get('userId') ?? undefined;
  query.delete('userId');
  return { userId, query };
}

function meetingsPath(userId: unknown): string {
  if (typeof userId !== 'string')
    throw new HttpError(400, 'BAD_REQUEST', 'userId must be a string.');
  return `/users/${segment(userId)}/meetings`;
}

function meetingPath(meetingId: string): string {
  return `/meetings/${segment(meetingId)}`;
}
