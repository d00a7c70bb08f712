import { wib } from '#platform/ui/format.ts'
import { useDocumentWords } from './words.ts'

/** Who added a version, and when in WIB. */
export function Added({ by, at }: { by: string | null; at: string }) {
  const { w, language } = useDocumentWords()
  const when = wib(at, language)
  return by === null ? w.addedAt(when) : w.addedBy(by, when)
}
