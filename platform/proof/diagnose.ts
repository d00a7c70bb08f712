import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import { type Finding, ill, well } from '#platform/finding.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import { standingTo } from './check-head.ts'
import type { Seal } from './contract.ts'
import { readKeptHeads } from './kept-heads.ts'
import { findRecordedAt } from './store/facts.ts'
import { findCurrentKey } from './store/keys.ts'
import { listGaps } from './store/seals.ts'

/** Facts that wait longer than this (minutes) for a seal have nobody who seals them. */
const LONGEST_WAIT = 5

/** Whether facts are sealed in time, none is lost, and the key can be opened. */
export async function diagnoseSeals(ctx: Context, headsFolder = ownHeadsFolder()): Promise<Finding[]> {
  const gaps = await listGaps(ctx.tx)
  return [
    await findRestored(ctx, await readKeptHeads(headsFolder)),
    findLost(gaps.filter(({ facts, sealed }) => facts < sealed)),
    await findWaiting(
      ctx,
      gaps.filter(({ facts, sealed }) => facts > sealed),
    ),
    await findKey(ctx),
  ]
}

const ownHeadsFolder = (): string => join(readConfig(process.env).dataFolder, 'heads')

/** Heads lie beside the database and outlive it: after the restore of an older backup they are further ahead. */
async function findRestored(ctx: Context, heads: readonly Seal[]): Promise<Finding> {
  const wrong: string[] = []
  for (const head of heads) {
    const { standing, size } = await across(ctx, head.tenant, (there) => standingTo(there, head))
    if (standing !== 'ahead') wrong.push(`${head.tenant} (${size} / ${head.size})`)
  }
  if (wrong.length === 0)
    return well(
      'Basis data memuat semua kepala segel yang pernah terbit.',
      'The database has every head it published.',
    )
  return ill(
    `Basis data tidak memuat fakta yang pernah disegel di ${wrong.join(', ')}, seperti setelah cadangan lama dipulihkan. Cari cadangan yang lebih baru; bila tidak ada, umumkan dan hapus kepala lama di folder heads.`,
    `The database lacks facts that were sealed in ${wrong.join(', ')}, as after the restore of an older backup. Look for a newer one; where there is none, say so in public and remove the old heads from the folder heads.`,
  )
}

type Gap = Awaited<ReturnType<typeof listGaps>>[number]

function findLost(lost: readonly Gap[]): Finding {
  if (lost.length === 0)
    return well('Tidak ada fakta tersegel yang hilang dari ujung.', 'No sealed fact is missing at the end.')
  const who = lost.map(({ tenant, facts, sealed }) => `${tenant} (${facts} / ${sealed})`).join(', ')
  return ill(
    `Fakta berakhir sebelum segelnya di ${who}. Pulihkan cadangan yang lebih baru; jangan menyegel ulang.`,
    `Facts end before their seal in ${who}. Restore a newer backup; do not seal again.`,
  )
}

/** By the first fact that no seal covers: while work goes on the latest one is always young. */
async function findWaiting(ctx: Context, waiting: readonly Gap[]): Promise<Finding> {
  const late: Gap[] = []
  for (const gap of waiting) {
    const since = await across(ctx, gap.tenant, ({ tx }) => findRecordedAt(tx, gap.tenant, gap.sealed + 1))
    if (since === undefined || ctx.now.getTime() - since.getTime() > LONGEST_WAIT * 60_000) late.push(gap)
  }
  if (late.length === 0) return well('Segel atas fakta terbit tepat waktu.', 'Seals over facts are in time.')
  const who = late.map(({ tenant }) => tenant).join(', ')
  return ill(
    `Fakta ${who} menunggu segel lebih dari ${LONGEST_WAIT} menit. Jalankan server tanpa --no-worker, atau “penataran worker”, dan lihat catatannya.`,
    `Facts of ${who} have waited for a seal for more than ${LONGEST_WAIT} minutes. Run a server without --no-worker, or “penataran worker”, and read its log.`,
  )
}

async function findKey(ctx: Context): Promise<Finding> {
  const current = await findCurrentKey(ctx.tx)
  if (current === undefined)
    return well('Kunci segel dibuat pada segel pertama.', 'The sealing key is made with the first seal.')
  if (current.privateKey === null)
    return well(
      `Kunci segel ${current.key} dipegang oleh lingkungan.`,
      `The sealing key ${current.key} is held by the environment.`,
    )
  try {
    const box = await secretsOf(ctx).box('proof.keys')
    box.open(current.privateKey, current.key)
    return well(`Kunci segel ${current.key} dapat dibuka.`, `The sealing key ${current.key} can be opened.`)
  } catch {
    return ill(
      `Kunci segel ${current.key} tidak dapat dibuka. Isi PENATARAN_SECRET seperti saat kunci dibuat.`,
      `The sealing key ${current.key} can not be opened. Set PENATARAN_SECRET as it was when the key was made.`,
    )
  }
}
