import { changeApp, checkAppChange } from './accounts.ts';
import { isMoment, type Clock } from './clock.ts';
import { checkFaultRule, type FaultRule } from './faults.ts';
import type { BodyResult } from './http/body.ts';
import { parseJsonObject } from './http/json-body.ts';
import { json, noBody, type Reply } from './http/reply.ts';
import { decodeComponent, type Target } from './http/target.ts';
import { parseSettings } from './settings.ts';
import { describeState } from './state.ts';
import { checkWebhook, type WebhookOptions } from './webhooks.ts';
import { isObject } from './api/validate.ts';
import type { World } from './world.ts';

/** A request to the sandbox itself, below `/_sandbox`. */
interface ControlRequest {
  readonly world: World;
  readonly query: URLSearchParams;
  /** The parsed body; an empty object when there was none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The rest of the path, where the route has one. */
  readonly name: string;
}

type Endpoint = (request: ControlRequest) => Reply | Promise<Reply>;

/** Answers `/_sandbox/...`: the inspection and control interface for tests in any language. */
export function answerControlRequest(
  world: World,
  method: string,
  { path, search }: Target,
  body: BodyResult | undefined,
): Reply | Promise<Reply> {
  const [, , area = '', rest = ''] = path.split('/', 4);
  const endpoint = ENDPOINTS[`${method} ${area}`];
  if (endpoint === undefined) {
    return json(404, { error: 'No such endpoint.', endpoints: Object.keys(ENDPOINTS) });
  }
  const parsed = parseJsonObject(body);
  if (parsed === undefined) return badRequest(['the body must be a JSON object']);
  const name = decodeComponent(rest) ?? rest;
  return endpoint({ world, query: new URLSearchParams(search), body: parsed, name });
}

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'GET stats': ({ world }) => json(200, world.counters.snapshot()),
  'GET journal': ({ world, query }) => {
    const entries = world.journal.entries();
    const limit = Number(query.get('limit') ?? entries.length);
    return json(200, { entries: limit > 0 ? entries.slice(-limit) : [] });
  },
  'DELETE journal': ({ world }) => {
    world.journal.clear();
    return noBody(204);
  },
  'GET config': ({ world }) => json(200, world.settings),
  'POST config': ({ world, body }) => {
    const parsed = parseSettings(body);
    if (parsed.kind === 'bad') return badRequest(parsed.mistakes);
    world.settings = { ...world.settings, ...parsed.settings };
    return json(200, world.settings);
  },
  'GET faults': ({ world }) => json(200, { faults: listFaults(world) }),
  'POST faults': ({ world, body }) => {
    const mistakes = checkFaultRule(body);
    if (mistakes.length > 0) return badRequest(mistakes);
    const { id } = world.faults.add(body as unknown as FaultRule);
    return json(201, { id });
  },
  'DELETE faults': ({ world, name }) => {
    if (name === '') world.faults.clear();
    else world.faults.remove(Number(name));
    return noBody(204);
  },
  'GET clock': ({ world }) => clockState(world),
  'POST clock': ({ world, body }) => {
    const change = parseClockChange(body, world.clock.now());
    if (change === undefined) {
      return badRequest([
        'expected advanceMs (milliseconds), now (a date) or frozen (true or false), in the years 1970 to 9999',
      ]);
    }
    changeClock(world.clock, change);
    return clockState(world);
  },
  'DELETE clock': ({ world }) => {
    world.clock.reset();
    return clockState(world);
  },
  'GET state': ({ world }) => json(200, describeState(world)),
  'POST reset': ({ world }) => {
    world.reset();
    return noBody(204);
  },
  'GET webhooks': ({ world }) =>
    json(200, {
      subscriptions: world.webhooks.subscriptions(),
      deliveries: world.webhooks.deliveries(),
    }),
  'POST webhooks': async ({ world, body }) => {
    const mistakes = checkWebhook(body);
    if (mistakes.length > 0) return badRequest(mistakes);
    try {
      return json(201, await world.webhooks.subscribe(body as unknown as WebhookOptions));
    } catch (error) {
      return badRequest([error instanceof Error ? error.message : String(error)]);
    }
  },
  'DELETE webhooks': ({ world, name }) => {
    world.webhooks.unsubscribe(Number(name));
    return noBody(204);
  },
  'POST events': ({ world, body }) => {
    const { event, payload = {}, accountId } = body;
    const [first] = world.directory.accounts.values();
    const account = typeof accountId === 'string' ? world.directory.accounts.get(accountId) : first;
    if (typeof event !== 'string' || !isObject(payload) || account === undefined) {
      return badRequest(['expected event (a name), payload (an object) and a known accountId']);
    }
    world.webhooks.fire(account, event, payload);
    return noBody(202);
  },
  'POST revoke-token': ({ world, body }) => {
    const token = typeof body['token'] === 'string' ? world.tokens.find(body['token']) : undefined;
    if (token === undefined) return json(404, { error: 'This sandbox never issued that token.' });
    world.tokens.revoke(token);
    return noBody(204);
  },
  'POST revoke-all-tokens': ({ world }) => {
    world.directory.revokeAll();
    return noBody(204);
  },
  'POST apps': ({ world, body, name }) => {
    const app = world.directory.apps.get(name);
    if (app === undefined) return json(404, { error: `No app has the client id ${name}.` });
    const mistakes = checkAppChange(body);
    if (mistakes.length > 0) return badRequest(mistakes);
    changeApp(app, body, world.clock.now());
    return noBody(204);
  },
};

function listFaults(world: World): unknown[] {
  return world.faults.list().map(({ id, rule, hits }) => ({ id, rule, hits }));
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
    return isMoment(nowMs + advanceMs) ? { frozen, advanceMs } : undefined;
  }
  if (advanceMs !== undefined) return undefined;
  if (now === undefined) return frozen === undefined ? undefined : { frozen };
  const setMs = typeof now === 'string' ? Date.parse(now) : now;
  return isMoment(setMs) ? { frozen, setMs } : undefined;
}

function changeClock(clock: Clock, { frozen, advanceMs, setMs }: ClockChange): void {
  if (frozen === true) clock.freeze();
  if (frozen === false) clock.resume();
  if (advanceMs !== undefined) clock.advance(advanceMs);
  if (setMs !== undefined) clock.set(setMs);
}

function clockState({ clock }: World): Reply {
  return json(200, {
    now: new Date(clock.now()).toISOString(),
    offsetMs: clock.offsetMs,
    frozen: clock.isFrozen,
  });
}

function badRequest(mistakes: readonly string[]): Reply {
  return json(400, { error: 'Bad request.', mistakes });
}
