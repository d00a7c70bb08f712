// Says, in this tab and in the others, that the outbox is not what it was.

const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('penataran.outbox')

const tellHere = (): void => {
  for (const listener of listeners) listener()
}
channel?.addEventListener('message', tellHere)

/** After every change of the outbox. */
export function tellChange(): void {
  tellHere()
  channel?.postMessage('changed')
}

/** Calls back after every change of the outbox, until the returned function is called. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
