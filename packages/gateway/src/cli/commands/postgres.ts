import { defineCommand, type Command } from '../command.ts';

/** `evertoken postgres migration`: prints the SQL for tokens and rate limits that are shared in Postgres. */
export const postgresMigration: Command = defineCommand({
  name: 'postgres migration',
  summary: 'print the SQL for sharing tokens and rate limits in Postgres',
  pages: ['docs/storage.md'],
  options: {
    schema: {
      type: 'string',
      value: 'NAME',
      description: 'name of the schema (default: evertoken)',
    },
  },
  details:
    () => `Creates one schema with tables and functions, for gateways with the setting postgres, and for programs with
postgresStore or createPacer. Apply it with a role that may create schemas, again after each update. Gateways
and programs need USAGE of the schema, and SELECT, INSERT, UPDATE and DELETE on its tables.
`,
  examples: [['postgres migration', 'print it; append | psql "$DATABASE_URL" to apply it']],
  async run({ schema }) {
    const { postgresMigration: createMigration } = await import('evertoken/postgres');
    const { pacingMigration } = await import('@evertoken/zoom-client/pacing');
    const { membersMigration } = await import('../../fleet/postgres-members.ts');
    const parts = [createMigration, pacingMigration].map((create) => create({ schema }));
    process.stdout.write([...parts, membersMigration(schema)].join('\n'));
    return 0;
  },
});
