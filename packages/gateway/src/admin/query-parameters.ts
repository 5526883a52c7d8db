import { z } from 'zod';
import type { ErrorResponse } from '../http/error-response.ts';
import { REQUEST_OUTCOMES } from '../observability/request-metrics.ts';
import { TRAFFIC_RANGES, type TrafficRange } from '../observability/traffic-history.ts';
import type { RequestFilter } from '../observability/request-history.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

const filterSchema = z.strictObject({
  account: z.string().optional(),
  caller: z.string().optional(),
  status: z
    .union([
      z.enum([...REQUEST_OUTCOMES, 'failed']),
      z.stringFormat('status', /^[2-5]\d\d$/).transform(Number),
    ])
    .optional(),
  limit: z
    .stringFormat('limit', /^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(MAX_LIMIT))
    .default(DEFAULT_LIMIT),
});

const failureFilterSchema = filterSchema.omit({ status: true });

/** Parses the parameters of `GET /requests/failures`. @returns undefined as {@link parseRequestFilter} */
export function parseFailureFilter(query: unknown): Omit<RequestFilter, 'status'> | undefined {
  return failureFilterSchema.safeParse(query).data;
}

/** Parses the parameters of `GET /requests`. @returns undefined if one is unknown, repeated or not valid */
export function parseRequestFilter(query: unknown): RequestFilter | undefined {
  return filterSchema.safeParse(query).data;
}

const trafficQuerySchema = z.strictObject({
  range: z.enum(Object.keys(TRAFFIC_RANGES) as TrafficRange[]).default('15m'),
  account: z.string().optional(),
});

/** Parses the parameters of `GET /traffic`. @returns undefined as {@link parseRequestFilter} */
export function parseTrafficQuery(query: unknown): z.infer<typeof trafficQuerySchema> | undefined {
  return trafficQuerySchema.safeParse(query).data;
}

function toParameterError(usage: string): ErrorResponse {
  const message = `A parameter is unknown, repeated or not valid. Use ${usage}.`;
  return { status: 400, code: 'PARAMETER_INVALID', message };
}

/** Response to parameters that {@link parseRequestFilter} does not accept. */
export const REQUEST_FILTER_INVALID: ErrorResponse = toParameterError(
  `account=<name>, caller=<name>, status=<404, 4xx, client_closed or failed>, limit=<1 to ${MAX_LIMIT}>`,
);

/** Response to parameters that {@link parseTrafficQuery} does not accept. */
export const TRAFFIC_QUERY_INVALID: ErrorResponse = toParameterError(
  `range=<${Object.keys(TRAFFIC_RANGES).join(', ')}>, account=<name>`,
);
