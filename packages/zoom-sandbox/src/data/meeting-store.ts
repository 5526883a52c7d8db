import { decodeMeetingUuid, MAX_INSTANCES, encodeMeetingUuid } from './ids.ts';
import {
  encodeMeetingIds,
  decodeMeetingId,
  generatePassword,
  getSeededHostIndex,
  type Meeting,
  type MeetingSource,
} from './meetings.ts';
import { MINUTE_MS } from '../time/date-time.ts';

/** The fields of a new meeting. {@link MeetingStore.create} adds key, id, UUID and, if absent, the password. */
export type NewMeeting = Omit<Meeting, 'key' | 'id' | 'uuid' | 'password'> & {
  readonly password: string | undefined;
};

/** An instance, in general past: a meeting or one occurrence of it. */
export interface PastInstance {
  readonly meeting: Meeting;
  readonly number: number;
  readonly uuid: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Maximum size of the cache of generated meetings. */
const MAX_CACHED_MEETINGS = 5_000;

/** The meetings, or the webinars, of an account: generated on demand, overlaid with all changes. */
export class MeetingStore {
  readonly #source: MeetingSource;
  readonly #seed: number;
  readonly #seededHosts: number;
  readonly #anchorMs: number;
  readonly #written = new Map<number, Meeting>();
  readonly #deleted = new Map<number, Meeting>();
  readonly #generatedCache = new Map<number, Meeting>();
  readonly #createdByHost = new Map<number, number[]>();
  #created = 0;
  #version = 0;

  constructor(source: MeetingSource, seed: number, seededHosts: number, anchorMs: number) {
    this.#source = source;
    this.#seed = seed;
    this.#seededHosts = seededHosts;
    this.#anchorMs = anchorMs;
  }

  /** Increases with every change; for invalidating caches. */
  get version(): number {
    return this.#version;
  }

  /** Returns the meetings of a host without deleted ones, in the order of creation. */
  listByHost(hostIndex: number): Meeting[] {
    const seeded =
      hostIndex < this.#seededHosts ? this.#source.seededKeys(hostIndex, this.#seed) : [];
    const created = this.#createdByHost.get(hostIndex) ?? [];
    const keys = created.length === 0 ? seeded : [...seeded, ...created];
    return keys.map((key) => this.#get(key)).filter((meeting) => meeting !== undefined);
  }

  /** Returns the meeting with this id, unless it is deleted. */
  find(id: number): Meeting | undefined {
    const key = decodeMeetingId(id, this.#seed);
    return key === undefined ? undefined : this.#get(key);
  }

  /** Whether the meeting was created through the API. */
  isCreated(id: number): boolean {
    const key = decodeMeetingId(id, this.#seed);
    return key !== undefined && getSeededHostIndex(key) === undefined;
  }

  /** Returns the meeting with this id, even if it is deleted: past instances of deleted meetings remain available. */
  findIncludingDeleted(id: number): Meeting | undefined {
    const key = decodeMeetingId(id, this.#seed);
    return key === undefined ? undefined : (this.#deleted.get(key) ?? this.#get(key));
  }

  /** Returns the meeting and instance number of a UUID, whether the instance is past or not. */
  findByUuid(uuid: string): { meeting: Meeting; instance: number } | undefined {
    const decoded = decodeMeetingUuid(uuid, this.#seed);
    if (decoded === undefined) return undefined;
    const meeting = this.#deleted.get(decoded.meetingKey) ?? this.#get(decoded.meetingKey);
    return meeting === undefined ? undefined : { meeting, instance: decoded.instanceNumber };
  }

  /**
   * Returns the instances that ended before `nowMs`, oldest first; only those that started from `fromMs` to `toMs`.
   */
  pastInstances(
    meeting: Meeting,
    nowMs: number,
    fromMs: number = -Infinity,
    toMs: number = Infinity,
  ): PastInstance[] {
    return this.instances(meeting, fromMs, toMs).filter(({ endMs }) => endMs <= nowMs);
  }

  /** Returns the past instances of all meetings of a host that started from `fromMs` to `toMs`. */
  pastInstancesByHost(
    hostIndex: number,
    nowMs: number,
    fromMs: number,
    toMs: number,
  ): PastInstance[] {
    return this.listByHost(hostIndex).flatMap((meeting) =>
      this.pastInstances(meeting, nowMs, fromMs, toMs),
    );
  }

  /** Returns the instance that takes place at `nowMs`. */
  liveInstance(meeting: Meeting, nowMs: number): PastInstance | undefined {
    return this.instances(meeting).find(({ startMs, endMs }) => startMs <= nowMs && endMs > nowMs);
  }

  /** Returns the instances that start from `fromMs` to `toMs`, past or not. */
  instances(meeting: Meeting, fromMs: number = -Infinity, toMs: number = Infinity): PastInstance[] {
    const occurrences =
      meeting.occurrences === undefined
        ? [
            {
              startMs: meeting.startMs,
              durationMinutes: meeting.durationMinutes,
              status: 'available',
            },
          ]
        : meeting.occurrences;
    const instances: PastInstance[] = [];
    for (const [number, { startMs, durationMinutes, status }] of occurrences.entries()) {
      if (startMs === undefined || status === 'deleted' || number >= MAX_INSTANCES) continue;
      if (startMs < fromMs || startMs >= toMs) continue;
      const plannedEndMs = startMs + durationMinutes * MINUTE_MS;
      const endMs =
        meeting.endedMs !== undefined && meeting.endedMs >= startMs
          ? Math.min(plannedEndMs, meeting.endedMs)
          : plannedEndMs;
      const uuid = encodeMeetingUuid(
        { meetingKey: meeting.key, instanceNumber: number },
        this.#seed,
      );
      instances.push({ meeting, number, uuid, startMs, endMs });
    }
    return instances;
  }

  /** Creates a meeting. */
  create(fields: NewMeeting): Meeting {
    const key = this.#source.firstCreatedKey + this.#created++;
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

  /** Replaces the meeting with the same key. */
  replace(meeting: Meeting): void {
    this.#version++;
    this.#written.set(meeting.key, meeting);
    this.#deleted.delete(meeting.key);
  }

  /** Deletes a meeting. {@link findIncludingDeleted} still returns it. */
  delete(meeting: Meeting): void {
    this.#version++;
    this.#deleted.set(meeting.key, meeting);
    this.#written.delete(meeting.key);
  }

  /** Restores a deleted meeting. */
  recover(meeting: Meeting): void {
    this.replace(meeting);
  }

  /** Whether the meeting is deleted. */
  isDeleted(meeting: Meeting): boolean {
    return this.#deleted.has(meeting.key);
  }

  /** The number of created, changed and deleted meetings since the start. */
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
    const cached = this.#generatedCache.get(key);
    if (cached !== undefined) return cached;
    const host = getSeededHostIndex(key);
    if (host === undefined || host >= this.#seededHosts) return undefined;
    if (!this.#source.seededKeys(host, this.#seed).includes(key)) return undefined;
    if (this.#generatedCache.size >= MAX_CACHED_MEETINGS) this.#generatedCache.clear();
    const meeting = this.#source.generate(key, this.#seed, this.#anchorMs);
    this.#generatedCache.set(key, meeting);
    return meeting;
  }
}
