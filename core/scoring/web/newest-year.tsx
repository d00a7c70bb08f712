import type { ReactNode } from 'react'
import { NewestYear as NewestCycle } from '#core/cycle/web/share.tsx'
import { useScoringWords } from './words.ts'

/** Opens a page for the newest cycle that is not a draft, in the words of this module. */
export function NewestYear(props: { title: string; children: (year: number) => ReactNode }) {
  const { w } = useScoringWords()
  return <NewestCycle eyebrow={w.evaluation} none={{ title: w.noCycle, body: w.noCycleBody }} {...props} />
}
