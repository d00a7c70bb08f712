import { useEffect, useState } from 'react'
import { keepHere, readKept } from '#platform/client/unsent/device.ts'
import type { ProgrammeContent } from '../../contract.ts'

/** What somebody writes, with what it was begun from. */
export interface Draft {
  /** Content as it was when the form was opened, or merged last. */
  base: ProgrammeContent
  revision: number
  content: ProgrammeContent
}

/**
 * A draft that outlives a closed tab or a failed request: it is kept on the device until it is stored.
 *
 * @param place steady name of what is written
 * @param start what the form begins with where nothing is kept
 */
export function useKept(place: string, start: Draft) {
  const [kept] = useState(() => readKept<Draft>(place))
  const [draft, setDraft] = useState<Draft>(kept ?? start)
  const isChanged = JSON.stringify(draft.content) !== JSON.stringify(draft.base)
  useEffect(() => {
    if (!isChanged) return
    const timer = setTimeout(() => keepHere(place, draft), 400)
    return () => clearTimeout(timer)
  }, [place, draft, isChanged])
  const forget = () => keepHere(place, undefined)
  return { draft, setDraft, wasKept: kept !== undefined, isChanged, forget }
}
