import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import type { Cycle } from './contract.ts'
import { MINISTRY } from './rules/place.ts'
import { listCycles } from './store/cycles.ts'
import { countStates, listOwnParticipations } from './store/participations.ts'

const NEAR = 3 * 24 * 3_600_000

/** What the actor owes of cycles: a region its answer, the ministry its drafts and outstanding answers. */
export async function tasks(ctx: Context): Promise<OwedTask[]> {
  const may = ctx.actor.permissions
  if (ctx.tenant === MINISTRY) return may.has('cycle.cycle.manage') ? ministryTasks(ctx) : []
  return may.has('cycle.invitation.answer') ? regionTasks(ctx) : []
}

async function regionTasks(ctx: Context): Promise<OwedTask[]> {
  const mine = await listOwnParticipations(ctx.tx, ctx.tenant)
  const asked = new Set(mine.filter(({ state }) => state === 'invited').map(({ year }) => year))
  if (asked.size === 0) return []
  const cycles = (await listCycles(ctx.tx)).filter((one) => one.state === 'open' && asked.has(one.year))
  return cycles.filter((cycle) => !hasClosed(cycle, ctx.now)).map((cycle) => answerTask(cycle))
}

const answerTask = (cycle: Cycle): OwedTask => ({
  key: `cycle.answer:${cycle.year}`,
  title: { id: `Jawab undangan: ${cycle.title.id}`, en: `Answer the invitation: ${cycle.title.en}` },
  why: {
    id: 'Tanpa jawaban sebelum tenggat, daerah Anda tidak dapat mengisi dan tidak dinilai.',
    en: 'Without an answer before the deadline your region can not fill in anything and is not scored.',
  },
  to: `evaluasi/putaran/${cycle.year}`,
  action: { id: 'Baca dan jawab', en: 'Read and answer' },
  ...dueOf(cycle),
  weight: 'now',
})

async function ministryTasks(ctx: Context): Promise<OwedTask[]> {
  const cycles = await listCycles(ctx.tx)
  const counts = await countStates(ctx.tx)
  return cycles.flatMap((cycle) => {
    if (cycle.state === 'draft') return [draftTask(cycle)]
    const waiting = counts.get(cycle.year)?.invited ?? 0
    return cycle.state === 'open' && waiting > 0 && isNear(cycle, ctx.now)
      ? [waitingTask(cycle, waiting)]
      : []
  })
}

const draftTask = (cycle: Cycle): OwedTask => ({
  key: `cycle.draft:${cycle.year}`,
  title: { id: `Rancangan belum dibuka: ${cycle.title.id}`, en: `Draft not opened yet: ${cycle.title.en}` },
  why: {
    id: 'Daerah baru diundang setelah putaran dibuka.',
    en: 'Regions are invited only when the cycle is opened.',
  },
  to: `evaluasi/putaran/${cycle.year}`,
  action: { id: 'Lanjutkan rancangan', en: 'Go on with the draft' },
  weight: 'soon',
})

const waitingTask = (cycle: Cycle, waiting: number): OwedTask => ({
  key: `cycle.waiting:${cycle.year}`,
  title: { id: `${waiting} daerah belum menjawab undangan`, en: `${waiting} regions have not answered` },
  why: {
    id: 'Tenggat jawaban sudah dekat atau lewat. Hubungi daerahnya, perpanjang tenggat, atau catat tidak ikut.',
    en: 'The deadline of the answer is near or has passed. Call the regions, extend it, or record their absence.',
  },
  to: `evaluasi/putaran/${cycle.year}/peserta`,
  action: { id: 'Lihat papan peserta', en: 'See the board' },
  ...dueOf(cycle),
  weight: 'now',
})

const answerInstant = ({ deadlines }: Cycle): string | undefined =>
  deadlines.find(({ step }) => step === 'answer')?.closesAt

function dueOf(cycle: Cycle): { due?: Date } {
  const closesAt = answerInstant(cycle)
  return closesAt === undefined ? {} : { due: new Date(closesAt) }
}

const hasClosed = (cycle: Cycle, now: Date): boolean =>
  now.getTime() > Date.parse(answerInstant(cycle) ?? '9999-12-31T00:00:00Z')

const isNear = (cycle: Cycle, now: Date): boolean =>
  Date.parse(answerInstant(cycle) ?? '9999-12-31T00:00:00Z') - now.getTime() <= NEAR
