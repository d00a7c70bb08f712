// The load event comes before a first page has its pieces and its data; hundreds of files would stand in their way.
const UNTIL_CALM_MS = 5_000

/**
 * Lets the browser keep the workspace itself (its document, programs, styles), so that it opens without a
 * network. Browsers allow this over https and on localhost only; elsewhere nothing is kept.
 */
export function keepWorkspace(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () =>
    navigator.serviceWorker.register('/kerja-sw.js', { scope: '/kerja' }).catch(() => undefined)
  const registerLater = () => setTimeout(() => void register(), UNTIL_CALM_MS)
  if (document.readyState === 'complete') registerLater()
  else addEventListener('load', registerLater, { once: true })
}
