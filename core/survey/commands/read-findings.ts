import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { CheckName, Findings, ListFindings, Row } from '../contract.ts'
import type { Response } from '../rules/survey-data.ts'
import { getSurveyState, type Looked, lookAt } from './look.ts'

/** Warnings with the rows behind them. Marks of people stay inside: rows that share one are named by the warning. */
export async function listFindings(ctx: Context, { year }: Input<typeof ListFindings>): Promise<Findings> {
  await getSurveyState(ctx, year)
  const looked = await lookAt(ctx, year)
  const open = new Set(looked.open)
  return {
    findings: looked.findings.map((finding) => ({ ...finding, isOpen: open.has(finding) })),
    rows: rowsBehind(looked),
    decisions: await cardsOfDecisions(ctx, looked),
  }
}

function rowsBehind({ findings, responses, excluded }: Looked): Row[] {
  const behind = new Set(findings.flatMap(({ rows }) => rows))
  return responses
    .filter(({ id }) => behind.has(id) || excluded.has(id))
    .map((response) => rowOf(response, excluded.has(response.id)))
}

const rowOf = (
  { personMark: _mark, receivedAt: _received, assistedOpd: _opd, ...shown }: Response,
  excluded: boolean,
): Row => ({
  ...shown,
  uses: { ...shown.uses },
  answers: { ...shown.answers },
  outOfScale: { ...shown.outOfScale },
  excluded,
})

async function cardsOfDecisions(ctx: Context, { decisions }: Looked): Promise<Findings['decisions']> {
  const names = await listPeopleNames(ctx.tx, [...new Set(decisions.map(({ decidedBy }) => decidedBy))])
  return decisions
    .map((one) => ({
      id: one.id,
      check: one.check as CheckName,
      finding: one.finding,
      verdict: one.verdict,
      rows: one.responseIds.length,
      reason: one.reason,
      by: names.get(one.decidedBy) ?? null,
      at: one.decidedAt,
    }))
    .reverse()
}
