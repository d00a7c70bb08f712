import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import { inRegion } from '../store/elsewhere.ts'
import { listSheetRows } from '../store/sheets.ts'
import { revealWhenNoneIsOwed } from './reveal.ts'

/**
 * When an assignment ends, its open sheet is owed no more; the sheets of those who stayed may then be complete.
 * A region where nobody submitted yet has nothing to reveal.
 */
export async function revealAfterAssignment(ctx: Context, fact: Fact): Promise<void> {
  const { year, region } = fact.payload as { year: number; region: string }
  const sheets = await listSheetRows(ctx.tx, year, region)
  if (!sheets.some((sheet) => sheet.submittedAt !== null && sheet.revealedAt === null)) return
  await inRegion(ctx, region, async (there) => {
    publish(there, ...(await revealWhenNoneIsOwed(there, year)))
  })
}
