import { z } from 'zod';
import { formatPath, type SettingPath } from './config-issue.ts';
import { VARIABLES } from './environment.ts';
import { configSchema } from './schema.ts';

/** A setting as shown in `docs/configuration.md` and in the help of `evertoken serve`. */
export interface Setting {
  /** Such as `accounts[].plan`. */
  readonly name: string;
  readonly description: string;
  /** Type in words, such as `whole number, 0 to 65535`. */
  readonly type: string;
  /** As JSON; undefined if there is none. */
  readonly defaultValue: string | undefined;
  readonly required: boolean;
  /** Environment variable that stands for the setting. */
  readonly variable: string | undefined;
  /** Whether it is a group of settings, or a list of groups. */
  readonly isGroup: boolean;
  /** For which kind of group it is a setting, such as `provider: oauth`; undefined for every kind. */
  readonly variant: string | undefined;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Lists all settings in the order of the schema, each group before its settings. */
export function listSettings(): Setting[] {
  return collectSettings(z.toJSONSchema(configSchema, { io: 'input' }), []);
}

function collectSettings(
  group: JsonSchema,
  path: readonly (string | number)[],
  variant?: string,
): Setting[] {
  return Object.entries(group.properties ?? {}).flatMap(([key, value]) => {
    const schema = value as JsonSchema;
    const item = schema.type === 'array' ? (schema.items as JsonSchema) : schema;
    const inner = schema.type === 'array' ? [...path, key, 0] : [...path, key];
    const isGroup = item.properties !== undefined || item.oneOf !== undefined;
    const setting: Setting = {
      name: formatName([...path, key]),
      description: schema.description ?? '',
      type: describeType(schema),
      defaultValue:
        isGroup || schema.default === undefined ? undefined : JSON.stringify(schema.default),
      required: (group.required ?? []).includes(key),
      variable: variant === undefined ? findExactVariable([...path, key]) : undefined,
      isGroup,
      variant,
    };
    return [setting, ...collectVariants(item, inner, variant)];
  });
}

/** The variables are for the first variant, which is the default. */
function collectVariants(
  item: JsonSchema,
  path: readonly (string | number)[],
  variant: string | undefined,
): Setting[] {
  if (item.oneOf === undefined) return collectSettings(item, path, variant);
  const [first, ...others] = item.oneOf;
  return [
    ...collectSettings(first!, path),
    ...others.flatMap((other) => collectSettings(other, path, describeVariant(other))),
  ];
}

/** The only setting with one value. */
function describeVariant({ properties = {} }: JsonSchema): string {
  const found = Object.entries(properties).find(([, value]) => 'const' in (value as JsonSchema));
  return found === undefined ? '' : `${found[0]}: ${String((found[1] as JsonSchema).const)}`;
}

function findExactVariable(path: SettingPath): string | undefined {
  const name = formatPath(path);
  return Object.keys(VARIABLES).find((variable) => formatPath(VARIABLES[variable]!) === name);
}

function formatName(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? '[]' : `.${part}`))
    .join('')
    .slice(1);
}

function describeType(schema: JsonSchema): string {
  const { type, minimum, maximum } = schema;
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${String(word)}\``).join(', ');
  switch (type) {
    case 'array': {
      const item = schema.items as JsonSchema;
      return item.type === 'object' || item.oneOf !== undefined
        ? 'list of groups'
        : `list of ${describeType(item)}`;
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
