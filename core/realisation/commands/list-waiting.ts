import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { ListWaiting, WaitingReport } from '../contract.ts'
import { achievementOf, plannedPercent } from '../rules/achievement.ts'
import { textOf } from '../rules/decimal.ts'
import type { State } from '../rules/report.ts'
import { listNewest, type ReportRow } from '../store/reports.ts'
import { budgetOf, quantitiesOf, targetsOf } from './programmes.ts'

/** Reports that wait for the reader's word, oldest first. */
export async function listWaiting(
  ctx: Context,
  { year }: Input<typeof ListWaiting>,
): Promise<WaitingReport[]> {
  const states = waitingStates(ctx)
  const reports = await listNewest(ctx.tx, ctx.tenant, { year, states })
  if (reports.length === 0) return []
  const ids = [...new Set(reports.map(({ programmeId }) => programmeId))]
  const programmes = new Map((await listProgrammes(ctx.tx, ctx.tenant, { ids })).map((one) => [one.id, one]))
  return reports
    .flatMap((report) => {
      const programme = programmes.get(report.programmeId)
      return programme === undefined ? [] : [waitingOf(report, programme)]
    })
    .sort((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1))
}

/** What waits for the actor: sent reports for the secretariat, accepted ones for the leader. */
export function waitingStates({ actor: { permissions } }: Context): State[] {
  return [
    ...(permissions.has('realisation.report.accept') ? (['submitted'] as const) : []),
    ...(permissions.has('realisation.report.approve') ? (['accepted'] as const) : []),
  ]
}

const textOrNull = (value: bigint | null): string | null => (value === null ? null : textOf(value))

function waitingOf(report: ReportRow, programme: ProgrammeRow): WaitingReport {
  const { programmeId, year, period, revision, version, state, content, submittedAt } = report
  const { code, name, ownerOpd, dimension } = programme
  const notes = [
    content.reasonOver,
    content.reasonBudget,
    content.reasonFalling,
    content.obstacles,
    content.helpAsked,
  ]
  return {
    ...{ programmeId, year, period, revision, version, state, code, name, opd: ownerOpd, dimension },
    plannedPercent: textOrNull(plannedPercent(programme, year, period)),
    physical: content.physical,
    achievement: textOrNull(achievementOf(targetsOf(programme, year), quantitiesOf(content))),
    money: content.money,
    budget: String(budgetOf(programme, year)),
    remarks: notes.filter((note) => note.trim() !== '').join(' · '),
    evidence: content.evidence.length,
    submittedAt: submittedAt?.toISOString() ?? null,
  }
}
