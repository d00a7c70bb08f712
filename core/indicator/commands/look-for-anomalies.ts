import type { Context } from '#platform/context.ts'
import type { Measure } from '#platform/measure/measure.ts'
import { dayInWib } from '#platform/time/time.ts'
import { findLate } from '../rules/anomalies/afterwards.ts'
import { findBatches } from '../rules/anomalies/batch.ts'
import { findOddDigits } from '../rules/anomalies/digits.ts'
import type { Finding } from '../rules/anomalies/finding.ts'
import { findJump, lastDeadline } from '../rules/anomalies/jump.ts'
import { type Definition, isManual, newestOf, versionIn } from '../rules/definition.ts'
import { measuresOf } from '../rules/formula.ts'
import { addDays, spanAt, spanOf } from '../rules/period.ts'
import { valueText } from '../rules/value.ts'
import { listDefinitions } from '../store/definitions.ts'
import { listFoldDays } from '../store/folds.ts'
import { listManual } from '../store/manual.ts'
import { countDigits, listLate, listUses, type UseRow } from '../store/suspects.ts'
import { exactly } from './exactly.ts'
import { tellAnomalies } from './tell-anomalies.ts'

const DAY = 86_400_000

/** Looks for what is worth a look, four times a day; the same thing is told once. */
export async function lookForAnomalies(ctx: Context, measures: readonly Measure[]): Promise<void> {
  const definitions = await listDefinitions(ctx.tx, ctx.tenant)
  const computed = definitions.filter((one) => !isManual(one))
  const findings = [
    ...(await findJumps(ctx, computed)),
    ...(await findDigits(ctx, computed, measures)),
    ...(await findManualBatches(ctx)),
    ...(await findLateOnes(ctx, definitions)),
  ]
  await tellAnomalies(ctx, findings)
}

/** How many days before a deadline are compared. */
const BACK = 70

async function findJumps(
  { tx, tenant, now }: Context,
  definitions: readonly Definition[],
): Promise<Finding[]> {
  const deadline = lastDeadline(dayInWib(now))
  const found: Finding[] = []
  for (const definition of definitions) {
    const { formula, better } = versionIn(definition, Number(deadline.slice(0, 4))).content
    if (formula === null) continue
    const window = { code: definition.code, from: addDays(deadline, -BACK), to: deadline }
    const days = await listFoldDays(tx, tenant, window, '', '')
    const values = days.flatMap((one) => {
      const value = valueText(formula, one, 6)
      return value === null ? [] : [{ day: one.day, value: Number(value) }]
    })
    found.push(...findJump(definition.code, better, values, deadline))
  }
  return found
}

const FIRST = { unit: 1, place: 'first' } as const
const LAST = { unit: 1, place: 'last' } as const
const SECONDS = { unit: 1000, place: 'last' } as const

/** Times are looked at by their seconds, amounts of money by their first digits. */
async function findDigits(
  { tx, tenant, now }: Context,
  definitions: readonly Definition[],
  measures: readonly Measure[],
): Promise<Finding[]> {
  const { from, to, period } = spanAt(dayInWib(now), 'year')
  const found: Finding[] = []
  for (const { name, unit } of measures.filter(({ unit: of }) => of !== 'count')) {
    const code = definitions.find((one) => usesMeasure(one, name))?.code
    if (code === undefined) continue
    // Prices end in round thousands by nature, so of money only the first digits tell.
    const asked = unit === 'rupiah' ? FIRST : unit === 'ms' ? SECONDS : LAST
    const counts = await countDigits(tx, tenant, name, { from, to }, asked)
    found.push(...findOddDigits({ code, of: name, year: Number(period), place: asked.place, counts }))
  }
  return found
}

const usesMeasure = (definition: Definition, measure: string): boolean => {
  const { formula } = newestOf(definition).content
  return formula !== null && measuresOf(formula).includes(measure)
}

async function findManualBatches({ tx, tenant, now }: Context): Promise<Finding[]> {
  const rows = await listManual(tx, tenant, { since: new Date(now.getTime() - 8 * DAY) })
  return findBatches(
    rows
      .filter(({ isImported }) => !isImported)
      .map(({ id, code, period, value, proposedBy, proposedAt }) => ({
        ...{ id, code, period, value, by: proposedBy, at: proposedAt },
      })),
  )
}

async function findLateOnes(ctx: Context, definitions: readonly Definition[]): Promise<Finding[]> {
  const uses = await listUses(ctx.tx, ctx.tenant, new Date(ctx.now.getTime() - 400 * DAY))
  const found: Finding[] = []
  for (const use of uses) {
    const definition = definitions.find(({ code }) => code === use.code)
    if (definition) found.push(...(await lateOf(ctx, definition, use)))
  }
  return found
}

async function lateOf(ctx: Context, definition: Definition, use: UseRow): Promise<Finding[]> {
  const span = spanOf(use.period)
  const { formula } = versionIn(definition, Number(use.period.slice(0, 4))).content
  // A period still open when it was used was bound to go on.
  if (!span || formula === null || span.to >= dayInWib(use.usedAt)) return []
  const rows = await listLate(ctx.tx, ctx.tenant, measuresOf(formula), span, use.throughSeq)
  if (rows.length === 0) return []
  const { value } = await exactly(ctx, definition, span)
  return findLate(use, rows, value)
}
