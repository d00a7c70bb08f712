import { useEffect, useState, useSyncExternalStore } from 'react'
import { keepHere, readKept } from '#platform/client/unsent/device.ts'
import { failureBy } from '#platform/client/unsent/failure.ts'
import { flushWhenLeaving } from '#platform/client/unsent/flush-when-leaving.ts'
import { type Links, type Part, PartSaver, type Saving } from './part-saver.ts'

type Wire<C> = Pick<Links<C>, 'send' | 'read'>

/**
 * Keeps one part of the plan with the server and the device while it is written.
 *
 * @param name names the part on this device, with person and region
 */
export function usePart<C>(name: string, part: Part<C>, wire: Wire<C>): [PartSaver<C>, Saving<C>] {
  const [saver] = useState(() => new PartSaver(part, { ...wire, ...linksOf<C>(name) }))
  useEffect(() => saver.take(part), [saver, part])
  useEffect(() => flushWhenLeaving(saver), [saver])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

const failureOf = failureBy('plan.part_changed')

function linksOf<C>(name: string): Omit<Links<C>, 'send' | 'read'> {
  const key = `penataran.rencana:${name}`
  return {
    kindOf: (error) => failureOf(error)?.kind,
    load: () => readKept(key),
    keep: (draft) => keepHere(key, draft),
  }
}
