// What somebody typed and the server does not have yet, on this device. A device may refuse to keep anything; then what
// is typed lives as long as the page, which says that it is not sent.

/** What is kept under a name; nothing where there is nothing that can be read. */
export function readKept<K>(name: string): K | undefined {
  try {
    const kept = localStorage.getItem(name)
    return kept === null ? undefined : (JSON.parse(kept) as K)
  } catch {
    return undefined
  }
}

/** Keeps it, or forgets it where there is nothing to keep any more. @returns whether the device did so */
export function keepHere<K>(name: string, kept: K | undefined): boolean {
  try {
    if (kept === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
