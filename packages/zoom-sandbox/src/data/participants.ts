import type { AccountData } from './account-data.ts';
import { opaqueId } from './ids.ts';
import type { PastInstance } from './meeting-store.ts';
import { hasRegistration, isWebinar, type Meeting } from './meetings.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { hash, hashText, pick } from './deterministic-random.ts';
import { listPanelists } from './panelists.ts';
import type { Registrant } from './registrants.ts';

/** A participant of a past meeting or webinar. */
export interface Participant {
  /** The id of the user in the account; empty for guests. */
  readonly userId: string;
  /** The id of the participant within the meeting. */
  readonly participantId: string;
  readonly registrantId: string;
  readonly role: 'host' | 'panelist' | 'attendee';
  readonly name: string;
  readonly email: string;
  readonly joinMs: number;
  readonly leaveMs: number;
}

/** Returns the number of participants of an instance. */
export function countParticipants(data: AccountData, instance: PastInstance): number {
  const { meeting, number } = instance;
  if (isWebinar(meeting)) return listParticipants(data, instance).length;
  return 2 + (hash(data.seed, meeting.key, number, 51) % 12);
}

/**
 * Returns the participants of an instance: the host first. Then of a meeting users of the account and some guests; of
 * a webinar its panelists, and those of its registrants who are not absent.
 */
export function listParticipants(data: AccountData, instance: PastInstance): Participant[] {
  const { meeting } = instance;
  const people = !isWebinar(meeting)
    ? generatePeople(data, instance, countParticipants(data, instance))
    : [...listSpeakers(data, instance), ...listAttendees(data, instance)];
  return people.map((person, position) => toParticipant(data, instance, person, position));
}

/** Returns the approved registrants who missed an instance of a webinar: about one in four. */
export function listAbsentees(data: AccountData, instance: PastInstance): Registrant[] {
  return listInvited(data, instance).filter((registrant) => !attends(data, instance, registrant));
}

/** Returns the total minutes of all participants. */
export function sumParticipantMinutes(data: AccountData, instance: PastInstance): number {
  return listParticipants(data, instance).reduce(
    (sum, { joinMs, leaveMs }) => sum + Math.max(1, Math.round((leaveMs - joinMs) / 60_000)),
    0,
  );
}

type Person = Pick<Participant, 'userId' | 'role' | 'name' | 'email'> & {
  readonly registrantId?: string;
};

/** The host, users of the account and some guests. */
function generatePeople(data: AccountData, instance: PastInstance, count: number): Person[] {
  const { seed, users } = data;
  const { meeting, number } = instance;
  return Array.from({ length: count }, (_, position): Person => {
    const hashed = hash(seed, meeting.key, number, 52 + position);
    const isGuest = position > 0 && hashed % 4 === 0;
    const index = position === 0 ? meeting.hostIndex : hashed % Math.max(1, users.size);
    const user = isGuest ? undefined : users.get(index);
    return {
      userId: user?.id ?? '',
      role: position === 0 ? 'host' : 'attendee',
      name:
        user?.display_name ??
        `${pick(FIRST_NAMES, hash(hashed, 1))} ${pick(LAST_NAMES, hash(hashed, 2))}`,
      email: user?.email ?? '',
    };
  });
}

/** The host of a webinar and its panelists. */
function listSpeakers(data: AccountData, instance: PastInstance): Person[] {
  const panelists = listPanelists(data, instance.meeting).map(({ email, name }): Person => {
    const user = data.users.find(email)?.user;
    return { userId: user?.id ?? '', role: 'panelist', name, email };
  });
  return [...generatePeople(data, instance, 1), ...panelists];
}

/** The attendees of a webinar: registrants, or anybody if it has no registration. */
function listAttendees(data: AccountData, instance: PastInstance): Person[] {
  const { meeting, number } = instance;
  if (!hasRegistration(meeting)) {
    const count = 2 + (hash(data.seed, meeting.key, number, 51) % 12);
    return generatePeople(data, instance, count).slice(1);
  }
  return listInvited(data, instance)
    .filter((registrant) => attends(data, instance, registrant))
    .map(({ id, email, first_name: first, last_name: last }) => ({
      userId: data.users.find(email)?.user.id ?? '',
      role: 'attendee',
      name: `${first} ${last}`.trim(),
      email,
      registrantId: id,
    }));
}

/** The approved registrants who had registered when an instance ended. */
function listInvited({ registrants }: AccountData, { meeting, endMs }: PastInstance): Registrant[] {
  if (!hasRegistration(meeting)) return [];
  return registrants
    .list(meeting)
    .filter(({ status, create_time: time }) => status === 'approved' && Date.parse(time) <= endMs);
}

function attends({ seed }: AccountData, { number }: PastInstance, { id }: Registrant): boolean {
  return hash(seed, number, hashText(id), 54) % 4 !== 0;
}

function toParticipant(
  { seed }: AccountData,
  { meeting, number, startMs, endMs }: PastInstance,
  person: Person,
  position: number,
): Participant {
  const hashed = hash(seed, meeting.key, number, 52 + position);
  const lateMs = position === 0 ? 0 : hashed % Math.max(1, Math.floor((endMs - startMs) / 4));
  return {
    ...person,
    participantId: String(16_778_240 + position * 1_024),
    registrantId:
      person.registrantId ?? generateRegistrantId(seed, meeting, number * 64 + position),
    joinMs: startMs + lateMs,
    leaveMs: endMs,
  };
}

/** Speakers of webinars do not register. */
function generateRegistrantId(seed: number, meeting: Meeting, part: number): string {
  return isWebinar(meeting) ? '' : opaqueId(seed, 53, meeting.key, part);
}
