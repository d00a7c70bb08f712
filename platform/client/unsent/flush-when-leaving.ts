/**
 * Sends what is unsent when a network comes back, when the page is hidden or left, and when the listening ends.
 *
 * @returns ends the listening
 */
export function flushWhenLeaving(saver: { flush: () => Promise<unknown> }): () => void {
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
