import { listAssignments } from '#core/assessor/public.ts'
import type { Cycle, Participation } from '#core/cycle/contract.ts'
import { getCycle, getInstrumentOfTrack, listParticipations } from '#core/cycle/public.ts'
import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { GetProgress, Progress } from '../contract.ts'
import { CLARIFICATION_HOURS } from '../rules/clarification.ts'
import { composeProgress } from '../rules/compose-progress.ts'
import { countOpenClarifications, findClarificationHours } from '../store/clarifications.ts'
import { listSheetRows } from '../store/sheets.ts'

/** The secretariat's board: every region that takes part with its assessors, one query for each kind of thing. */
export async function getProgress(ctx: Context, { year }: Input<typeof GetProgress>): Promise<Progress> {
  const { tx, now } = ctx
  const cycle = await getCycle(tx, year)
  const participations = (await listParticipations(tx, year)).filter(({ state }) => state === 'accepted')
  const assignments = await listAssignments(tx, year)
  const sheets = await listSheetRows(tx, year)
  const closesAt = cycle.deadlines.find(({ step }) => step === 'rating')?.closesAt ?? null
  return {
    isExample: cycle.isExample,
    closesAt,
    clarificationHours: (await findClarificationHours(tx, year)) ?? CLARIFICATION_HOURS,
    regions: composeProgress({
      regions: participations.map(({ region, track }) => ({ ...region, track })),
      questions: await countQuestions(ctx, cycle, participations),
      assignments,
      sheets,
      names: await listPeopleNames(tx, [...new Set(sheets.map(({ assessorId }) => assessorId))]),
      clarifications: await countOpenClarifications(tx, year, now),
      isPast: closesAt !== null && now.getTime() > Date.parse(closesAt),
    }),
  }
}

async function countQuestions(
  { tx }: Context,
  cycle: Cycle,
  participations: readonly Participation[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const track of new Set(participations.map((one) => one.track))) {
    counts.set(track, (await getInstrumentOfTrack(tx, cycle, track)).questions.length)
  }
  return counts
}
