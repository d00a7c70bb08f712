import { listMeetings } from '#core/meeting/public.ts'
import { listLatestReports } from '#core/realisation/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { GetRed, Red, RedItem } from '../contract.ts'
import { worstFirst } from '../rules/figures.ts'
import { cardOf, isOfYear } from '../rules/view.ts'
import { lookAtDimensions, lookAtProgrammes, lookAtStandings } from './look.ts'

/** What is red or late in a year, worst first, with its newest report and what meetings decided for its agency. */
export async function readRed(ctx: Context, { year }: Input<typeof GetRed>): Promise<Red> {
  const looked = (await lookAtProgrammes(ctx)).programmes.filter((one) => isOfYear(one, year))
  const standings = await lookAtStandings(ctx, year)
  const reports = await newestReports(ctx, year)
  const decisions = await decisionsOf(ctx, year)
  const items = looked.flatMap((programme): RedItem[] => {
    const standing = standings.get(programme.id)
    if (standing === undefined || !(standing.isRed || standing.isLate)) return []
    const report = reports.get(programme.id) ?? null
    const decided = decisions.get(programme.ownerOpd?.id ?? '') ?? []
    return [{ ...cardOf(programme), standing, report, decisions: decided }]
  })
  return { year, of: looked.length, dimensions: await lookAtDimensions(ctx), items: worstFirst(items) }
}

/** The newest approved report of each programme in a year. */
async function newestReports(ctx: Context, year: number): Promise<Map<string, RedItem['report']>> {
  const all = await listLatestReports(ctx.tx, ctx.tenant, year)
  return new Map(
    all.map(({ programmeId, period, obstacles, helpAsked }) => [
      programmeId,
      { year, period, obstacles: obstacles || null, helpAsked: helpAsked || null },
    ]),
  )
}

/** Decisions of a year's meetings by the agency that carries them out, newest meeting first. */
async function decisionsOf(ctx: Context, year: number): Promise<Map<string, RedItem['decisions']>> {
  const found = new Map<string, RedItem['decisions']>()
  const meetings = await listMeetings(ctx.tx, ctx.tenant, { year })
  for (const { id, title, heldOn, decisions } of [...meetings].reverse()) {
    for (const { id: decisionId, text, dueOn, state, opd } of decisions) {
      const decision = {
        id: decisionId,
        text,
        dueOn,
        isOpen: state === 'open',
        meeting: { id, title, heldOn },
      }
      found.set(opd.id, [...(found.get(opd.id) ?? []), decision])
    }
  }
  return found
}
