import type { Setting } from '../../src/config/config-reference.ts';

/** The page about the configuration, from the schema. */
export function renderConfigPage(settings: readonly Setting[]): string {
  const groups = settings.filter(({ isGroup }) => isGroup);
  const top = groups.filter(({ name }) => !name.includes('.'));
  return [
    INTRODUCTION,
    ...top.map((group) => section(group, settings, groups)),
    VARIABLES_HEADING,
    table(
      ['variable', 'setting', 'default', ''],
      settings.flatMap(({ variable, name, defaultValue, description }) =>
        variable === undefined
          ? []
          : [[code(variable), code(name), fallbackCell(defaultValue), description]],
      ),
    ),
  ].join('\n\n');
}

function section(group: Setting, settings: readonly Setting[], groups: readonly Setting[]): string {
  const prefix = prefixOf(group);
  const own = settings.filter(
    ({ name }) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'),
  );
  const inner = groups.filter(
    ({ name }) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'),
  );
  const level = '#'.repeat(1 + group.name.split('.').length);
  return [
    `${level} \`${group.name}\``,
    group.description,
    table(['setting', 'what it is', 'default', ''], own.map(rowFor)),
    ...inner.map((one) => section(one, settings, groups)),
  ].join('\n\n');
}

function prefixOf({ name, type }: Setting): string {
  return type === 'list of groups' ? `${name}[].` : `${name}.`;
}

function rowFor({ name, type, defaultValue, required, description, isGroup }: Setting): string[] {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const standard = isGroup ? '' : required ? '**required**' : fallbackCell(defaultValue);
  return [code(last), type, standard, description];
}

function fallbackCell(fallback: string | undefined): string {
  return fallback === undefined ? '–' : code(fallback.replaceAll('"', ''));
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const INTRODUCTION = `<!-- Written from packages/gateway/src/config/root-schema.ts by \`npm run config:docs\`. -->

# Configuration of the gateway

A gateway reads one YAML file, or for the simple case, one account and callers of this machine only, the
[variables](#variables) below. The file is named by \`evertoken serve --config FILE\` or by
\`EVERTOKEN_CONFIG\`. With a file, a variable counts only where the file names it.

\`\`\`sh
evertoken config init > evertoken.yaml             # a file to start from
evertoken config check --config evertoken.yaml     # every mistake, with line and column
evertoken keys create billing --allow 'GET /users/**' --config evertoken.yaml
evertoken serve --config evertoken.yaml
\`\`\`

**Values that are kept elsewhere.** Any value may be \`{ env: NAME }\`, a variable (\`.env\` of the current
folder counts), or \`{ file: PATH }\`, what is in a file, relative to the configuration file, without the
white space around it. Files are looked at every two seconds: a secret that is changed, also by swapping
the link to it, takes effect without a restart and without failing a request under way.

**Changes.** On SIGHUP a gateway reads the file again and goes on with its accounts, callers, limits,
encryption keys, admin key and log level; requests under way finish by what they began with. If the file is
wrong, it says so and goes on as before. \`listen\`, the addresses of \`admin\`, \`redis.url\`,
\`redis.clearTokenOnExit\`, \`limits.maxHeaderBytes\`, \`timeouts\` and \`tracing\` hold until a restart, and
it says that too. Names that end in \`Ms\` are milliseconds, in \`Bytes\` bytes.

**Callers.** An API key goes into \`Authorization: Bearer evt_…\` or \`X-Api-Key\`; only its hash is in the
file. A JSON Web Token goes into \`Authorization: Bearer\`. In \`allow\`, \`*\` in the place of the methods
stands for all of them, in a path for one part that is not empty, and \`**\` at its end for any number of
parts, also none. A path must be allowed in each way that it can be read: \`%2F\` counts both as a
separator and as a part of a name, and so does what is behind a \`;\`, which some servers cut off.`;

const VARIABLES_HEADING = `## Variables

An empty variable counts as absent, and \`.env\` of the current folder is read for what the environment does
not have. With \`_FILE\` behind its name, a variable names a file that has the value, such as
\`ZOOM_CLIENT_SECRET_FILE=/run/secrets/zoom\`.`;
