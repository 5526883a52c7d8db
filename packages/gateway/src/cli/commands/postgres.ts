import { defineCommand, type Command } from '../command.ts';

/** `evertoken postgres migration`: prints the SQL for tokens that are shared in Postgres. */
export const postgresMigration: Command = defineCommand({
  name: 'postgres migration',
  summary: 'print the SQL that a token store in Postgres needs',
  options: {
    schema: {
      type: 'string',
      value: 'NAME',
      description: 'name of the schema (default: evertoken)',
    },
  },
  details:
    () => `Creates one schema with a table and functions. Apply it with a role that may create schemas, again after each
update. Applications need USAGE of the schema, and SELECT, INSERT, UPDATE and DELETE on its table.
`,
  examples: [['postgres migration', 'print it; append | psql "$DATABASE_URL" to apply it']],
  async run({ schema }) {
    const { postgresMigration: createMigration } = await import('evertoken/postgres');
    process.stdout.write(createMigration({ schema }));
    return 0;
  },
});
