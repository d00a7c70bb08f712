import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Measure } from '#platform/measure/measure.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ListMeasurements, MeasurementPage } from '../contract.ts'
import { periodImpossible } from '../problems.ts'
import { type FoldSpec, foldSpecsOf, versionIn } from '../rules/definition.ts'
import { findSealedSize, listParents, type ParentRow } from '../store/parents.ts'
import { type Asked, askedOf } from './explain-value.ts'

const USUAL = 50

/**
 * The single measurements behind a value. Subjects are ids and members are codes; who is behind them stays in the
 * service.
 *
 * @throws Refusal `indicator.indicator_unknown`, `indicator.period_impossible`
 */
export async function listMeasurements(
  ctx: Context,
  input: Input<typeof ListMeasurements>,
  measures: readonly Measure[],
): Promise<MeasurementPage> {
  const { cursor, limit = USUAL, term = 'of', ...rest } = input
  const asked = await askedOf(ctx, rest)
  const spec = specOf(asked, term)
  if (!spec) return { rows: [], next: null }
  const place = { spec, from: asked.span.from, to: asked.span.to, ...asked.part }
  const rows = await listParents(ctx.tx, ctx.tenant, place, readCursor(cursor), limit + 1)
  const sealed = await findSealedSize(ctx.tx, ctx.tenant)
  const last = rows[limit - 1]
  return {
    rows: rows.slice(0, limit).map((row) => shownOf(row, spec, sealed, measures)),
    next: rows.length > limit && last ? writeCursor(last) : null,
  }
}

function specOf({ definition, span }: Asked, term: 'of' | 'over'): FoldSpec | undefined {
  const { version } = versionIn(definition, Number(span.from.slice(0, 4)))
  return foldSpecsOf(definition).find((one) => one.version === version && one.role === term)
}

function shownOf(
  { at, recordedAt, factSeq, ...row }: ParentRow,
  { measure, role, within }: FoldSpec,
  sealed: number,
  measures: readonly Measure[],
): MeasurementPage['rows'][number] {
  const known = measures.find(({ name }) => name === measure)
  return {
    ...{ ...row, measure, term: role, factSeq, isSealed: factSeq <= sealed },
    label: known?.label ?? { id: measure, en: measure },
    unit: known?.unit ?? 'count',
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
    within: within === null ? null : row.value <= within,
  }
}

const writeCursor = ({ at, subject }: ParentRow): string =>
  Buffer.from(JSON.stringify([at.toISOString(), subject])).toString('base64url')

function readCursor(cursor: string | undefined): { at: string; subject: string } | null {
  if (cursor === undefined) return null
  try {
    const [at, subject] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof at === 'string' && typeof subject === 'string' && !Number.isNaN(Date.parse(at)))
      return { at, subject }
  } catch {
    // Not one of ours: told below.
  }
  return refuse(periodImpossible)
}
