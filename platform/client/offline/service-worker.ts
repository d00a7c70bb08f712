// Keeps the workspace on the device: one document and the built files, which carry the hash of their content.
// Replies of the interface are never kept here: they belong to a person, and to the store of this device.

/** Put before this program by the server: the name of the release and every built file of it. */
declare const PENATARAN_RELEASE: { name: string; files: readonly string[] }

interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Event {
  request: Request
  respondWith: (reply: Promise<Response>) => void
}
interface Scope {
  addEventListener(name: 'install' | 'activate', act: (event: Waiting) => void): void
  addEventListener(name: 'fetch', act: (event: Fetching) => void): void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  location: Location
}

const scope = globalThis as unknown as Scope
const PREFIX = 'penataran-'
const CACHE = PREFIX + PENATARAN_RELEASE.name
const SHELL = '/kerja'
/** Slower than this, the kept document is quicker; it is the same program. */
const PATIENCE_MS = 4000

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return
  if (url.pathname.startsWith('/aset/')) event.respondWith(openFile(request))
  else if (request.mode === 'navigate' && isWorkspace(url.pathname)) event.respondWith(openShell(request))
})

const isWorkspace = (path: string): boolean => path === SHELL || path.startsWith(`${SHELL}/`)

/** All of a release or none: a release that is kept by halves would break at the first page not opened before. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  await keep(cache, new Request(SHELL, { cache: 'no-cache' }), SHELL)
  const open = [...PENATARAN_RELEASE.files]
  const take = async () => {
    for (let file = open.shift(); file !== undefined; file = open.shift()) await keepFile(cache, file)
  }
  await Promise.all([take(), take(), take(), take()])
  await scope.skipWaiting()
}

/** A file that an earlier release had too is not fetched again. */
async function keepFile(cache: Cache, file: string): Promise<void> {
  const known = await caches.match(file)
  if (known) await cache.put(file, known)
  else await keep(cache, new Request(file), file)
}

async function keep(cache: Cache, request: Request, key: string): Promise<void> {
  const reply = await fetch(request)
  if (!reply.ok) throw new Error(`${key} answered ${reply.status}.`)
  await cache.put(key, reply)
}

/** The release before this one stays: a tab that still runs it finds the pages it has not opened yet. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)))
  await scope.clients.claim()
}

/** A hashed name never changes its content. */
async function openFile(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request)
}

/** The server's document first, so that a new release shows at once; the kept one when no answer comes. */
async function openShell(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(SHELL)
  if (!kept) return fetch(request)
  const fresh = fetch(request).then(
    (reply) => (reply.status < 500 ? reply : kept.clone()),
    () => kept.clone(),
  )
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), PATIENCE_MS))
  return Promise.race([fresh, late])
}
