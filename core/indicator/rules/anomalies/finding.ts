import type { Bilingual } from '#platform/schema/schema.ts'
import type { AnomalyKind } from '../../contract/anomalies.ts'

/** Something worth a look, with the rows behind it. It is a question, never a verdict. */
export interface Finding {
  /** Steady over runs, so that the same thing is told once. */
  key: string
  kind: AnomalyKind
  code: string
  title: Bilingual
  detail: Bilingual
  columns: Bilingual[]
  rows: string[][]
  /** Below the region's workspace. */
  path: string
}

export const MOST_ROWS = 200
