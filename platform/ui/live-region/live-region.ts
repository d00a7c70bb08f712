// Keeps a part of a public page fresh: when a fact of its topic happens, the page asks its own address again and takes
// that part from the answer. Without this the page still reads, and is as old as it is.
//
// <section id="papan" data-live-region="35.05" data-live-topic="pharmacy.board">…</section>
//
// `data-live-spread` spreads the asking of many devices over so many milliseconds. `data-live-state` becomes `fresh` or
// `away`, and the part sends `live-refreshed` when something on it changed.

/** Several facts at once are one look; a part is asked for again at most this often. */
const LOOK_MS = 1000
/** Where nothing is heard, the page looks by itself. */
const UNHEARD_MS = 30_000

export function followLive(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-live-topic][id]')) follow(part)
}

function follow(part: HTMLElement): void {
  const { liveRegion = '', liveTopic = '', liveSpread = '0' } = part.dataset
  let isDue = false
  const look = (): void => {
    if (isDue) return
    isDue = true
    // Five hundred phones that wait for the same counter must not ask in the same moment.
    const spread = Math.random() * Number(liveSpread)
    setTimeout(() => {
      isDue = false
      void refresh(part)
    }, LOOK_MS + spread)
  }
  const open = (): void => {
    const source = new EventSource(`/api/live/${liveRegion}/${liveTopic}`)
    for (const event of ['head', 'fact', 'reload']) source.addEventListener(event, look)
    source.addEventListener('error', () => {
      part.dataset.liveState = 'away'
      if (source.readyState === EventSource.CLOSED) setTimeout(open, UNHEARD_MS)
    })
  }
  setInterval(look, UNHEARD_MS)
  open()
}

async function refresh(part: HTMLElement): Promise<void> {
  try {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' })
    if (!reply.ok) throw new Error()
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const fresh = page.getElementById(part.id)
    if (fresh === null) return
    part.dataset.liveState = 'fresh'
    if (fresh.innerHTML === part.innerHTML) return
    part.replaceChildren(...fresh.childNodes)
    part.dispatchEvent(new CustomEvent('live-refreshed', { bubbles: true }))
  } catch {
    part.dataset.liveState = 'away'
  }
}
