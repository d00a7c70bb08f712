import type { ProgrammeRow } from '#core/programme/public.ts'
import {
  AcceptReports,
  ApproveReports,
  GetReport,
  SaveReport,
  SetYear,
  SubmitReports,
} from '#core/realisation/contract.ts'
import { chance } from '../rules/chance.ts'
import { listOwn } from './programmes.ts'
import { type Agency, at, morning, type Stage } from './world.ts'

const QUARTERS = [
  { period: 'Q1', over: '04-05', share: 0.2 },
  { period: 'Q2', over: '07-05', share: 0.45 },
  { period: 'Q3', over: '10-05', share: 0.7 },
  { period: 'Q4', over: '12-31', share: 1 },
] as const
type Quarter = (typeof QUARTERS)[number]

/** A year is opened, and each quarter reported, accepted and approved; a few reports never come. */
export async function reportYear(stage: Stage, year: number): Promise<void> {
  const open = { rhythm: 'quarter' as const, dueDays: 14, lockDays: null, monthly: [], revision: 0 }
  await at(stage, stage.secretariat, morning(year, '01-28'))(SetYear, { year, ...open })
  for (const quarter of QUARTERS) {
    await reportQuarter(stage, year, quarter)
    stage.io.progress(QUARTERS.indexOf(quarter) + 1, QUARTERS.length, `quarters of ${year}`)
  }
}

/** The fourth quarter is over when the next year has begun. */
const momentOf = (year: number, { period, over }: Quarter): Date =>
  period === 'Q4' ? morning(year + 1, '01-05') : morning(year, over)

async function reportQuarter(stage: Stage, year: number, quarter: Quarter): Promise<void> {
  const now = momentOf(year, quarter)
  const running = (await listOwn(stage)).filter(({ state }) => state === 'running')
  const written: Seen[] = []
  for (const agency of stage.agencies) {
    const own = running.filter(({ ownerOpd }) => ownerOpd?.id === agency.opdId)
    written.push(...(await writeOf({ stage, year, quarter, now }, agency, own)))
  }
  if (written.length === 0) return
  await at(stage, stage.secretariat, now)(AcceptReports, { reports: await again(stage, written, now) })
  await at(stage, stage.leader, now)(ApproveReports, { reports: await again(stage, written, now) })
}

interface Seen {
  programmeId: string
  year: number
  period: Quarter['period']
  revision: number
}

interface Round {
  stage: Stage
  year: number
  quarter: Quarter
  now: Date
}

const NEVER_SENT = 0.08

async function writeOf(round: Round, agency: Agency, own: readonly ProgrammeRow[]): Promise<Seen[]> {
  const { stage, year, quarter, now } = round
  const { period } = quarter
  const call = at(stage, agency.officer, now)
  const written: Seen[] = []
  for (const one of own) {
    if (chance(stage.seed, 'sent', one.code, year, period) < NEVER_SENT) continue
    const input = { programmeId: one.id, year, period }
    const { revision } = await call(SaveReport, { ...input, ...contentOf(round, one), revision: 0 })
    written.push({ ...input, revision })
  }
  if (written.length > 0) await call(SubmitReports, { reports: written })
  return written
}

/** The reports as they stand after the step before. */
async function again(stage: Stage, seen: readonly Seen[], now: Date): Promise<Seen[]> {
  const call = at(stage, stage.secretariat, now)
  const fresh: Seen[] = []
  for (const { programmeId, year, period } of seen) {
    const report = await call(GetReport, { programmeId, year, period })
    fresh.push({ programmeId, year, period, revision: report.versions[0]?.revision ?? 1 })
  }
  return fresh
}

/** Most go nearly as planned; some fall behind and ask for help, some do more than planned and say why. */
function contentOf({ stage, year, quarter }: Round, one: ProgrammeRow) {
  const pace = 0.6 + 0.5 * chance(stage.seed, 'pace', one.code, year)
  const done = Math.min(1.2, pace * quarter.share)
  const budget = one.budgets
    .filter((line) => line.year === year)
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  const target = one.targets[0]
  const planned = Number(target?.years.find((line) => line.year === year)?.target ?? 0)
  const isBehind = pace < 0.7
  return {
    physical: String(Math.min(100, Math.round(done * 100))),
    money: String((budget * BigInt(Math.min(100, Math.round(done * 100)))) / 100n),
    outputs: target ? [{ targetId: target.id, quantity: String(Math.round(planned * done)) }] : [],
    narrative: 'Contoh: pekerjaan berjalan menurut rencana kerja.',
    obstacles: isBehind ? 'Contoh: pengadaan terlambat.' : '',
    helpAsked: isBehind ? 'Contoh: percepatan lelang.' : '',
    reasonOver: done * planned > planned ? 'Contoh: permintaan warga lebih besar dari rencana.' : '',
    reasonBudget: '',
    reasonFalling: '',
    evidence: [],
  }
}
