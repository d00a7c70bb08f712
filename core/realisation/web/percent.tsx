import { decimal } from '#platform/ui/format.ts'
import { useRealisationWords } from './words.ts'

/** A percentage as people read it, or that there is none. */
export function Percent({ value }: { value: string | null }) {
  const { w, language } = useRealisationWords()
  return value === null ? <span className="mute">{w.missing}</span> : <>{decimal(value, language)} %</>
}
