import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import { type Finding, ill, well } from '#platform/finding.ts'

/** Facts that wait longer than this (minutes) have nobody who delivers them. */
const LONGEST_WAIT = 5

/** Whether facts reach their readers: none dead, none waiting for long. */
export async function diagnoseDelivery(
  tx: Tx,
  subscribers: readonly string[],
  now: Date,
): Promise<Finding[]> {
  return [await findDead(tx), await findWaiting(tx, subscribers, now)]
}

async function findDead(tx: Tx): Promise<Finding> {
  const { rows } = await sql<{ dead: number; subscribers: string }>`
    select count(*)::int as dead, string_agg(distinct subscriber, ', ') as subscribers
    from facts.dead_letters where settled_at is null`.execute(tx)
  const { dead, subscribers } = rows[0] as { dead: number; subscribers: string }
  if (dead === 0) return well('Tidak ada fakta yang gagal dikirim.', 'No fact failed to be delivered.')
  return ill(
    `${dead} fakta tidak dapat diterima oleh ${subscribers}. Perbaiki sebabnya, lalu kirim ulang dari ruang kerja kementerian.`,
    `${dead} facts could not be taken by ${subscribers}. Mend the cause, then deliver them again from the ministry’s workspace.`,
  )
}

async function findWaiting(tx: Tx, subscribers: readonly string[], now: Date): Promise<Finding> {
  const { rows } = await sql<{ waiting: number; minutes: number }>`
    select coalesce(sum(head.last_seq - coalesce(cursor.last_seq, 0)), 0)::int as waiting,
      coalesce(floor(max(extract(epoch from ${now}::timestamptz - head.changed_at)) / 60), 0)::int as minutes
    from facts.heads as head
    cross join unnest(${[...subscribers]}::text[]) as reader (name)
    left join facts.cursors as cursor on cursor.tenant_id = head.tenant_id and cursor.subscriber = reader.name
    where coalesce(cursor.last_seq, 0) < head.last_seq`.execute(tx)
  const { waiting, minutes } = rows[0] as { waiting: number; minutes: number }
  if (waiting === 0) return well('Semua fakta sudah dikirim.', 'Every fact is delivered.')
  if (minutes < LONGEST_WAIT)
    return well(`${waiting} fakta sedang dikirim.`, `${waiting} facts are being delivered.`)
  return ill(
    `${waiting} fakta menunggu sejak ${minutes} menit. Jalankan server tanpa --no-worker, atau “penataran worker”.`,
    `${waiting} facts have waited for ${minutes} minutes. Run a server without --no-worker, or “penataran worker”.`,
  )
}
