import { updateApp, validateAppChange } from '../auth/accounts.ts';
import { isSupportedTime, type Clock } from '../time/clock.ts';
import { validateFaultRule, type FaultRule } from '../faults/faults.ts';
import type { BodyResult } from '../http/request-body.ts';
import { parseJsonObject } from '../http/json.ts';
import { json, noBody, type HttpResponse } from '../http/response.ts';
import { decodeComponent, type RequestTarget } from '../http/request-target.ts';
import { parseSettings } from '../config/settings.ts';
import { describeState } from './state.ts';
import { validateWebhook, type WebhookOptions } from '../webhooks/webhooks.ts';
import { isObject } from '../api/validate.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** A request to the sandbox itself, below `/_sandbox`. */
interface ControlRequest {
  readonly context: SandboxContext;
  readonly query: URLSearchParams;
  /** The parsed body; an empty object when there was none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The rest of the path, where the route has one. */
  readonly argument: string;
}

type ControlHandler = (request: ControlRequest) => HttpResponse | Promise<HttpResponse>;

/** Answers `/_sandbox/...`: the inspection and control interface for tests in any language. */
export function handleControlRequest(
  context: SandboxContext,
  method: string,
  { path, search }: RequestTarget,
  body: BodyResult | undefined,
): HttpResponse | Promise<HttpResponse> {
  const [, , area = '', rest = ''] = path.split('/', 4);
  const endpoint = HANDLERS[`${method} ${area}`];
  if (endpoint === undefined) {
    return json(404, { error: 'No such endpoint.', endpoints: Object.keys(HANDLERS) });
  }
  const parsed = parseJsonObject(body);
  if (parsed === undefined) return badRequest(['the body must be a JSON object']);
  const argument = decodeComponent(rest) ?? rest;
  return endpoint({ context, query: new URLSearchParams(search), body: parsed, argument });
}

const HANDLERS: Readonly<Record<string, ControlHandler>> = {
  'GET stats': ({ context }) => json(200, context.counters.snapshot()),
  'GET journal': ({ context, query }) => {
    const entries = context.journal.entries();
    const limit = Number(query.get('limit') ?? entries.length);
    return json(200, { entries: limit > 0 ? entries.slice(-limit) : [] });
  },
  'DELETE journal': ({ context }) => {
    context.journal.clear();
    return noBody(204);
  },
  'GET config': ({ context }) => json(200, context.settings),
  'POST config': ({ context, body }) => {
    const parsed = parseSettings(body);
    if (parsed.kind === 'bad') return badRequest(parsed.issues);
    context.settings = { ...context.settings, ...parsed.settings };
    return json(200, context.settings);
  },
  'GET faults': ({ context }) => json(200, { faults: listFaults(context) }),
  'POST faults': ({ context, body }) => {
    const mistakes = validateFaultRule(body);
    if (mistakes.length > 0) return badRequest(mistakes);
    const { id } = context.faults.add(body as unknown as FaultRule);
    return json(201, { id });
  },
  'DELETE faults': ({ context, argument }) => {
    if (argument === '') context.faults.clear();
    else context.faults.remove(Number(argument));
    return noBody(204);
  },
  'GET clock': ({ context }) => clockResponse(context),
  'POST clock': ({ context, body }) => {
    const change = parseClockChange(body, context.clock.now());
    if (change === undefined) {
      return badRequest([
        'expected advanceMs (milliseconds), now (a date) or frozen (true or false), in the years 1970 to 9999',
      ]);
    }
    applyClockChange(context.clock, change);
    return clockResponse(context);
  },
  'DELETE clock': ({ context }) => {
    context.clock.reset();
    return clockResponse(context);
  },
  'GET state': ({ context }) => json(200, describeState(context)),
  'POST reset': ({ context }) => {
    context.reset();
    return noBody(204);
  },
  'GET webhooks': ({ context }) =>
    json(200, {
      subscriptions: context.webhooks.subscriptions(),
      deliveries: context.webhooks.deliveries(),
    }),
  'POST webhooks': async ({ context, body }) => {
    const mistakes = validateWebhook(body);
    if (mistakes.length > 0) return badRequest(mistakes);
    try {
      return json(201, await context.webhooks.subscribe(body as unknown as WebhookOptions));
    } catch (error) {
      return badRequest([error instanceof Error ? error.message : String(error)]);
    }
  },
  'DELETE webhooks': ({ context, argument }) => {
    context.webhooks.unsubscribe(Number(argument));
    return noBody(204);
  },
  'POST events': ({ context, body }) => {
    const { event, payload = {}, accountId } = body;
    const [first] = context.directory.accounts.values();
    const account =
      typeof accountId === 'string' ? context.directory.accounts.get(accountId) : first;
    if (typeof event !== 'string' || !isObject(payload) || account === undefined) {
      return badRequest(['expected event (a name), payload (an object) and a known accountId']);
    }
    context.webhooks.fire(account, event, payload);
    return noBody(202);
  },
  'POST revoke-token': ({ context, body }) => {
    const token =
      typeof body['token'] === 'string' ? context.tokens.find(body['token']) : undefined;
    if (token === undefined) return json(404, { error: 'This sandbox never issued that token.' });
    context.tokens.revoke(token);
    return noBody(204);
  },
  'POST revoke-all-tokens': ({ context }) => {
    context.directory.revokeAllTokens();
    return noBody(204);
  },
  'POST apps': ({ context, body, argument }) => {
    const app = context.directory.apps.get(argument);
    if (app === undefined) return json(404, { error: `No app has the client id ${argument}.` });
    const mistakes = validateAppChange(body);
    if (mistakes.length > 0) return badRequest(mistakes);
    updateApp(app, body, context.clock.now());
    return noBody(204);
  },
};

function listFaults(context: SandboxContext): unknown[] {
  return context.faults.list().map(({ id, rule, hits }) => ({ id, rule, hits }));
}

/** What is to become of the clock, in this order. */
interface ClockChange {
  readonly frozen?: boolean | undefined;
  readonly advanceMs?: number;
  readonly setMs?: number;
}

function parseClockChange(body: ControlRequest['body'], nowMs: number): ClockChange | undefined {
  const { advanceMs, now, frozen } = body;
  if (frozen !== undefined && typeof frozen !== 'boolean') return undefined;
  if (typeof advanceMs === 'number') {
    return isSupportedTime(nowMs + advanceMs) ? { frozen, advanceMs } : undefined;
  }
  if (advanceMs !== undefined) return undefined;
  if (now === undefined) return frozen === undefined ? undefined : { frozen };
  const setMs = typeof now === 'string' ? Date.parse(now) : now;
  return isSupportedTime(setMs) ? { frozen, setMs } : undefined;
}

function applyClockChange(clock: Clock, { frozen, advanceMs, setMs }: ClockChange): void {
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.resume();
  if (advanceMs !== undefined) clock.advance(advanceMs);
  if (setMs !== undefined) clock.set(setMs);
}

function clockResponse({ clock }: SandboxContext): HttpResponse {
  return json(200, {
    now: new Date(clock.now()).toISOString(),
    offsetMs: clock.offsetMs,
    frozen: clock.isFrozen,
  });
}

function badRequest(issues: readonly string[]): HttpResponse {
  return json(400, { error: 'Bad request.', mistakes: issues });
}
