import { stringOr } from '../api/validate.ts';
import { updateApp, validateAppChange } from '../auth/accounts.ts';
import { findUnknownNames } from '../config/unknown-names.ts';
import { isSupportedTime, type Clock } from '../time/clock.ts';
import type { FaultRule } from '../faults/fault-rule.ts';
import { validateFaultRule } from '../faults/validate-fault.ts';
import type { BodyResult } from '../http/request-body.ts';
import { isObject, parseJsonObject, type JsonObject } from '../http/json.ts';
import { json, emptyResponse, type HttpResponse } from '../http/response.ts';
import { decodeComponent, type RequestTarget } from '../http/request-target.ts';
import { parseSettings } from '../config/settings.ts';
import { renderPage } from './page.ts';
import { TRIGGERABLE_EVENTS, triggerEvent } from './trigger-event.ts';
import { describeFaults, describeState } from './state.ts';
import { validateWebhook, type WebhookOptions } from '../webhooks/subscription.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** A request to the control API below `/_sandbox`. */
interface ControlRequest {
  readonly context: SandboxContext;
  readonly query: URLSearchParams;
  /** The parsed body; empty if the request has none. */
  readonly body: JsonObject;
  /** The path segment after the area, e.g. the id in `faults/7`; empty if absent. */
  readonly argument: string;
}

type ControlHandler = (request: ControlRequest) => HttpResponse | Promise<HttpResponse>;

/** Handles `/_sandbox/...`, the API for inspecting and controlling the sandbox from tests in any language. */
export function handleControlRequest(
  context: SandboxContext,
  method: string,
  { path, search }: RequestTarget,
  body: BodyResult | undefined,
): HttpResponse | Promise<HttpResponse> {
  const [, , area = '', rest = ''] = path.split('/', 4);
  const handler = HANDLERS[`${method} ${area}`];
  if (handler === undefined) {
    return json(404, { error: 'Unknown endpoint.', endpoints: Object.keys(HANDLERS) });
  }
  const parsed = parseJsonObject(body);
  if (parsed === undefined) return badRequest(['the body must be a JSON object']);
  const argument = decodeComponent(rest) ?? rest;
  return handler({ context, query: new URLSearchParams(search), body: parsed, argument });
}

const HANDLERS: Readonly<Record<string, ControlHandler>> = {
  'GET ': ({ context }) => renderPage(context),
  'GET ready': () => json(200, { ready: true }),
  'GET stats': ({ context }) => json(200, context.counters.snapshot()),
  'GET journal': ({ context, query }) => {
    const entries = context.journal.entries();
    const limit = Number(query.get('limit') ?? entries.length);
    return json(200, { entries: limit > 0 ? entries.slice(-limit) : [] });
  },
  'DELETE journal': ({ context }) => {
    context.journal.clear();
    return emptyResponse(204);
  },
  'GET config': ({ context }) => json(200, context.settings),
  'POST config': ({ context, body }) => {
    const parsed = parseSettings(body);
    if (parsed.kind === 'invalid') return badRequest(parsed.issues);
    context.settings = { ...context.settings, ...parsed.settings };
    return json(200, context.settings);
  },
  'GET faults': ({ context }) => json(200, { faults: describeFaults(context) }),
  'POST faults': ({ context, body }) => {
    const issues = validateFaultRule(body);
    if (issues.length > 0) return badRequest(issues);
    const { id } = context.faults.add(body as unknown as FaultRule);
    return json(201, { id });
  },
  'DELETE faults': ({ context, argument }) => {
    if (argument === '') context.faults.clear();
    else context.faults.remove(Number(argument));
    return emptyResponse(204);
  },
  'GET clock': ({ context }) => clockResponse(context),
  'POST clock': ({ context, body }) => {
    const issues = findUnknownNames(body, ['advanceMs', 'now', 'frozen']);
    if (issues.length > 0) return badRequest(issues);
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
    return emptyResponse(204);
  },
  'GET webhooks': ({ context }) =>
    json(200, {
      subscriptions: context.webhooks.subscriptions(),
      deliveries: context.webhooks.deliveries(),
    }),
  'POST webhooks': async ({ context, body }) => {
    const issues = validateWebhook(body);
    if (issues.length > 0) return badRequest(issues);
    try {
      return json(201, await context.webhooks.subscribe(body as unknown as WebhookOptions));
    } catch (error) {
      return badRequest([error instanceof Error ? error.message : String(error)]);
    }
  },
  'DELETE webhooks': ({ context, argument }) => {
    context.webhooks.unsubscribe(Number(argument));
    return emptyResponse(204);
  },
  'POST events': ({ context, body }) => sendEvent(context, body),
  'POST revoke-token': ({ context, body }) => {
    const token =
      typeof body['token'] === 'string' ? context.tokens.find(body['token']) : undefined;
    if (token === undefined)
      return json(404, { error: 'Unknown token: it was not issued by this sandbox.' });
    context.tokens.revoke(token);
    return emptyResponse(204);
  },
  'POST revoke-all-tokens': ({ context }) => {
    context.directory.revokeAllTokens();
    return emptyResponse(204);
  },
  'POST apps': ({ context, body, argument }) => {
    const app = context.directory.apps.get(argument);
    if (app === undefined) return json(404, { error: `Unknown client id ${argument}.` });
    const issues = validateAppChange(body);
    if (issues.length > 0) return badRequest(issues);
    updateApp(app, body, context.clock.now());
    return emptyResponse(204);
  },
};

/** Sends an event with the given payload, or causes one that it can cause. */
function sendEvent(context: SandboxContext, body: JsonObject): HttpResponse {
  const { event, payload, accountId } = body;
  const [first] = context.directory.accounts.values();
  const account = typeof accountId === 'string' ? context.directory.accounts.get(accountId) : first;
  const name = stringOr(event, '');
  const isTriggered = payload === undefined && TRIGGERABLE_EVENTS.includes(name);
  const issues = [
    ...findUnknownNames(body, ['event', 'payload', 'accountId']),
    ...(typeof event === 'string' ? [] : ['event: expected a name']),
    ...(isTriggered || isObject(payload)
      ? []
      : [`payload: expected an object, except for ${TRIGGERABLE_EVENTS.join(', ')}`]),
    ...(account === undefined ? [`accountId: unknown account ${String(accountId)}`] : []),
  ];
  if (account === undefined || issues.length > 0) return badRequest(issues);
  const before = context.webhooks.deliveries().at(-1)?.id ?? 0;
  if (isTriggered) triggerEvent(context, account, name);
  else context.webhooks.fire(account, name, payload as JsonObject);
  const deliveries = context.webhooks.deliveries().filter(({ id }) => id > before);
  return json(202, { deliveries });
}

/** A change to the clock; the fields are applied in this order. */
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
  return json(400, { error: 'Bad request.', issues });
}
