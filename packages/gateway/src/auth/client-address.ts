import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Returns the IP address of a request's client; undefined after the connection has closed. */
export type AddressResolver = (request: IncomingMessage) => string | undefined;

/** An address as proxies report it; undefined for `unknown`, an obfuscated identifier, or anything else. */
type Hop = string | undefined;

/**
 * Creates the resolver of client addresses. What `X-Forwarded-For` or `Forwarded` (RFC 7239) says is believed
 * only from right to left and only as long as a trusted proxy says it, since clients can send both. If a
 * request has both headers and they differ, neither is believed: the proxy sets one and passes on the other.
 *
 * @param trustedProxies addresses, and networks in CIDR notation
 * @returns undefined without any: the client is at the other end of the connection
 */
export function createAddressResolver(
  trustedProxies: readonly string[],
): AddressResolver | undefined {
  if (trustedProxies.length === 0) return undefined;
  const isTrusted = createNetworkCheck(trustedProxies);
  return ({ headers, socket: { remoteAddress } }) => {
    if (remoteAddress === undefined || !isTrusted(remoteAddress)) return remoteAddress;
    const lists = [
      parseXForwardedFor(headers['x-forwarded-for']),
      parseForwarded(headers.forwarded),
    ];
    const [first, second] = lists
      .filter((hops) => hops !== undefined)
      .map((hops) => findClient(remoteAddress, hops, isTrusted));
    return first === undefined || (second !== undefined && first !== second)
      ? remoteAddress
      : first;
  };
}

/** Returns the nearest address that is not a trusted proxy's, or the last that one of them vouches for. */
function findClient(
  remoteAddress: string,
  hops: readonly Hop[],
  isTrusted: (address: string) => boolean,
): string {
  let client = remoteAddress;
  for (const hop of hops.toReversed()) {
    if (hop === undefined || !isTrusted(client)) break;
    client = hop;
  }
  return client;
}

/** Creates a check whether an IP address is one of these addresses and networks in CIDR notation. */
export function createNetworkCheck(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (address) => list.check(withoutZone(address), familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** The zone of a link-local address, such as `%eth0`, is not part of it, and may be of any length. */
function withoutZone(address: string): string {
  return address.split('%', 1)[0]!;
}

function parseXForwardedFor(header: string | string[] | undefined): Hop[] | undefined {
  return header === undefined ? undefined : String(header).split(',').map(parseHop);
}

const TOKEN = "[\\w!#$%&'*+.^`|~-]+";
const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';
/** A parameter of `Forwarded`, if there is one, and what separates it from the next. */
const PARAMETER = new RegExp(`[ \\t]*(?:(${TOKEN})=(?:(${TOKEN})|${QUOTED})[ \\t]*)?([;,]|$)`, 'y');

/** Returns the `for` of each element; none if the header is not valid as a whole. */
function parseForwarded(header: string | undefined): Hop[] | undefined {
  if (header === undefined) return undefined;
  const hops: Hop[] = [];
  let hop: Hop;
  let end: string | undefined;
  for (PARAMETER.lastIndex = 0; end !== '';) {
    const match = PARAMETER.exec(header);
    if (match === null) return [];
    const [, name, token, quoted] = match;
    if (name?.toLowerCase() === 'for') hop = parseHop(token ?? quoted!.replaceAll(/\\(.)/g, '$1'));
    end = match[4]!;
    if (end === ';') continue;
    hops.push(hop);
    hop = undefined;
  }
  return hops;
}

/** An address with or without a port; one of IPv6 in brackets if it has a port. */
const HOP = /^(?:\[([^\]]+)\](?::\d+)?|([^:]+):\d+|(.+))$/;

function parseHop(text: string): Hop {
  const [, bracketed, withPort, bare] = HOP.exec(text.trim()) ?? [];
  const address = bracketed ?? withPort ?? bare ?? '';
  return isIP(address) === 0 ? undefined : withoutZone(address);
}
