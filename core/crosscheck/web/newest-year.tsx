import type { ReactNode } from 'react'
import { NewestYear as NewestCycle } from '#core/cycle/web/share.tsx'
import { useCrosscheckWords } from './words.ts'

/** Opens a page for the newest cycle that is not a draft, in the words of this module. */
export function NewestYear(props: { title: string; children: (year: number) => ReactNode }) {
  const { w } = useCrosscheckWords()
  return <NewestCycle eyebrow={w.evaluation} none={{ title: w.noCycle, body: w.noCycleBody }} {...props} />
}
