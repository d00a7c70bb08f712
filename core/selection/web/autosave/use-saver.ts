import { useEffect, useState, useSyncExternalStore } from 'react'
import { keepHere, readKept } from '#platform/client/unsent/device.ts'
import { failureBy } from '#platform/client/unsent/failure.ts'
import { flushWhenLeaving } from '#platform/client/unsent/flush-when-leaving.ts'
import { type Links, Saver, type Snapshot, type Standing } from './saver.ts'

type Own<C> = Pick<Links<C>, 'send' | 'read'> & {
  /** Names the place on this device where what is unsent is kept. */
  key: string
}

/** Keeps one record of the page with the server and the device. */
export function useSaver<C extends object>(standing: Standing<C>, own: Own<C>): [Saver<C>, Snapshot<C>] {
  const [saver] = useState(() => new Saver(standing, { ...own, ...deviceAt<C>(own.key), failureOf }))
  useEffect(() => {
    saver.start()
    return flushWhenLeaving(saver)
  }, [saver])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

const failureOf = failureBy('selection.changed_meanwhile')

function deviceAt<C>(key: string): Pick<Links<C>, 'load' | 'keep'> {
  const name = `penataran.seleksi:${key}`
  return { load: () => readKept(name), keep: (draft) => keepHere(name, draft) }
}
