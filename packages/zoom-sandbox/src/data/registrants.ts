import { opaqueId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import { seededEmail } from './users.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { hash, pick } from './deterministic-random.ts';
import { formatIsoSeconds } from '../time/date-time.ts';

/** The status of a registration. */
export type RegistrantStatus = 'approved' | 'pending' | 'denied';

/** A registrant with Zoom's field names; `profile` contains all further fields of the request. */
export interface Registrant {
  readonly id: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly status: RegistrantStatus;
  readonly create_time: string;
  readonly participant_pin_code: number;
  readonly profile: Readonly<Record<string, unknown>>;
}

/** The registrants of all meetings. Generated meetings with registration already have some. */
export class RegistrantStore {
  readonly #seed: number;
  readonly #byMeeting = new Map<number, Map<string, Registrant>>();
  #added = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Returns the registrants of a meeting in the order of registration. */
  list(meeting: Meeting): readonly Registrant[] {
    return [...this.#load(meeting).values()];
  }

  /** Returns the registrant with this id. */
  get(meeting: Meeting, id: string): Registrant | undefined {
    return this.#load(meeting).get(id);
  }

  /** Returns the registrant with this email address, ignoring case. */
  findByEmail(meeting: Meeting, email: string): Registrant | undefined {
    return this.list(meeting).find(
      (registrant) => registrant.email.toLowerCase() === email.toLowerCase(),
    );
  }

  /** Adds a registrant, or updates the one with the same email address. */
  add(
    meeting: Meeting,
    fields: Pick<Registrant, 'email' | 'first_name' | 'last_name' | 'status' | 'profile'>,
    nowMs: number,
  ): Registrant {
    const before = this.findByEmail(meeting, fields.email);
    const number = this.#added++;
    const registrant: Registrant = {
      ...fields,
      id: before?.id ?? opaqueId(this.#seed, 41, meeting.key, 1_000_000 + number),
      create_time: before?.create_time ?? formatIsoSeconds(nowMs),
      participant_pin_code: 100_000 + (hash(this.#seed, meeting.key, number, 42) % 900_000),
    };
    this.#load(meeting).set(registrant.id, registrant);
    return registrant;
  }

  /** Replaces the registrant with the same id. */
  replace(meeting: Meeting, registrant: Registrant): void {
    this.#load(meeting).set(registrant.id, registrant);
  }

  /** Removes a registrant. Returns false if it does not exist. */
  remove(meeting: Meeting, id: string): boolean {
    return this.#load(meeting).delete(id);
  }

  #load(meeting: Meeting): Map<string, Registrant> {
    const existing = this.#byMeeting.get(meeting.key);
    if (existing !== undefined) return existing;
    const list = new Map(this.#generate(meeting).map((registrant) => [registrant.id, registrant]));
    this.#byMeeting.set(meeting.key, list);
    return list;
  }

  #generate(meeting: Meeting): Registrant[] {
    if (meeting.source !== 'web_portal') return [];
    const count = 3 + (hash(this.#seed, meeting.key, 43) % 60);
    return Array.from({ length: count }, (_, index): Registrant => {
      const hashed = hash(this.#seed, meeting.key, index, 44);
      const status =
        meeting.settings['approval_type'] === 0 || index % 4 !== 0 ? 'approved' : 'pending';
      return {
        id: opaqueId(this.#seed, 41, meeting.key, index),
        email: seededEmail(hashed % 1_000_000, this.#seed ^ 0x5eed).replace('@', '@guest.'),
        first_name: pick(FIRST_NAMES, hash(hashed, 1)),
        last_name: pick(LAST_NAMES, hash(hashed, 2)),
        status,
        create_time: formatIsoSeconds(meeting.createdMs + index * 3_600_000),
        participant_pin_code: 100_000 + (hashed % 900_000),
        profile: {},
      };
    });
  }
}
