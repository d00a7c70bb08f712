import { useEffect, useState } from 'react'
import type { InstrumentData } from '#core/evaluation/contract.ts'
import { keepHere, readKept } from '#platform/client/unsent/device.ts'
import type { Derivation, DerivedQuestion } from '../../contract.ts'

export interface DraftQuestion extends DerivedQuestion {
  /** Left out of the new version; kept here, so that it can come back. */
  isDropped: boolean
}

export interface Draft extends Omit<Derivation, 'questions' | 'year'> {
  year: string
  questions: DraftQuestion[]
  reason: string
}

export interface HeldDraft {
  draft: Draft
  change: (draft: Draft) => void
  /** When it was last kept in this browser. */
  keptAt: Date | undefined
  forget: () => void
}

/** Writing a version is long work: every change is kept in this browser until it is saved or thrown away. */
export function useDraft(base: InstrumentData): HeldDraft {
  const key = `penataran:instrument:${base.code}@${base.version}`
  const [draft, setDraft] = useState(() => readKept<Draft>(key) ?? draftOf(base))
  const [keptAt, setKeptAt] = useState<Date>()
  const [isTouched, setTouched] = useState(false)
  useEffect(() => {
    if (!isTouched) return
    const timer = setTimeout(() => {
      if (keepHere(key, draft)) setKeptAt(new Date())
    }, 400)
    return () => clearTimeout(timer)
  }, [key, draft, isTouched])
  return {
    draft,
    keptAt,
    change: (next) => {
      setTouched(true)
      setDraft(next)
    },
    forget: () => {
      setTouched(false)
      setKeptAt(undefined)
      keepHere(key, undefined)
      setDraft(draftOf(base))
    },
  }
}

const draftOf = (base: InstrumentData): Draft => ({
  year: String(base.year ?? new Date().getFullYear()),
  track: base.track ?? 'REGULER',
  name: base.name,
  weights: base.components.map(({ key, weight }) => ({ component: key, weight })),
  questions: base.questions.map(({ code, component, element, label, rubric }) => ({
    code,
    component,
    element,
    label,
    rubric: rubric ?? null,
    isDropped: false,
  })),
  reason: '',
})
