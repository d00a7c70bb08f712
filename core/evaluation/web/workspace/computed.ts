import type { Computation } from '../../contract.ts'

/** What was entered and what came of it. */
export interface Computed {
  scores: Record<string, string>
  computation: Computation
}
