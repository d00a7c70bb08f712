import { listServing, type ServingPerson } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { day, dayInWib } from '#platform/time/time.ts'
import type { RemindAgencies } from '../contract.ts'
import type { OwedCell } from '../rules/owed.ts'
import { daysUntil, type Period } from '../rules/period.ts'
import { ESCALATE_AFTER, isReminderDay } from '../rules/report.ts'
import { listYears } from '../store/years.ts'
import { owedOf } from './owed.ts'
import { officersOf } from './tell.ts'
import { bothNames } from './words.ts'

/** What one agency owes for one period. */
export interface Due {
  year: number
  period: Period
  dueOn: string
  opd: { id: string; name: string } | null
  programmes: number
}

/** Reports owed in open periods of a year, by agency and period. */
export async function listDues(ctx: Context, year: number): Promise<Due[]> {
  const programmes = await listProgrammes(ctx.tx, ctx.tenant, { year, approvedOnly: true })
  const owed = await owedOf(ctx, year, programmes)
  const dues = new Map<string, Due>()
  for (const programme of programmes) {
    for (const cell of owed.get(programme.id) ?? []) addTo(dues, year, programme, cell)
  }
  return [...dues.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

function addTo(dues: Map<string, Due>, year: number, { ownerOpd }: ProgrammeRow, cell: OwedCell): void {
  if (!cell.isOwed || cell.phase !== 'open') return
  const key = `${cell.period} ${ownerOpd?.id ?? ''}`
  const due = dues.get(key)
  if (due !== undefined) due.programmes++
  else dues.set(key, { year, period: cell.period, dueOn: cell.dueOn, opd: ownerOpd, programmes: 1 })
}

/**
 * The chore of one region: reminds agencies 7 days and 1 day before a report is due, on the day and weekly after it;
 * two weeks late the leader is told as well. Safe to run again: a reminder is told once by its key.
 */
export async function remindByClock(ctx: Context): Promise<void> {
  const today = dayInWib(ctx.now)
  const dues: Due[] = []
  for (const { year } of await listYears(ctx.tx, ctx.tenant)) dues.push(...(await listDues(ctx, year)))
  const told = dues.filter(({ dueOn }) => isReminderDay(daysUntil(dueOn, today)))
  const escalated = dues.filter(({ dueOn }) => daysUntil(dueOn, today) <= -ESCALATE_AFTER)
  if (told.length + escalated.length === 0) return
  const serving = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'region_admin', 'leader'])
  for (const due of told) await remind(ctx, due, serving, `realisation.due:${keyOf(due)}:${today}`)
  for (const due of escalated) await escalate(ctx, due, serving)
}

const keyOf = ({ year, period, opd }: Due): string => `${year}:${period}:${opd?.id ?? 'none'}`

async function remind(ctx: Context, due: Due, serving: readonly ServingPerson[], key: string): Promise<void> {
  const left = daysUntil(due.dueOn, dayInWib(ctx.now))
  const name = bothNames(due.period)
  await notify(ctx, {
    key,
    to: officersOf(serving, due.opd?.id ?? null),
    title: {
      id: `${due.programmes} laporan realisasi ${name.id} ${due.year} belum dikirim`,
      en: `${due.programmes} reports of ${name.en} ${due.year} are not sent yet`,
    },
    body: {
      id: left < 0 ? `Tenggatnya ${day(due.dueOn, 'id')}, sudah lewat ${-left} hari.` : whenId(due, left),
      en: left < 0 ? `They were due on ${day(due.dueOn, 'en')}, ${-left} days ago.` : whenEn(due, left),
    },
    path: 'rencana/realisasi',
  })
}

const whenId = ({ dueOn }: Due, left: number): string =>
  left === 0 ? 'Tenggatnya hari ini.' : `Tenggatnya ${day(dueOn, 'id')}, ${left} hari lagi.`
const whenEn = ({ dueOn }: Due, left: number): string =>
  left === 0 ? 'They are due today.' : `They are due on ${day(dueOn, 'en')}, in ${left} days.`

/** Once for each agency and period. */
async function escalate(ctx: Context, due: Due, serving: readonly ServingPerson[]): Promise<void> {
  const name = bothNames(due.period)
  const opd = due.opd?.name ?? null
  await notify(ctx, {
    key: `realisation.escalated:${keyOf(due)}`,
    to: serving.filter(({ role }) => role !== 'opd_officer').map(({ personId }) => personId),
    title: {
      id: `Laporan realisasi ${name.id} ${due.year} terlambat lebih dari dua minggu`,
      en: `Reports of ${name.en} ${due.year} are more than two weeks late`,
    },
    body: {
      id: `${opd ?? 'Program tanpa OPD'}: ${due.programmes} laporan, tenggat ${day(due.dueOn, 'id')}.`,
      en: `${opd ?? 'Programmes without an agency'}: ${due.programmes} reports, due ${day(due.dueOn, 'en')}.`,
    },
    path: 'rencana/realisasi/terlambat',
  })
}

/** The secretariat reminds every agency that is late, now; the same day it is told only once. */
export async function remindAgencies(ctx: Context, { year }: Input<typeof RemindAgencies>) {
  const today = dayInWib(ctx.now)
  const late = (await listDues(ctx, year)).filter(({ dueOn }) => dueOn < today)
  const serving = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'region_admin'])
  for (const due of late) await remind(ctx, due, serving, `realisation.due:${keyOf(due)}:${today}`)
  return { done: true as const }
}
