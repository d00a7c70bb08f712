import type { Context } from '#platform/context.ts'
import type { FieldError } from '#platform/problem/problem.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import { changedElsewhere } from '../problems.ts'

interface Conflict<G, K> {
  given: G & { question: string }
  kept: (K & { savedAt: Date }) | undefined
}

/**
 * Ends the act when another device kept something else meanwhile; each question is named with both versions, so
 * that the screen can lay them beside each other.
 *
 * @throws Refusal `scoring.changed_elsewhere`
 */
export function refuseConflicts<G, K>(
  ctx: Context,
  conflicts: readonly Conflict<G, K>[],
  say: (one: G | K | undefined) => string,
): void {
  const [first] = conflicts
  if (first === undefined) return
  const details = { count: conflicts.length, question: first.given.question, ...versions(ctx, first, say) }
  const errors = conflicts.map((conflict): FieldError => {
    const { yours, kept } = versions(ctx, conflict, say)
    const message = { id: `Tersimpan ${kept}, dikirim ${yours}.`, en: `Kept ${kept}, sent ${yours}.` }
    return { field: `/${conflict.given.question}`, message }
  })
  refuse(changedElsewhere, details, errors)
}

const versions = <G, K>(
  { language }: Context,
  { given, kept }: Conflict<G, K>,
  say: (one: G | K | undefined) => string,
) => ({ yours: say(given), kept: say(kept), savedAt: kept ? wib(kept.savedAt, language) : '–' })
