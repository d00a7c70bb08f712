import { findPublishedPlan } from '#core/book/public.ts'
import { listOpd } from '#core/identity/public.ts'
import { listMeetings } from '#core/meeting/public.ts'
import { findPlan, getDimensions, type PlanNow } from '#core/plan/public.ts'
import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import { listLatestReports } from '#core/realisation/public.ts'
import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Known, KnownMeeting, KnownPlan, KnownProgramme } from '../rules/known.ts'

/** What the region of `ctx` can show for an evaluation year, from the modules that keep it. */
export async function gather({ tx, tenant }: Context, year: number): Promise<Known> {
  const plan = await findPlan(tx, tenant)
  const published = await findPublishedPlan(tx, tenant)
  const meetings = await listMeetings(tx, tenant, { year })
  const agencies = (await listOpd(tx, tenant)).filter(({ closedAt }) => closedAt === null)
  return {
    year,
    agencies: agencies.length,
    plan: plan && planOf(plan),
    published: published && {
      number: published.number,
      on: dayInWib(published.publishedAt),
      programmes: published.snapshot.programmes.length,
    },
    meetings: meetings.map(meetingOf),
    programmes: await gatherProgrammes({ tx, tenant }, year, plan),
  }
}

const planOf = ({ legalBasis, fromYear, toYear, actions }: PlanNow): KnownPlan => ({
  legalBasis,
  fromYear,
  toYear,
  activities: Object.entries(actions).flatMap(([plan, activities]) =>
    activities.map((one) => ({
      plan,
      fromYear: one.fromYear,
      toYear: one.toYear,
      hasOwner: one.opdId !== null,
      hasOutput: one.output.trim() !== '',
    })),
  ),
})

type Held = Awaited<ReturnType<typeof listMeetings>>[number]

const meetingOf = ({ kind, heldOn, attended, opds, minutesIssuedAt, decisions }: Held): KnownMeeting => ({
  kind,
  heldOn,
  attended,
  opds,
  hasMinutes: minutesIssuedAt !== null,
  decisions: decisions.length,
  settled: decisions.filter(({ state }) => state === 'confirmed' || state === 'done').length,
})

async function gatherProgrammes(
  { tx, tenant }: Pick<Context, 'tx' | 'tenant'>,
  year: number,
  plan: PlanNow | undefined,
): Promise<KnownProgramme[]> {
  const all = await listProgrammes(tx, tenant, { approvedOnly: true })
  const reports = await listLatestReports(tx, tenant, year - 1)
  const ran = new Set(reports.filter(toldOfWork).map(({ programmeId }) => programmeId))
  const dimensions = await getDimensions(tx, tenant, year)
  const twins = new Map(
    dimensions.map(({ code, twins: of }) => [code, of.map((twin) => twin.split('.')[0] ?? twin)]),
  )
  const rpjmd = new Set(
    (plan?.goals ?? []).filter(({ framework }) => framework === 'RPJMD').map(({ id }) => id),
  )
  return all.map((one) => programmeOf(one, { twins, rpjmd, ran }))
}

const toldOfWork = ({ physical, money }: { physical: string; money: string }): boolean =>
  Number(physical) > 0 || BigInt(money) > 0n

interface Beside {
  twins: ReadonlyMap<string, readonly string[]>
  rpjmd: ReadonlySet<string>
  ran: ReadonlySet<string>
}

const programmeOf = (one: ProgrammeRow, { twins, rpjmd, ran }: Beside): KnownProgramme => ({
  twins: twins.get(one.dimension) ?? [],
  state: one.state,
  quickWinYear: one.quickWinYear,
  fromYear: Number(one.from.slice(0, 4)),
  toYear: Number(one.to.slice(0, 4)),
  ownerOpdId: one.ownerOpd?.id ?? null,
  coOwnerIds: one.coOwners.map(({ id }) => id),
  hasBeneficiaries: one.beneficiaries.trim() !== '',
  hasTarget: one.targets.length > 0,
  servesRpjmd: one.goalIds.some((id) => rpjmd.has(id)),
  risks: one.risks.length,
  mitigated: one.risks.filter(({ mitigation }) => mitigation.trim() !== '').length,
  budgets: one.budgets.map(({ year, source, amount }) => ({ year, source, amount: BigInt(amount) })),
  ranLastYear: ran.has(one.id),
})
