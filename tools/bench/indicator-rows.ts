import type { Database } from '#platform/db/database.ts'

/** A region's measurements of three years as facts would leave them, made in the database: villages, lanes, waiting times. */
export async function putMeasurements(
  database: Database,
  region: string,
  from: number,
  to: number,
): Promise<void> {
  await database.owner.query(
    `insert into indicator.measurements (tenant_id, measure, subject, at, value, village, lane, fact_seq,
       fact_recorded_at)
     select $1, 'bench.wait', 'bench-' || n,
       date_trunc('second', now()) - ((n::bigint * 7919) % (3 * 365 * 86400)) * interval '1 second',
       1000 + (n::bigint * 104729) % 600000, $1 || '.01.' || (2001 + n % 220)::text,
       case when n % 3 = 0 then 'express' else 'normal' end, n, now()
     from generate_series($2::bigint, $3::bigint) as n`,
    [region, from + 1, to],
  )
}

/** Facts of one kind as the service would publish them, made in the database, for a recomputation. */
export async function putFacts(
  database: Database,
  region: string,
  name: string,
  count: number,
): Promise<void> {
  await database.owner.query(
    `insert into facts.fact (tenant_id, seq, recorded_at, name, payload, actor, request_id)
     select $1, n, now(), $2,
       jsonb_build_object('subject', 'bench-' || n,
         'at', to_char((now() - ((n::bigint * 7919) % (365 * 86400)) * interval '1 second') at time zone 'UTC',
           'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'value', (n::bigint * 104729) % 600000, 'village', $1 || '.01.' || (2001 + n % 220)::text),
       'system', 'bench'
     from generate_series(1, $3::bigint) as n`,
    [region, name, count],
  )
  await database.owner.query(
    `insert into facts.heads (tenant_id, last_seq) values ($1, $2)
     on conflict (tenant_id) do update set last_seq = excluded.last_seq`,
    [region, count],
  )
}
