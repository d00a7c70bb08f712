// Reads for the modules above: what a region may know of its result, and what was published.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { LiveFigures } from './contract.ts'
import { findPreview } from './store/previews.ts'
import { findCertificate } from './store/publications.ts'

export {
  findCertificate,
  findPrint,
  keepPrint,
  type StoredCertificate,
} from './store/publications.ts'

/** A region's result as far as the region may know it. */
export type LiveResult = Pick<
  LiveFigures,
  'components' | 'final' | 'interval' | 'rankRange' | 'improvement'
> & {
  questions: { question: string; mean: string | null; n: number }[]
}

/**
 * The newest result the region may know: published, else as the ministry previewed it; nothing before that.
 *
 * @example (await getLiveResult(tx, '35.07', 2026))?.final // '2.94'
 */
export async function getLiveResult(tx: Tx, region: Tenant, year: number): Promise<LiveResult | undefined> {
  const known =
    (await findCertificate(tx, region, year))?.figures ?? (await findPreview(tx, region, year))?.content
  if (known === undefined) return undefined
  const { questions, components, final, interval, rankRange, improvement } = known
  return {
    questions: questions.map(({ question, mean, n }) => ({ question, mean, n })),
    components,
    final,
    interval,
    rankRange,
    improvement,
  }
}
