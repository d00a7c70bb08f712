import { useEffect, useState, useSyncExternalStore } from 'react'
import { CallProblem } from '#platform/client/call-problem.ts'
import { type Draft, type Links, type Part, PartSaver, type Saving } from './part-saver.ts'

type Wire<C> = Pick<Links<C>, 'send' | 'read'>

/**
 * Keeps one part of the plan with the server and the device while it is written.
 *
 * @param name names the part on this device, with person and region
 */
export function usePart<C>(name: string, part: Part<C>, wire: Wire<C>): [PartSaver<C>, Saving<C>] {
  const [saver] = useState(() => new PartSaver(part, { ...wire, kindOf, ...deviceOf<C>(name) }))
  useEffect(() => saver.take(part), [saver, part])
  useEffect(() => listen(() => void saver.flush()), [saver])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

function kindOf(error: unknown): 'unanswered' | 'changed' | 'refused' | undefined {
  if (!(error instanceof CallProblem)) return undefined
  if (error.isUnanswered) return 'unanswered'
  return error.details.code === 'plan.part_changed' ? 'changed' : 'refused'
}

/** A device may refuse to keep anything; then what is typed lives as long as the page. */
function deviceOf<C>(name: string): Pick<Links<C>, 'load' | 'keep'> {
  const key = `penataran.rencana:${name}`
  return {
    load: () => {
      try {
        const kept = localStorage.getItem(key)
        return kept === null ? undefined : (JSON.parse(kept) as Draft<C>)
      } catch {
        return undefined
      }
    },
    keep: (draft) => {
      try {
        if (draft === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(draft))
      } catch {
        // Full or forbidden: the page still holds it and says that it is not sent.
      }
    },
  }
}

/** A network that comes back, a page that is left. */
function listen(flush: () => void): () => void {
  addEventListener('online', flush)
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
  return () => {
    removeEventListener('online', flush)
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flush)
    flush()
  }
}
