import { useEffect, useState, useSyncExternalStore } from 'react'
import { CallProblem } from '#platform/client/call-problem.ts'
import { type Failure, type Links, Saver, type Snapshot, type Standing } from './saver.ts'

type Own<C> = Pick<Links<C>, 'send' | 'read'> & {
  /** Names the place on this device where what is unsent is kept. */
  key: string
}

/** Keeps one record of the page with the server and the device. */
export function useSaver<C extends object>(standing: Standing<C>, own: Own<C>): [Saver<C>, Snapshot<C>] {
  const [saver] = useState(() => new Saver(standing, { ...own, ...deviceAt<C>(own.key), failureOf }))
  useEffect(() => {
    saver.start()
    return listen(saver)
  }, [saver])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof CallProblem)) return undefined
  if (error.isUnanswered) return { kind: 'unanswered', problem: error }
  const isChanged = error.details.code === 'selection.changed_meanwhile'
  return { kind: isChanged ? 'changed' : 'refused', problem: error }
}

/** A network that comes back, a page that is left. */
function listen<C extends object>(saver: Saver<C>): () => void {
  const flush = () => void saver.flush()
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

/** A device may refuse to keep anything; then what is typed lives as long as the page. */
function deviceAt<C>(key: string): Pick<Links<C>, 'load' | 'keep'> {
  const name = `penataran.seleksi:${key}`
  return {
    load: () => {
      try {
        const kept = localStorage.getItem(name)
        return kept === null ? undefined : (JSON.parse(kept) as Standing<C>)
      } catch {
        return undefined
      }
    },
    keep: (draft) => {
      try {
        if (draft === undefined) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(draft))
      } catch {
        // Full or forbidden: the page still holds it and says that it is not sent.
      }
    },
  }
}
