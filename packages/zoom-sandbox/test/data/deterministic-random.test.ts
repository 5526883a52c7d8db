import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeMeetingUuid,
  encodeMeetingUuid,
  encodeUserId,
  decodeUserId,
} from '../../src/data/ids.ts';
import { encodeMeetingIds, decodeMeetingId, MEETINGS } from '../../src/data/meetings.ts';
import { WEBINARS } from '../../src/data/webinars.ts';
import { seededEmail, decodeSeededEmail } from '../../src/data/users.ts';
import {
  permute,
  permuteDigits,
  unpermute,
  unpermuteDigits,
} from '../../src/data/deterministic-random.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const index = fc.integer({ min: 0, max: 1_000_000 });

test('inverts permutations', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), seed, (value, s) => {
      expect(unpermute(permute(value, s), s)).toBe(value);
    }),
  );
  fc.assert(
    fc.property(index, seed, (value, s) => {
      const digits = permuteDigits(value, s);
      expect(digits).toBeLessThan(10_000_000_000);
      expect(unpermuteDigits(digits, s)).toBe(value);
    }),
  );
});

test('decodes user ids and email addresses to the index', () => {
  fc.assert(
    fc.property(index, seed, (value, s) => {
      expect(decodeUserId(encodeUserId(value, s), s)).toBe(value);
      expect(decodeSeededEmail(seededEmail(value, s), s)).toBe(value);
    }),
  );
});

test('decodes meeting ids and UUIDs to the meeting', () => {
  fc.assert(
    fc.property(
      index,
      fc.integer({ min: 0, max: 127 }),
      fc.constantFrom(0, MEETINGS.firstCreatedKey, WEBINARS.firstCreatedKey),
      seed,
      (value, instanceNumber, firstKey, s) => {
        const meetingKey = firstKey + value;
        const { id } = encodeMeetingIds(meetingKey, s);
        expect(String(id)).toHaveLength(11);
        expect(decodeMeetingId(id, s)).toBe(meetingKey);
        const uuid = encodeMeetingUuid({ meetingKey, instanceNumber }, s);
        expect(uuid).toMatch(/^[A-Za-z0-9+/]{22}==$/);
        expect(decodeMeetingUuid(uuid, s)).toEqual({ meetingKey, instanceNumber });
      },
    ),
  );
});

test('does not decode strings that are not ids', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), seed, (text, s) => {
      const found = decodeUserId(text, s);
      if (found !== undefined) expect(encodeUserId(found, s)).toBe(text);
      const instance = decodeMeetingUuid(text, s);
      if (instance !== undefined) expect(encodeMeetingUuid(instance, s)).toBe(text);
    }),
  );
});
