import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { ValuesChanged } from '../facts.ts'
import type { Changed } from '../store/folding.ts'

/** More changed days than this are told as a whole. */
const MOST_CHANGES = 200

/** Nothing is said where nothing moved. */
export async function tellChanges(
  ctx: Context,
  days: readonly Changed[],
  whole: ReadonlySet<string>,
  through: number,
): Promise<void> {
  if (days.length === 0 && whole.size === 0) return
  const isWhole = whole.size > 0 || days.length > MOST_CHANGES
  publish(ctx, ValuesChanged.of({ changes: days.slice(0, MOST_CHANGES), isWhole, through }))
}
