import { getDimensions } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import type { RollUp } from '../contract.ts'
import { sharesOf, sumOf } from '../rules/tally.ts'
import { listTallies, type TallyRow } from '../store/lines.ts'
import { namedDimension } from './programmes.ts'

/** The roll-up of a year: sums from one query, means made of them, dimensions in the order of the plan. */
export async function readRollUp(
  { tx, tenant }: Pick<Context, 'tx' | 'tenant'>,
  year: number,
): Promise<RollUp> {
  const tallies = await listTallies(tx, tenant, year)
  const dimensions = await getDimensions(tx, tenant, year)
  return {
    year,
    total: sharesOf(sumOf(tallies.map(({ tally }) => tally))),
    dimensions: [...groupBy(tallies, ({ dimension }) => dimension)]
      .map(([code, rows]) => ({
        ...namedDimension(code, dimensions),
        shares: sharesOf(sumOf(rows.map(({ tally }) => tally))),
      }))
      .sort((a, b) => placeOf(dimensions, a.code) - placeOf(dimensions, b.code)),
    opds: [...groupBy(tallies, ({ opdId }) => opdId ?? '')].map(([id, rows]) => ({
      id: id === '' ? null : id,
      name: rows[0]?.opdName ?? null,
      shares: sharesOf(sumOf(rows.map(({ tally }) => tally))),
    })),
  }
}

const placeOf = (dimensions: readonly { code: string }[], code: string): number => {
  const place = dimensions.findIndex((one) => one.code === code)
  return place < 0 ? dimensions.length : place
}

function groupBy(rows: readonly TallyRow[], keyOf: (row: TallyRow) => string): Map<string, TallyRow[]> {
  const groups = new Map<string, TallyRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
