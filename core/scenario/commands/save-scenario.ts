import { randomUUID } from 'node:crypto'
import { toText, toText2 } from '#core/evaluation/arithmetic.ts'
import { findInstrumentVersion } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  ArchiveScenario,
  ChangeScenario,
  RestoreScenario,
  SaveScenario,
  Scenario,
  ScenarioContent,
} from '../contract.ts'
import { ScenarioArchived, ScenarioChanged, ScenarioRestored, ScenarioSaved } from '../facts.ts'
import { changedElsewhere, contentFaulty, scenarioArchived, scenarioUnknown } from '../problems.ts'
import { faultOf } from '../rules/check-content.ts'
import { computedOfScenario, type Instrument } from '../rules/index-of.ts'
import * as store from '../store/scenarios.ts'
import { getInstrumentFor } from './instrument-of.ts'

/** Keeps a scenario with the index the server itself computes from it. */
export async function saveScenario(
  ctx: Context,
  { year, name, note = '', content }: Input<typeof SaveScenario>,
): Promise<Reply<typeof SaveScenario>> {
  const instrument = await getInstrumentFor(ctx, year)
  const index = indexOf(instrument, content)
  const id = randomUUID()
  const { code, version } = instrument
  const kept = { id, year, name: name.trim(), note, content, index, instrument: { code, version } }
  await store.insertScenario(ctx.tx, ctx.tenant, kept, ctx.actor.id, ctx.now)
  publish(ctx, ScenarioSaved.of({ scenarioId: id, year, origin: content.origin }))
  return { id, revision: 1, index }
}

/** A kept scenario stays on the instrument version it was made with. */
export async function changeScenario(
  ctx: Context,
  { scenarioId, name, note = '', content, revision }: Input<typeof ChangeScenario>,
): Promise<Reply<typeof ChangeScenario>> {
  const scenario = await lock(ctx, scenarioId)
  if (scenario.archivedAt !== null) refuse(scenarioArchived)
  if (scenario.revision !== revision) refuse(changedElsewhere)
  const { code, version } = scenario.instrument
  const instrument = await findInstrumentVersion(ctx.tx, code, version)
  if (instrument === undefined) throw new Error(`Scenario ${scenarioId} has lost its instrument.`)
  const index = indexOf(instrument, content)
  const kept = { name: name.trim(), note, content, index }
  await store.changeScenario(ctx.tx, ctx.tenant, scenarioId, kept, ctx.actor.id, ctx.now)
  const { year } = scenario
  publish(ctx, ScenarioChanged.of({ scenarioId, year, revision: revision + 1 }))
  return { revision: revision + 1, index }
}

function indexOf(instrument: Instrument, content: ScenarioContent): string | null {
  const fault = faultOf(instrument, content)
  if (fault !== undefined) refuse(contentFaulty, { at: fault })
  const { index } = computedOfScenario(instrument, content)
  if (index === undefined) return null
  return instrument.rule === 'display_only' ? toText(index, 2) : toText2(index)
}

async function lock(ctx: Context, id: string): Promise<Scenario> {
  return (await store.lockScenario(ctx.tx, ctx.tenant, id)) ?? refuse(scenarioUnknown)
}

/** Put away, never deleted; doing it twice changes nothing. */
export async function archiveScenario(
  ctx: Context,
  { scenarioId }: Input<typeof ArchiveScenario>,
): Promise<{ done: true }> {
  const { year, archivedAt } = await lock(ctx, scenarioId)
  if (archivedAt !== null) return { done: true }
  await store.setArchived(ctx.tx, ctx.tenant, scenarioId, ctx.now)
  publish(ctx, ScenarioArchived.of({ scenarioId, year }))
  return { done: true }
}

export async function restoreScenario(
  ctx: Context,
  { scenarioId }: Input<typeof RestoreScenario>,
): Promise<{ done: true }> {
  const { year, archivedAt } = await lock(ctx, scenarioId)
  if (archivedAt === null) return { done: true }
  await store.setArchived(ctx.tx, ctx.tenant, scenarioId, null)
  publish(ctx, ScenarioRestored.of({ scenarioId, year }))
  return { done: true }
}
