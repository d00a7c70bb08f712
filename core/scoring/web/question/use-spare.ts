import { useEffect, useMemo, useState } from 'react'
import { findHere } from '#platform/client/offline/person.ts'

export interface Spare {
  put: (text: string) => void
  read: () => string | undefined
  clear: () => void
}

/**
 * A place on this device for words that are typed and not kept yet: written in the same instant, where the store of
 * the device takes some. It carries the person's name in its key, for a note is nobody else's to read.
 */
export function useSpare(place: string): Spare {
  const [person, setPerson] = useState<string>()
  useEffect(() => {
    void findHere().then(
      (here) => setPerson(here?.person),
      () => undefined,
    )
  }, [])
  return useMemo(
    () => spareOf(person === undefined ? undefined : `penataran.catatan:${person}:${place}`),
    [person, place],
  )
}

const spareOf = (key: string | undefined): Spare => ({
  put: (text) => quietly(() => key !== undefined && localStorage.setItem(key, text)),
  read: () => (key === undefined ? undefined : (quietly(() => localStorage.getItem(key)) ?? undefined)),
  clear: () => quietly(() => key !== undefined && localStorage.removeItem(key)),
})

/** A browser that forbids storage still works; then the pause of typing is all there is. */
function quietly<R>(act: () => R): R | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
