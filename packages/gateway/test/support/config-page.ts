import type { Setting } from '../../src/config/config-reference.ts';

/** Renders docs/configuration.md from the settings of the schema. */
export function renderConfigPage(settings: readonly Setting[]): string {
  const groups = settings.filter(({ isGroup }) => isGroup);
  const top = groups.filter(({ name }) => !name.includes('.'));
  return [
    INTRODUCTION,
    ...top.map((group) => renderSection(group, settings, groups)),
    VARIABLES_HEADING,
    settings
      .flatMap(({ variable, name }) =>
        variable === undefined ? [] : [`- ${code(variable)}: ${code(name)}`],
      )
      .join('\n'),
  ].join('\n\n');
}

function renderSection(
  group: Setting,
  settings: readonly Setting[],
  groups: readonly Setting[],
): string {
  const prefix = getPrefix(group);
  const isInside = ({ name }: Setting): boolean =>
    name.startsWith(prefix) && !name.slice(prefix.length).includes('.');
  const all = settings.filter(isInside);
  const variants = new Set(all.map(({ variant }) => variant).filter((v) => v !== group.variant));
  const list = (variant: string | undefined): string =>
    all
      .filter((setting) => setting.variant === variant)
      .map(toListItem)
      .join('\n');
  const level = '#'.repeat(1 + group.name.split('.').length);
  return [
    `${level} \`${group.name}\``,
    group.description,
    list(group.variant),
    ...[...variants].flatMap((variant) => [`${level}# With \`${variant}\``, list(variant)]),
    ...groups.filter(isInside).map((nested) => renderSection(nested, settings, groups)),
  ].join('\n\n');
}

function getPrefix({ name, type }: Setting): string {
  return type === 'list of groups' ? `${name}[].` : `${name}.`;
}

function toListItem(setting: Setting): string {
  const { name, type, description } = setting;
  const last = name.slice(name.lastIndexOf('.') + 1);
  return `- ${code(last)} (${[type, ...describeDefault(setting)].join(', ')}): ${description}`;
}

function describeDefault({ isGroup, required, defaultValue }: Setting): readonly string[] {
  if (isGroup) return [];
  if (required) return ['**required**'];
  return defaultValue === undefined ? [] : [`default ${code(defaultValue.replaceAll('"', ''))}`];
}

function code(text: string): string {
  return `\`${text}\``;
}

const INTRODUCTION = `<!-- Generated from packages/gateway/src/config/schema.ts by \`npm run config:docs\`. -->

# Gateway configuration

A gateway is configured by a YAML file, named by \`evertoken serve --config FILE\` or \`EVERTOKEN_CONFIG\`. With one
account and local clients only, the [environment variables](#environment-variables) below are sufficient. With a file,
variables count only where the file refers to them; those of proxies, unless \`outbound\` names one.

\`\`\`sh
evertoken config template > evertoken.yaml             # a file to start from
evertoken config check --config evertoken.yaml     # every issue, with line and column
evertoken keys create billing --allow 'GET /users/**' --config evertoken.yaml
evertoken serve --config evertoken.yaml
\`\`\`

Names that end in \`Ms\` are durations in milliseconds, names that end in \`Bytes\` sizes in bytes.

**References.** Any value may be \`{ env: NAME }\`, an environment variable (also from \`.env\` in the current folder), or
\`{ file: PATH }\`, the content of a file without leading and trailing white space. Paths are relative to the
configuration file.

**Reload.** On SIGHUP, and within two seconds of a change of its file or a referenced file (also when a symbolic link is
swapped), a gateway reloads its accounts, callers, limits, proxies, certificates, Redis login, encryption keys, admin key and log level;
in-flight requests finish with the previous configuration. An invalid file is reported and changes nothing. A reload can
end access without credentials, but not begin it. Changes of \`listen.host\`, \`listen.port\`, \`admin.host\`,
\`admin.port\`, the address of Redis, \`redis.passwordCommand\`, \`redis.tls.enabled\`, \`redis.clearTokenOnExit\`, \`limits.maxHeaderBytes\`, \`timeouts\` and
\`tracing\` require a restart, which is reported too.

**Callers.** An API key is sent as \`Authorization: Bearer evt_…\` or \`X-Api-Key\`; the file contains only its hash. A
JSON Web Token is sent as \`Authorization: Bearer\`. In \`allow\`, \`*\` matches all methods, or one path segment that is
not empty; a trailing \`**\` matches any number of segments, including none. A path must be allowed in every
interpretation: \`%2F\` as a separator and as part of a segment, and with and without what follows a \`;\`, which some
servers remove.`;

const VARIABLES_HEADING = `## Environment variables

Each variable sets the setting beside it. An empty variable counts as unset. Variables that are not set are read from \`.env\` in the current folder.
It cannot name a configuration file, and it can set URLs, hosts and access only if it also contains the client secret.
\`NAME_FILE\` names a file that contains the value of \`NAME\`, such as
\`ZOOM_CLIENT_SECRET_FILE=/run/secrets/zoom\`.`;
