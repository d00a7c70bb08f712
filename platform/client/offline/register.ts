/**
 * Lets the browser keep the workspace itself (its document, programs, styles), so that it opens without a
 * network. Browsers allow this over https and on localhost only; elsewhere nothing is kept.
 */
export function keepWorkspace(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () =>
    navigator.serviceWorker.register('/kerja-sw.js', { scope: '/kerja' }).catch(() => undefined)
  // After the page: keeping must never slow the first opening down.
  if (document.readyState === 'complete') void register()
  else addEventListener('load', () => void register(), { once: true })
}
