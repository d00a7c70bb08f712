import { useSyncExternalStore } from 'react'
import { useClientWords } from '../words.ts'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** A quiet line while the device has no network. */
export function OfflineNote() {
  const { w } = useClientWords()
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div className="offline" role="status">
      {online ? null : (
        <p>
          <strong>{w.offline}</strong> {w.offlineBody}
        </p>
      )}
    </div>
  )
}
