import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instanceOfUuid, meetingUuid, userId, userIndex } from '../src/data/ids.ts';
import { createdMeetingKey, meetingIdentity, meetingKeyOfId } from '../src/data/meetings.ts';
import { seededEmail, seededEmailIndex } from '../src/data/people.ts';
import { scramble, scrambleDigits, unscramble, unscrambleDigits } from '../src/data/seeded.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const index = fc.integer({ min: 0, max: 1_000_000 });

test('scrambling can be undone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), seed, (value, s) => {
      expect(unscramble(scramble(value, s), s)).toBe(value);
    }),
  );
  fc.assert(
    fc.property(index, seed, (value, s) => {
      const digits = scrambleDigits(value, s);
      expect(digits).toBeLessThan(10_000_000_000);
      expect(unscrambleDigits(digits, s)).toBe(value);
    }),
  );
});

test('ids and addresses lead back to their user', () => {
  fc.assert(
    fc.property(index, seed, (value, s) => {
      expect(userIndex(userId(value, s), s)).toBe(value);
      expect(seededEmailIndex(seededEmail(value, s), s)).toBe(value);
    }),
  );
});

test('meeting ids and UUIDs lead back to their meeting', () => {
  fc.assert(
    fc.property(
      index,
      fc.integer({ min: 0, max: 127 }),
      fc.boolean(),
      seed,
      (value, instance, created, s) => {
        const meeting = created ? createdMeetingKey(value) : value;
        const { id } = meetingIdentity(meeting, s);
        expect(String(id)).toHaveLength(11);
        expect(meetingKeyOfId(id, s)).toBe(meeting);
        const uuid = meetingUuid({ meeting, instance }, s);
        expect(uuid).toMatch(/^[A-Za-z0-9+/]{22}==$/);
        expect(instanceOfUuid(uuid, s)).toEqual({ meeting, instance });
      },
    ),
  );
});

test('no text is taken for an id that is none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), seed, (text, s) => {
      const found = userIndex(text, s);
      if (found !== undefined) expect(userId(found, s)).toBe(text);
      const instance = instanceOfUuid(text, s);
      if (instance !== undefined) expect(meetingUuid(instance, s)).toBe(text);
    }),
  );
});
