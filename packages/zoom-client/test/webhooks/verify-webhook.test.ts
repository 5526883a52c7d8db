import { createHmac } from 'node:crypto';
import {
  createWebhookHandler,
  expressWebhook,
  fastifyWebhook,
  receiveWebhook,
  verifyWebhook,
  type ReceivedWebhook,
  type WebhookHeaders,
  type WebhookOptions,
} from '@evertoken/zoom-client/webhooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SECRET = 'a-secret-token';
const NOW = Date.UTC(2026, 0, 1);
const options: WebhookOptions = { secretToken: SECRET, now: () => NOW };
const EVENT =
  '{ "event": "meeting.started",\n "payload": {"account_id":"a","object":{"topic":"Grüße \\u00fc 😀"}} }';

const VALIDATION =
  '{"event":"endpoint.url_validation","payload":{"plainToken":"qgg8vlvZRS6UYooatFL8Aw"}}';

/** A webhook signed as Zoom does, with optional replacements of its headers. */
function signed(
  body: string,
  replaced: Record<string, string | undefined> = {},
  secret = SECRET,
): ReceivedWebhook {
  const timestamp = replaced['x-zm-request-timestamp'] ?? String(NOW / 1000);
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'x-zm-request-timestamp': timestamp,
    'x-zm-signature': `v0=${hash}`,
    ...replaced,
  };
  return { headers, body: Buffer.from(body) };
}

describe('verifyWebhook()', () => {
  it('returns the event of a signed body, whatever its formatting', () => {
    expect(verifyWebhook(signed(EVENT), options)).toEqual({
      kind: 'event',
      event: JSON.parse(EVENT) as unknown,
    });
  });

  it('returns the response to a URL validation', () => {
    // The example of Zoom's documentation with another secret.
    expect(verifyWebhook(signed(VALIDATION), options)).toEqual({
      kind: 'challenge',
      response: {
        plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
        encryptedToken: createHmac('sha256', SECRET).update('qgg8vlvZRS6UYooatFL8Aw').digest('hex'),
      },
    });
  });

  it.each([EVENT, JSON.parse(EVENT) as object, undefined])(
    'throws a TypeError for a body that is not bytes: %o',
    (body) => {
      const webhook = { ...signed(EVENT), body } as unknown as ReceivedWebhook;
      expect(() => verifyWebhook(webhook, options)).toThrow('must be the bytes as received');
    },
  );

  it.each<[string, ReceivedWebhook]>([
    ['WEBHOOK_SIGNATURE_MISSING', { headers: {}, body: Buffer.from(EVENT) }],
    ['WEBHOOK_SIGNATURE_MISSING', signed(EVENT, { 'x-zm-signature': undefined })],
    [
      'WEBHOOK_SIGNATURE_MISSING',
      {
        ...signed(EVENT),
        headers: { 'x-zm-signature': ['a', 'b'], 'x-zm-request-timestamp': '1' },
      },
    ],
    ['WEBHOOK_TIMESTAMP_INVALID', signed(EVENT, { 'x-zm-request-timestamp': '1e9' })],
    ['WEBHOOK_TIMESTAMP_INVALID', signed(EVENT, { 'x-zm-request-timestamp': '' })],
    [
      'WEBHOOK_TIMESTAMP_EXPIRED',
      signed(EVENT, { 'x-zm-request-timestamp': String(NOW / 1000 - 301) }),
    ],
    [
      'WEBHOOK_TIMESTAMP_EXPIRED',
      signed(EVENT, { 'x-zm-request-timestamp': String(NOW / 1000 + 301) }),
    ],
    ['WEBHOOK_SIGNATURE_INVALID', signed(EVENT, { 'x-zm-signature': 'v0=' })],
    ['WEBHOOK_SIGNATURE_INVALID', signed(EVENT, { 'x-zm-signature': `v0=${'0'.repeat(64)}` })],
    ['WEBHOOK_SIGNATURE_INVALID', signed(EVENT, {}, 'another')],
    [
      'WEBHOOK_SIGNATURE_INVALID',
      { ...signed(EVENT), body: Buffer.from(EVENT.replaceAll(/\s/g, '')) },
    ],
    ['WEBHOOK_BODY_INVALID', signed('')],
    ['WEBHOOK_BODY_INVALID', signed('[]')],
    ['WEBHOOK_BODY_INVALID', signed('{"event":7,"payload":{}}')],
    ['WEBHOOK_BODY_INVALID', signed('{"event":"endpoint.url_validation","payload":{}}')],
  ])('rejects a webhook with %s', (code, webhook) => {
    expect(verifyWebhook(webhook, options)).toEqual({ kind: 'rejected', code });
  });

  it('accepts a webhook of up to five minutes, or the configured tolerance', () => {
    const webhook = signed(EVENT, { 'x-zm-request-timestamp': String(NOW / 1000 - 300) });
    expect(verifyWebhook(webhook, options).kind).toBe('event');
    expect(verifyWebhook(webhook, { ...options, toleranceMs: 299_000 })).toEqual({
      kind: 'rejected',
      code: 'WEBHOOK_TIMESTAMP_EXPIRED',
    });
  });

  it('accepts a signature with any of several secrets', () => {
    const both = { ...options, secretToken: ['the-new-one', SECRET] };
    expect(verifyWebhook(signed(EVENT), both).kind).toBe('event');
    expect(verifyWebhook(signed(EVENT, {}, 'the-new-one'), both).kind).toBe('event');
    expect(verifyWebhook(signed(EVENT, {}, 'a third'), both).kind).toBe('rejected');
  });

  it('rejects a body with any byte changed', () => {
    const webhook = signed(EVENT);
    const index = fc.nat({ max: webhook.body.length - 1 });
    fc.assert(
      fc.property(index, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const body = Uint8Array.from(webhook.body);
        body[at]! ^= change;
        const result = verifyWebhook({ ...webhook, body }, options);
        expect(result).toEqual({ kind: 'rejected', code: 'WEBHOOK_SIGNATURE_INVALID' });
      }),
    );
  });

  it('has the result of receiveWebhook(), which uses Web Crypto', async () => {
    const secrets = fc.subarray(['', 'another ', 'ü'], { minLength: 0 });
    const body = fc.oneof(fc.constant(EVENT), fc.constant(VALIDATION), fc.string());
    await fc.assert(
      fc.asyncProperty(body, secrets, fc.boolean(), async (text, others, isChanged) => {
        const webhook = signed(text);
        if (isChanged) (webhook.body as Uint8Array)[0]! ^= 1;
        const settings = { ...options, secretToken: [...others.map((each) => `x${each}`), SECRET] };
        const result = verifyWebhook(webhook, settings);
        const events: unknown[] = [];
        const response = await receiveWebhook(webhook, settings, (event) => events.push(event));
        expect(events).toEqual(result.kind === 'event' ? [result.event] : []);
        expect(response).toMatchObject(
          result.kind === 'challenge' ? { status: 200, body: result.response } : {},
        );
        if (result.kind === 'rejected') expect(response.body).toMatchObject({ code: result.code });
      }),
    );
  });

  it('never throws for any headers and body', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,14}$/), fc.constant(undefined));
    fc.assert(
      fc.property(text, text, fc.uint8Array(), (signature, timestamp, body) => {
        const headers = { 'x-zm-signature': signature, 'x-zm-request-timestamp': timestamp };
        expect(verifyWebhook({ headers, body }, options).kind).toBe('rejected');
      }),
    );
  });
});

