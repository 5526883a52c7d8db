import type { AccountData } from './account-data.ts';
import { opaqueId } from './ids.ts';
import type { PastInstance } from './meeting-store.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { hash, pick } from './deterministic-random.ts';

/** A participant of a past meeting. */
export interface Participant {
  /** The id of the user in the account; empty for guests. */
  readonly userId: string;
  /** The id of the participant within the meeting. */
  readonly participantId: string;
  readonly name: string;
  readonly email: string;
  readonly joinMs: number;
  readonly leaveMs: number;
}

/** Returns the number of participants of an instance: the host and up to a dozen others. */
export function countParticipants(seed: number, { meeting, number }: PastInstance): number {
  return 2 + (hash(seed, meeting.key, number, 51) % 12);
}

/** Returns the participants of an instance: the host first, then users of the account and some guests. */
export function listParticipants(data: AccountData, instance: PastInstance): Participant[] {
  const { seed, users } = data;
  const { meeting, number, startMs, endMs } = instance;
  return Array.from({ length: countParticipants(seed, instance) }, (_, position): Participant => {
    const hashed = hash(seed, meeting.key, number, 52 + position);
    const isGuest = position > 0 && hashed % 4 === 0;
    const user = isGuest
      ? undefined
      : users.get(position === 0 ? meeting.hostIndex : hashed % Math.max(1, users.size));
    const lateMs = position === 0 ? 0 : hashed % Math.max(1, Math.floor((endMs - startMs) / 4));
    return {
      userId: user?.id ?? '',
      participantId: String(16_778_240 + position * 1_024),
      name:
        user?.display_name ??
        `${pick(FIRST_NAMES, hash(hashed, 1))} ${pick(LAST_NAMES, hash(hashed, 2))}`,
      email: user?.email ?? '',
      joinMs: startMs + lateMs,
      leaveMs: endMs,
    };
  });
}

/** Returns the total minutes of all participants. */
export function sumParticipantMinutes(data: AccountData, instance: PastInstance): number {
  return listParticipants(data, instance).reduce(
    (sum, { joinMs, leaveMs }) => sum + Math.max(1, Math.round((leaveMs - joinMs) / 60_000)),
    0,
  );
}

/** Returns a stable registrant id for a participant. */
export function getRegistrantId(seed: number, instance: PastInstance, position: number): string {
  return opaqueId(seed, 53, instance.meeting.key, instance.number * 64 + position);
}
