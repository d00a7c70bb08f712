import type { Cycle, Participation } from '#core/cycle/contract.ts'
import { getCycle, getInstrumentOfTrack, listParticipations } from '#core/cycle/public.ts'
import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { GetAgreementBoard } from '../contract.ts'
import { boardOf, type QuestionName } from '../rules/board.ts'
import { closingOf } from '../rules/opening.ts'
import { severitiesOf } from '../rules/severity.ts'
import { type KeptFigures, listFigures } from '../store/agreements.ts'
import { listModerations } from '../store/moderations.ts'
import { getThreshold } from '../store/thresholds.ts'

/** A year of all regions at once, from kept sums; no rating is read. */
export async function readBoard(
  ctx: Context,
  { year }: Input<typeof GetAgreementBoard>,
): Promise<Reply<typeof GetAgreementBoard>> {
  const { tx } = ctx
  const cycle = await getCycle(tx, year)
  const participations = (await listParticipations(tx, year)).filter(({ state }) => state === 'accepted')
  const instruments = await instrumentsOf(ctx, cycle, participations)
  const kept = await listFigures(tx, year)
  const threshold = await getThreshold(tx, year)
  const regionNames = new Map(participations.map(({ region }) => [region.code, region.name]))
  const parts = { threshold, kept, names: namesOf(instruments), regionNames }
  return {
    year,
    threshold,
    closesAt: closingOf(cycle),
    components: componentsOf(instruments),
    takingPart: participations.length,
    ...boardOf({ ...parts, moderations: await listModerations(tx, year) }),
    severities: await namedSeverities(ctx, kept),
  }
}

async function instrumentsOf(
  { tx }: Context,
  cycle: Cycle,
  participations: readonly Participation[],
): Promise<InstrumentData[]> {
  const tracks = [...new Set(participations.map(({ track }) => track))].sort()
  const instruments: InstrumentData[] = []
  for (const track of tracks) instruments.push(await getInstrumentOfTrack(tx, cycle, track))
  return instruments
}

/** Names by code; instruments of one cycle call the same question by the same code. */
export const namesOf = (instruments: readonly InstrumentData[]): Map<string, QuestionName> =>
  new Map(instruments.flatMap(({ questions }) => questions.map((question) => [question.code, question])))

export const componentsOf = (instruments: readonly InstrumentData[]) => {
  const all = instruments.flatMap(({ components }) => components)
  const keys = [...new Set(all.map(({ key }) => key))]
  return keys
    .flatMap((one) => all.find(({ key }) => key === one) ?? [])
    .map(({ key, letter, label }) => ({ key, letter, label }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
}

async function namedSeverities(ctx: Context, kept: readonly KeptFigures[]) {
  const severities = severitiesOf(kept.map(({ figures }) => figures))
  const names = await listPeopleNames(
    ctx.tx,
    severities.map(({ assessorId }) => assessorId),
  )
  return severities.map((one) => ({ ...one, name: names.get(one.assessorId) ?? one.assessorId }))
}
