import type { Random } from './random.ts';

const ODD_BYTES = '\0\t\n\v\r\x1f !"#%,./:;=?@\\\x7f\x80\xc0\xff';
const ODD_TEXTS = [
  '\r\n',
  '\r\n\r\n',
  '\n\n',
  '\r\n ',
  '../',
  '%2e%2e%2f',
  '%252e',
  '//',
  '\\',
  'http://api.example/',
  'content-length: 0\r\n',
  'content-length: 7\r\n',
  'transfer-encoding: chunked\r\n',
  'connection: authorization\r\n',
  'authorization: Bearer of-the-caller\r\n',
  'cookie: of-the-caller\r\n',
  '0\r\n\r\n',
  'ffffffff',
  ' HTTP/1.1\r\n',
];

type ByteMutation = (bytes: Buffer, at: number, chance: Random) => Buffer;

const BYTE_MUTATIONS: readonly ByteMutation[] = [
  (bytes, at, { pick }) => splice(bytes, at, 1, pick([...ODD_BYTES])),
  (bytes, at, { below }) => splice(bytes, at, 1, String.fromCharCode(below(256))),
  (bytes, at, { pick }) => splice(bytes, at, 0, pick([...ODD_BYTES])),
  (bytes, at, { pick }) => splice(bytes, at, 0, pick(ODD_TEXTS)),
  (bytes, at, { below }) => splice(bytes, at, 1 + below(8), ''),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, { below }) => {
    const from = below(bytes.length);
    const slice = bytes.toString('latin1', from, from + below(60));
    return splice(bytes, at, 0, slice);
  },
];

/** Mutates a few bytes outside of the key, since wrong keys would lock the address out. */
export function mutateBytes(bytes: Buffer, key: string, chance: Random): Buffer {
  let spoiled = bytes;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = pickOffset(spoiled, chance);
    const keyAt = spoiled.lastIndexOf(key, at, 'latin1');
    const isInKey = keyAt >= 0 && at < keyAt + key.length;
    if (!isInKey) spoiled = chance.pick(BYTE_MUTATIONS)(spoiled, at, chance);
  }
  return spoiled;
}

/** Picks an offset, usually in the request head. */
function pickOffset(bytes: Buffer, { next, below }: Random): number {
  return next() < 0.5 ? below(Math.min(bytes.length, 60)) : below(bytes.length + 1);
}

function splice(bytes: Buffer, at: number, length: number, text: string): Buffer {
  const rest = bytes.subarray(at + length);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text, 'latin1'), rest]);
}
