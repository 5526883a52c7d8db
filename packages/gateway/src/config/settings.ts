import { z } from 'zod';
import { VARIABLES, variableFor } from './environment.ts';
import { configSchema } from './schema.ts';

/** A setting of the configuration, as it is described to people. */
export interface Setting {
  /** Such as `accounts[].plan`. */
  readonly name: string;
  readonly description: string;
  /** What it is made of, in words. */
  readonly shape: string;
  /** As it is written in YAML; undefined where there is none. */
  readonly fallback: string | undefined;
  readonly required: boolean;
  /** The variable that stands for it in the simple case. */
  readonly variable: string | undefined;
  /** Whether it is a group of settings, or a list of groups. */
  readonly isGroup: boolean;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Every setting, in the order of the schema, groups before what is in them. */
export function settings(): Setting[] {
  return settingsIn(z.toJSONSchema(configSchema, { io: 'input' }), []);
}

function settingsIn(group: JsonSchema, path: readonly (string | number)[]): Setting[] {
  return Object.entries(group.properties ?? {}).flatMap(([key, value]) => {
    const schema = value as JsonSchema;
    const item = schema.type === 'array' ? (schema.items as JsonSchema) : schema;
    const inner = schema.type === 'array' ? [...path, key, 0] : [...path, key];
    const isGroup = item.properties !== undefined;
    const setting: Setting = {
      name: nameOf([...path, key]),
      description: schema.description ?? '',
      shape: shapeOf(schema),
      fallback:
        isGroup || schema.default === undefined ? undefined : JSON.stringify(schema.default),
      required: (group.required ?? []).includes(key),
      variable: variableOf([...path, key]),
      isGroup,
    };
    return [setting, ...settingsIn(item, inner)];
  });
}

function variableOf(path: readonly (string | number)[]): string | undefined {
  const name = variableFor(path);
  return name !== undefined && VARIABLES[name]?.length === path.length ? name : undefined;
}

function nameOf(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? '[]' : `.${part}`))
    .join('')
    .slice(1);
}

function shapeOf(schema: JsonSchema): string {
  const { type, minimum, maximum } = schema;
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${String(word)}\``).join(', ');
  switch (type) {
    case 'array': {
      const item = schema.items as JsonSchema;
      return item.type === 'object' ? 'list of groups' : `list of ${shapeOf(item)}`;
    }
    case 'integer':
      return `whole number, ${minimum} to ${maximum}`;
    case 'number':
      return `number, ${minimum} to ${maximum}`;
    case 'boolean':
      return '`true` or `false`';
    case 'object':
      return 'group';
    default:
      return 'text';
  }
}
