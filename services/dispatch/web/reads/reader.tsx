import type { CallerRead } from '../../contract.ts'
import { useReadsWords } from './words.ts'

/** Who looked, by name; machines and the product have none and show what they are known by. */
export function Reader({ of: { byId, byName } }: { of: CallerRead }) {
  const { w } = useReadsWords()
  if (byName !== null) return byName
  return (
    <>
      {w.unnamed} <span className="small mute">{byId}</span>
    </>
  )
}
