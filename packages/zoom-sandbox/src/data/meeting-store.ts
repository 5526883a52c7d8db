import { decodeMeetingUuid, MAX_INSTANCES, encodeMeetingUuid } from './ids.ts';
import {
  getCreatedMeetingKey,
  generateMeeting,
  encodeMeetingIds,
  decodeMeetingId,
  generatePassword,
  getSeededHostIndex,
  seededMeetingKeys,
  type Meeting,
} from './meetings.ts';

/** What the caller of {@link MeetingBook.create} decides; number, id, UUID and default password are given. */
export type NewMeeting = Omit<Meeting, 'key' | 'id' | 'uuid' | 'password'> & {
  readonly password: string | undefined;
};

/** A meeting that was held, or one date of it. */
export interface PastInstance {
  readonly meeting: Meeting;
  readonly number: number;
  readonly uuid: string;
  readonly startMs: number;
  readonly endMs: number;
}

const MINUTE_MS = 60_000;
/** How many generated meetings are kept at hand. */
const MAX_CACHED_MEETINGS = 5_000;

/** The meetings of a company: generated on demand, with what was written laid over them. */
export class MeetingStore {
  readonly #seed: number;
  readonly #seededHosts: number;
  readonly #anchorMs: number;
  readonly #written = new Map<number, Meeting>();
  readonly #deleted = new Map<number, Meeting>();
  readonly #generatedCache = new Map<number, Meeting>();
  readonly #createdByHost = new Map<number, number[]>();
  #created = 0;
  #version = 0;

  constructor(seed: number, seededHosts: number, anchorMs: number) {
    this.#seed = seed;
    this.#seededHosts = seededHosts;
    this.#anchorMs = anchorMs;
  }

  /** Counts up with every write: what was made of this book before is outdated then. */
  get version(): number {
    return this.#version;
  }

  /** The meetings of a host, deleted ones left out, in the order they were made. */
  listByHost(hostIndex: number): Meeting[] {
    const seeded = hostIndex < this.#seededHosts ? seededMeetingKeys(hostIndex, this.#seed) : [];
    const created = this.#createdByHost.get(hostIndex) ?? [];
    const keys = created.length === 0 ? seeded : [...seeded, ...created];
    return keys.map((key) => this.#get(key)).filter((meeting) => meeting !== undefined);
  }

  /** The meeting with this id, unless deleted. */
  find(id: number): Meeting | undefined {
    const key = decodeMeetingId(id, this.#seed);
    return key === undefined ? undefined : this.#get(key);
  }

  /** The meeting with this id, deleted or not: what was held stays on record. */
  findIncludingDeleted(id: number): Meeting | undefined {
    const key = decodeMeetingId(id, this.#seed);
    return key === undefined ? undefined : (this.#deleted.get(key) ?? this.#get(key));
  }

  /** The meeting and instance number behind a UUID, whether it was held yet or not. */
  findByUuid(uuid: string): { meeting: Meeting; instance: number } | undefined {
    const found = decodeMeetingUuid(uuid, this.#seed);
    if (found === undefined) return undefined;
    const meeting = this.#deleted.get(found.meetingKey) ?? this.#get(found.meetingKey);
    return meeting === undefined ? undefined : { meeting, instance: found.instanceNumber };
  }

  /** The instances of a meeting that were over at `nowMs`, oldest first; optionally only those that began within. */
  pastInstances(
    meeting: Meeting,
    nowMs: number,
    fromMs: number = -Infinity,
    toMs: number = Infinity,
  ): PastInstance[] {
    const dates =
      meeting.occurrences === undefined
        ? [
            {
              startMs: meeting.startMs,
              durationMinutes: meeting.durationMinutes,
              status: 'available',
            },
          ]
        : meeting.occurrences;
    const held: PastInstance[] = [];
    for (const [number, { startMs, durationMinutes, status }] of dates.entries()) {
      if (startMs === undefined || status === 'deleted' || number >= MAX_INSTANCES) continue;
      if (startMs < fromMs || startMs >= toMs) continue;
      const plannedEndMs = startMs + durationMinutes * MINUTE_MS;
      const endMs =
        meeting.endedMs !== undefined && meeting.endedMs >= startMs
          ? Math.min(plannedEndMs, meeting.endedMs)
          : plannedEndMs;
      if (endMs > nowMs) continue;
      const uuid = encodeMeetingUuid(
        { meetingKey: meeting.key, instanceNumber: number },
        this.#seed,
      );
      held.push({ meeting, number, uuid, startMs, endMs });
    }
    return held;
  }

  /** Adds a meeting. */
  create(fields: NewMeeting): Meeting {
    const key = getCreatedMeetingKey(this.#created++);
    const meeting: Meeting = {
      ...fields,
      ...encodeMeetingIds(key, this.#seed),
      password: fields.password ?? generatePassword(key, this.#seed),
    };
    this.#version++;
    this.#written.set(key, meeting);
    const keys = this.#createdByHost.get(meeting.hostIndex);
    if (keys === undefined) this.#createdByHost.set(meeting.hostIndex, [key]);
    else keys.push(key);
    return meeting;
  }

  /** Puts the changed meeting in place of what is filed under its number. */
  replace(meeting: Meeting): void {
    this.#version++;
    this.#written.set(meeting.key, meeting);
    this.#deleted.delete(meeting.key);
  }

  /** Deletes a meeting; {@link findEver} still finds it. */
  delete(meeting: Meeting): void {
    this.#version++;
    this.#deleted.set(meeting.key, meeting);
    this.#written.delete(meeting.key);
  }

  /** Brings a deleted meeting back. */
  recover(meeting: Meeting): void {
    this.replace(meeting);
  }

  /** Whether the meeting is deleted. */
  isDeleted(meeting: Meeting): boolean {
    return this.#deleted.has(meeting.key);
  }

  /** How many meetings were created, changed or removed since the start. */
  get changeCounts(): {
    readonly created: number;
    readonly changed: number;
    readonly removed: number;
  } {
    const changed = [...this.#written.keys()].filter(
      (key) => getSeededHostIndex(key) !== undefined,
    ).length;
    return { created: this.#created, changed, removed: this.#deleted.size };
  }

  #get(key: number): Meeting | undefined {
    if (this.#deleted.has(key)) return undefined;
    return this.#written.get(key) ?? this.#generate(key);
  }

  #generate(key: number): Meeting | undefined {
    const kept = this.#generatedCache.get(key);
    if (kept !== undefined) return kept;
    const host = getSeededHostIndex(key);
    if (host === undefined || host >= this.#seededHosts) return undefined;
    if (!seededMeetingKeys(host, this.#seed).includes(key)) return undefined;
    if (this.#generatedCache.size >= MAX_CACHED_MEETINGS) this.#generatedCache.clear();
    const meeting = generateMeeting(key, this.#seed, this.#anchorMs);
    this.#generatedCache.set(key, meeting);
    return meeting;
  }
}
