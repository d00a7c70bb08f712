// Reads for the modules above, and the one way in which they show what they know beside a claim.

import type { Context } from '#platform/context.ts'
import type { ReadyEvidence } from './contract.ts'
import { putOffer } from './store/ready-evidence.ts'

export { listClaims } from './store/claims.ts'
export { findSubmission, listSubmissions } from './store/submissions.ts'

/**
 * Shows something the product knows beside a question of the region of `ctx`. The same source and path again
 * renews what was shown.
 *
 * @example
 * await offerEvidence(ctx, { year: 2026, question: 'A03', source: 'followup', title, detail, path: 'evaluasi/rekomendasi/2025' })
 */
export const offerEvidence = (
  ctx: Context,
  { year, ...offer }: ReadyEvidence & { year: number },
): Promise<void> => putOffer(ctx.tx, ctx.tenant, year, offer, ctx.now)
