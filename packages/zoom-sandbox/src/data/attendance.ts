import type { Company } from './company.ts';
import { opaqueId } from './ids.ts';
import type { Instance } from './meeting-book.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { hash, pick } from './seeded.ts';

/** Somebody's presence in a meeting that was held. */
export interface Attendance {
  /** Of the user in the account; empty for a guest. */
  readonly userId: string;
  /** Of this presence in this meeting. */
  readonly presenceId: string;
  readonly name: string;
  readonly email: string;
  readonly joinMs: number;
  readonly leaveMs: number;
}

/** How many took part in an instance: the host and up to a dozen others. */
export function attendeeCount(seed: number, { meeting, number }: Instance): number {
  return 2 + (hash(seed, meeting.key, number, 51) % 12);
}

/** Who took part in an instance, the host first; colleagues mostly, and some guests. */
export function attendees(company: Company, instance: Instance): Attendance[] {
  const { seed, users } = company;
  const { meeting, number, startMs, endMs } = instance;
  return Array.from({ length: attendeeCount(seed, instance) }, (_, place): Attendance => {
    const hashed = hash(seed, meeting.key, number, 52 + place);
    const isGuest = place > 0 && hashed % 4 === 0;
    const user = isGuest
      ? undefined
      : users.get(place === 0 ? meeting.hostIndex : hashed % Math.max(1, users.size));
    const lateMs = place === 0 ? 0 : hashed % Math.max(1, Math.floor((endMs - startMs) / 4));
    return {
      userId: user?.id ?? '',
      presenceId: String(16_778_240 + place * 1_024),
      name:
        user?.display_name ??
        `${pick(FIRST_NAMES, hash(hashed, 1))} ${pick(LAST_NAMES, hash(hashed, 2))}`,
      email: user?.email ?? '',
      joinMs: startMs + lateMs,
      leaveMs: endMs,
    };
  });
}

/** The minutes of all participants together. */
export function totalMinutes(company: Company, instance: Instance): number {
  return attendees(company, instance).reduce(
    (sum, { joinMs, leaveMs }) => sum + Math.max(1, Math.round((leaveMs - joinMs) / 60_000)),
    0,
  );
}

/** A stable id for what one attendee registered as. */
export function registrantIdOf(seed: number, instance: Instance, place: number): string {
  return opaqueId(seed, 53, instance.meeting.key, instance.number * 64 + place);
}
