import { getStanding } from '#core/identity/public.ts'
import { listProgrammes } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import { waitingStates } from './commands/list-waiting.ts'
import { type Due, listDues } from './commands/remind.ts'
import { bothNames } from './commands/words.ts'
import { daysUntil } from './rules/period.ts'
import { listNewest, type ReportRow } from './store/reports.ts'
import { listYears } from './store/years.ts'

const URGENT_DAYS = 3
/** Years in which something may still be owed. */
const LOOK_BACK = 2

/** What the actor owes of realisation: to report, to mend, to accept or approve. */
export async function listRealisationTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  if (!permissions.has('realisation.report.read')) return []
  const years = (await listYears(ctx.tx, ctx.tenant)).slice(0, LOOK_BACK).map(({ year }) => year)
  const waiting = waitingStates(ctx)
  const tasks: OwedTask[] = []
  for (const year of years) {
    if (waiting.length > 0)
      tasks.push(...toJudge(year, await listNewest(ctx.tx, ctx.tenant, { year, states: waiting })))
    if (permissions.has('realisation.report.write')) tasks.push(...(await toReport(ctx, year)))
  }
  return tasks
}

function toJudge(year: number, reports: readonly ReportRow[]): OwedTask[] {
  if (reports.length === 0) return []
  const n = reports.length
  return [
    {
      key: `realisation.judge:${year}`,
      title: { id: `Periksa ${n} laporan realisasi ${year}`, en: `Judge ${n} reports of ${year}` },
      why: {
        id: 'Laporan baru dihitung setelah diterima sekretariat dan disetujui pimpinan.',
        en: 'A report counts once the secretariat accepted and the leader approved it.',
      },
      to: 'rencana/realisasi/periksa',
      action: { id: 'Periksa', en: 'Judge' },
      weight: 'soon',
    },
  ]
}

/** Officers owe their own agencies' reports; the secretariat is shown those of no agency. */
async function toReport(ctx: Context, year: number): Promise<OwedTask[]> {
  const { opdIds, roles } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const isMine = (opdId: string | null) =>
    opdId === null ? roles.includes('region_admin') : opdIds.includes(opdId)
  const dues = (await listDues(ctx, year)).filter(({ opd }) => isMine(opd?.id ?? null))
  const returned = opdIds.length === 0 ? [] : await listReturned(ctx, year, opdIds)
  return [...returned, ...dues.map((due) => toSend(due, ctx.now))]
}

async function listReturned(ctx: Context, year: number, opdIds: readonly string[]): Promise<OwedTask[]> {
  const reports = (await listNewest(ctx.tx, ctx.tenant, { year })).filter(({ state }) => state === 'returned')
  if (reports.length === 0) return []
  const ids = reports.map(({ programmeId }) => programmeId)
  const programmes = new Map((await listProgrammes(ctx.tx, ctx.tenant, { ids })).map((one) => [one.id, one]))
  return reports.flatMap((report) => {
    const programme = programmes.get(report.programmeId)
    const isMine = programme?.ownerOpd != null && opdIds.includes(programme.ownerOpd.id)
    return isMine ? [toMend(report, programme)] : []
  })
}

function toMend(
  { year, period, programmeId, version }: ReportRow,
  programme: { code: string; name: string },
): OwedTask {
  const name = bothNames(period)
  const of = `${programme.code} ${programme.name}`
  return {
    key: `realisation.mend:${year}:${period}:${programmeId}:${version}`,
    title: { id: `Perbaiki laporan ${name.id} ${year}`, en: `Mend the report of ${name.en} ${year}` },
    why: { id: `${of} dikembalikan dengan alasan.`, en: `${of} was returned with a reason.` },
    to: `rencana/realisasi/${year}/${period}/${programmeId}`,
    action: { id: 'Perbaiki', en: 'Mend' },
    weight: 'now',
  }
}

function toSend({ year, period, dueOn, opd, programmes }: Due, now: Date): OwedTask {
  const name = bothNames(period)
  return {
    key: `realisation.report:${year}:${period}:${opd?.id ?? 'none'}`,
    title: {
      id: `Laporkan ${programmes} program untuk ${name.id} ${year}`,
      en: `Report on ${programmes} programmes for ${name.en} ${year}`,
    },
    why: {
      id: 'Kemajuan, keluaran, dan keuangan dilaporkan setiap periode.',
      en: 'Progress, output and money are reported every period.',
    },
    to: 'rencana/realisasi',
    action: { id: 'Isi laporan', en: 'Report' },
    due: new Date(`${dueOn}T16:59:59.999Z`),
    weight: daysUntil(dueOn, dayInWib(now)) <= URGENT_DAYS ? 'now' : 'soon',
  }
}
