import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { SaveComputation, SavedComputation } from '../contract.ts'
import { ComputationSaved } from '../facts.ts'
import { computationNeedsRegion } from '../problems.ts'
import { addComputation } from '../store/computations.ts'
import { getInstrument } from '../store/instrument-replies.ts'
import { computeTyped } from './compute-score.ts'

/**
 * Scores and keeps a computation in the region of the request.
 *
 * @throws Refusal `evaluation.scores_wrong` or `evaluation.instrument_unknown`
 */
export async function saveComputation(
  ctx: Context,
  input: Input<typeof SaveComputation>,
): Promise<SavedComputation> {
  if (ctx.tenant === '') return refuse(computationNeedsRegion)
  const instrument = await getInstrument(ctx.tx, input.instrument)
  const { reply } = computeTyped(instrument, input.scores)
  const made: SavedComputation = {
    id: randomUUID(),
    name: input.name,
    instrument: instrument.code,
    instrumentVersion: instrument.version,
    scores: input.scores,
    final: reply.sum.final,
    madeAt: ctx.now.toISOString(),
    madeBy: ctx.actor.id,
  }
  await addComputation(ctx.tx, ctx.tenant, made)
  publish(
    ctx,
    ComputationSaved.of({ computationId: made.id, instrument: made.instrument, final: made.final }),
  )
  return made
}
