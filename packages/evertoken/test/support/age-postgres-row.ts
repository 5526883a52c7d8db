/** The method of a `pg` pool used here. */
interface QueryClient {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

const TIMESTAMPS = ['issued_at', 'confirmed_at', 'doubted_at', 'lease_until', 'forgotten_at'];

/** Ages the row of a token in Postgres by a number of ms, as if the time had passed. */
export async function agePostgresRow(
  client: QueryClient,
  schema: string,
  key: string,
  ms: number,
): Promise<void> {
  const shifts = TIMESTAMPS.map(
    (name) => `${name} = CASE WHEN ${name} > 0 THEN ${name} - $2 ELSE 0 END`,
  );
  const cooldowns = `cooldowns = (SELECT coalesce(jsonb_object_agg(c.key,
    c.value || jsonb_build_object('since', (c.value->>'since')::bigint - $2)), '{}') FROM jsonb_each(cooldowns) AS c)`;
  const sets = [...shifts, cooldowns].join(', ');
  await client.query(`UPDATE ${schema}.tokens SET ${sets} WHERE key = $1`, [key, ms]);
}
