import { findCycle, findParticipation, getRound } from '#core/cycle/public.ts'
import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import { findInstrumentVersion, listResults } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ScenarioInstrument } from '../contract.ts'
import { noInstrument } from '../problems.ts'

/** The instrument of the region's round of the year, else of the result published for it. */
export async function getInstrumentFor(ctx: Context, year: number): Promise<InstrumentData> {
  const { tx, tenant } = ctx
  if ((await findCycle(tx, year)) && (await findParticipation(tx, tenant, year)))
    return (await getRound(tx, tenant, year)).instrument
  const result = (await listResults(tx, [year])).find(({ code }) => code === tenant)
  const found = result && (await findInstrumentVersion(tx, result.instrumentCode, result.instrumentVersion))
  return found ?? refuse(noInstrument, { year })
}

/** The instrument as far as a scenario needs it. */
export const instrumentReply = (instrument: InstrumentData): ScenarioInstrument => ({
  code: instrument.code,
  version: instrument.version,
  name: instrument.name,
  rule: instrument.rule,
  componentPlaces: instrument.componentPlaces,
  scale: instrument.scale,
  components: instrument.components.map(({ key, letter, label, weight }) => ({ key, letter, label, weight })),
  questions: instrument.questions.map(({ code, component, element, label }) => ({
    code,
    component,
    element,
    label,
  })),
})
