import type { InstrumentData } from '#core/evaluation/contract.ts'
import { addInstruments, checkInstrument, findInstrumentVersion } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CompareInstruments, DeriveInstrument, InstrumentDiff, InstrumentVersion } from '../contract.ts'
import { InstrumentVersionAdded } from '../facts.ts'
import { instrumentVersionUnknown, nothingChanged } from '../problems.ts'
import { codeOf, derive } from '../rules/derive.ts'
import { diffInstruments, saysTheSame } from '../rules/diff.ts'
import { insertVersion, newestVersion } from '../store/instrument-versions.ts'

/** @throws Refusal `cycle.instrument_version_unknown` */
export const getInstrumentVersion = async (
  ctx: Context,
  { code, version }: InstrumentVersion,
): Promise<InstrumentData> =>
  (await findInstrumentVersion(ctx.tx, code, version)) ?? refuse(instrumentVersionUnknown, { code, version })

/** What differs between two versions. */
export async function compareInstruments(
  ctx: Context,
  asked: Input<typeof CompareInstruments>,
): Promise<InstrumentDiff> {
  const from = await getInstrumentVersion(ctx, { code: asked.fromCode, version: asked.fromVersion })
  const to = await getInstrumentVersion(ctx, { code: asked.toCode, version: asked.toVersion })
  return diffInstruments(from, to)
}

/** Adds an instrument, or its next version, made from an existing one; the old version stays as it is. */
export async function deriveInstrument(
  ctx: Context,
  { code, version, derivation, reason }: Input<typeof DeriveInstrument>,
): Promise<Reply<typeof DeriveInstrument>> {
  const base = await getInstrumentVersion(ctx, { code, version })
  const next = (await newestVersion(ctx.tx, codeOf(derivation.year, derivation.track))) + 1
  const instrument = checkInstrument(derive(base, derivation, next))
  if (instrument.code === base.code && saysTheSame(diffInstruments(base, instrument))) refuse(nothingChanged)
  const added = { code: instrument.code, version: next }
  await addInstruments(ctx.tx, [instrument], ctx.now)
  await insertVersion(
    ctx.tx,
    { instrument: added, base: { code, version }, reason, by: ctx.actor.id },
    ctx.now,
  )
  publish(ctx, InstrumentVersionAdded.of(added))
  return added
}
