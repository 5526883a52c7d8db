import { hash, permute, unpermute } from './deterministic-random.ts';

/** Encodes a user index as an id in Zoom's format, 22 characters of base64url. */
export function encodeUserId(index: number, seed: number): string {
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeUInt32BE(permute(index, seed), 0);
  for (let word = 1; word < 4; word++) bytes.writeUInt32BE(hash(seed, index, word), word * 4);
  return bytes.toString('base64url');
}

/** Decodes a user id to its index; `undefined` if it was not generated with this seed. */
export function decodeUserId(id: string, seed: number): number | undefined {
  if (id.length !== 22) return undefined;
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.length !== 16) return undefined;
  const index = unpermute(bytes.readUInt32BE(0), seed);
  return encodeUserId(index, seed) === id ? index : undefined;
}

/** Returns a 22-character id that cannot be decoded. */
export function opaqueId(seed: number, kind: number, index: number, part = 0): string {
  const bytes = Buffer.allocUnsafe(16);
  for (let word = 0; word < 4; word++) {
    bytes.writeUInt32BE(hash(seed ^ kind, index, part, word), word * 4);
  }
  return bytes.toString('base64url');
}

/** Identifies an instance of a meeting. */
export interface InstanceKey {
  /** The key of the meeting within the account. */
  readonly meetingKey: number;
  /** The number of the instance, from 0. */
  readonly instanceNumber: number;
}

/**
 * Encodes an instance as a meeting UUID in Zoom's format, base64 of 16 bytes. One in eight starts with `/` and one in
 * eight contains `//`, far more than with Zoom, so that tests detect wrong URL encoding.
 */
export function encodeMeetingUuid(
  { meetingKey, instanceNumber }: InstanceKey,
  seed: number,
): string {
  const bytes = Buffer.allocUnsafe(16);
  const check = hash(seed, meetingKey, instanceNumber, 7);
  bytes.writeUInt32BE(hash(seed, meetingKey, instanceNumber, 8), 0);
  bytes.writeUInt16BE(check & 0xffff, 4);
  bytes.writeUInt32BE(permute(meetingKey, seed), 6);
  bytes.writeUInt16BE((instanceNumber ^ check) & 0xffff, 10);
  bytes.writeUInt32BE(hash(seed, meetingKey, instanceNumber, 9), 12);
  const shape = (meetingKey + 3 * Math.floor(meetingKey / 8) + 3 * instanceNumber) % 8;
  if (shape === 1) bytes[0] = 0xff;
  if (shape === 2) bytes.writeUInt16BE(0xffff, 3);
  return bytes.toString('base64');
}

/** Decodes a UUID to its instance; `undefined` if it was not generated with this seed. */
export function decodeMeetingUuid(uuid: string, seed: number): InstanceKey | undefined {
  const bytes = Buffer.from(uuid, 'base64');
  if (bytes.length !== 16) return undefined;
  const meetingKey = unpermute(bytes.readUInt32BE(6), seed);
  // Only part of the check value is stored, so every possible instance number is tried.
  for (let instanceNumber = 0; instanceNumber < MAX_INSTANCES; instanceNumber++) {
    const masked = (instanceNumber ^ hash(seed, meetingKey, instanceNumber, 7)) & 0xffff;
    if (
      masked === bytes.readUInt16BE(10) &&
      encodeMeetingUuid({ meetingKey, instanceNumber }, seed) === uuid
    ) {
      return { meetingKey, instanceNumber };
    }
  }
  return undefined;
}

/** Maximum number of instances of a recurring meeting. */
export const MAX_INSTANCES = 128;
