import { Secret } from 'evertoken';
import { hashSettings } from './hash-settings.ts';
import type { GatewayConfig } from './schema.ts';

/**
 * Lists the settings in which two configurations differ, without their values: `limits.maxConnections`,
 * `accounts.labs.clientSecret`, `callers.billing added`.
 */
export function listChanges(before: GatewayConfig, after: GatewayConfig): string[] {
  // In a file, credentials are settings of the account itself.
  return compare('', before, after).map((name) => name.replace('.credentials', ''));
}

function compare(name: string, before: unknown, after: unknown): string[] {
  if (hashSettings(before) === hashSettings(after)) return [];
  if (isGroup(before) && isGroup(after)) return compareGroups(name, before, after);
  if (isNamedList(before) && isNamedList(after))
    return compareGroups(name, byName(before), byName(after));
  const isEntry = isGroup(before ?? after) && /^(?:accounts|callers)\.[^.]+$/.test(name);
  if (isEntry && before === undefined) return [`${name} added`];
  return [isEntry && after === undefined ? `${name} removed` : name];
}

type Group = Readonly<Record<string, unknown>>;

function compareGroups(name: string, before: Group, after: Group): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const prefix = name === '' ? '' : `${name}.`;
  return [...keys].flatMap((key) => compare(prefix + key, before[key], after[key]));
}

function isGroup(value: unknown): value is Group {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Secret)
  );
}

type NamedList = readonly { readonly name: string }[];

/** Accounts and callers are known by their names, not by their positions. */
function isNamedList(value: unknown): value is NamedList {
  return Array.isArray(value) && value.every((item) => isGroup(item) && 'name' in item);
}

function byName(list: NamedList): Group {
  return Object.fromEntries(list.map((item) => [item.name, item]));
}
