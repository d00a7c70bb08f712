import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { wib } from '#platform/ui/format.ts'
import { useText } from '#platform/ui/language.tsx'

const SHOWN_MS = 6000
const SaidContext = createContext<(what: string) => void>(() => {})

/**
 * Says that something was done, with the time, to eyes and to screen readers. Only good news: problems stay
 * where they belong until they are mended.
 */
export function SaidProvider({ children }: { children: ReactNode }) {
  const { language } = useText()
  const [said, setSaid] = useState<{ text: string; at: number }>()
  const say = useCallback(
    (what: string) => setSaid({ text: `${what}, ${clock(language)}`, at: Date.now() }),
    [language],
  )
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <SaidContext value={say}>
      {children}
      <div className="said" role="status" aria-live="polite">
        {said === undefined ? null : <p key={said.at}>{said.text}</p>}
      </div>
    </SaidContext>
  )
}

const clock = (language: 'id' | 'en'): string => wib(new Date(), language).split(' ').at(-1) ?? ''

/** @example const say = useSay(); say('Tersimpan') // shows "Tersimpan, 14.02" */
export const useSay = (): ((what: string) => void) => useContext(SaidContext)