describe('a secret token that is not set', () => {
  const unset = [undefined, '', ' ', 'undefined', 'null', [], ['x', ''], ['x', 'undefined']];

  it.each(unset)('is refused at the start, with all other issues: %o', (secretToken) => {
    const invalid = { secretToken, toleranceMs: 0 };
    const message =
      'Webhooks: secretToken is not set: it must be the secret token of the app, or an array of them; toleranceMs must be a positive number of milliseconds.';
    const handle = (): void => expect.unreachable();
    for (const start of [
      () => verifyWebhook(signed(EVENT), invalid),
      () => expressWebhook(invalid, handle),
      () => fastifyWebhook({ ...invalid, path: '/' }, handle),
      () => createWebhookHandler(invalid, handle),
    ]) {
      expect(start).toThrow(new TypeError(message));
    }
  });

  it('accepts no delivery that was forged with the text `undefined`', () => {
    const forged = signed(EVENT, {}, 'undefined');
    expect(() => verifyWebhook(forged, { ...options, secretToken: 'undefined' })).toThrow(
      TypeError,
    );
  });
});

describe('headers of a webhook', () => {
  const { headers, body } = signed(EVENT);
  const names = headers as Record<string, string>;
  const capitalized = {
    'X-Zm-Signature': names['x-zm-signature'],
    'X-ZM-Request-Timestamp': names['x-zm-request-timestamp'],
  };

  it.each<[string, WebhookHeaders]>([
    ['a Headers', new Headers(names)],
    ['a Map', new Map(Object.entries(names))],
    ['an object with any capitalization', capitalized],
    [
      'the headersDistinct of Node',
      Object.fromEntries(Object.entries(names).map(([name, value]) => [name, [value]])),
    ],
    ['an object without a prototype', Object.assign(Object.create(null), names) as WebhookHeaders],
  ])('may be %s', (_, received) => {
    expect(verifyWebhook({ headers: received, body }, options).kind).toBe('event');
  });

  it('with two signatures are rejected', () => {
    const two = { ...names, ...capitalized };
    expect(verifyWebhook({ headers: two, body }, options)).toMatchObject({
      code: 'WEBHOOK_SIGNATURE_MISSING',
    });
  });
});
