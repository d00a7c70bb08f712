// Small comforts for pages that work without it: filter a table while typing, close panels with Esc,
// keep focus where it was, and keep live parts fresh.
import { followLive } from './live-region/live-region.ts'

/** Rows whose words hold every word typed stay, with the groups they stand in; the count beside them follows. */
function filterWhileTyping(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-filters]')
  const table = document.getElementById(field?.dataset.filters ?? '')
  if (!field || !table) return
  const rows = [...table.querySelectorAll<HTMLElement>('[data-words]')]
  const groups = [...table.querySelectorAll<HTMLElement>('[data-group]')]
  const counter = document.querySelector<HTMLElement>(`[data-count-of="${table.id}"]`)
  const sentence = counter?.textContent ?? ''
  field.addEventListener('input', () => {
    const words = field.value.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
    let shown = 0
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.words?.includes(word))
      if (!row.hidden) shown += 1
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-words]:not([hidden])')
    if (counter) counter.textContent = sentence.replace(/^\S+/, String(shown))
  })
}

/** Esc closes the open panel and gives the focus back to its figure. */
function closePanelsWithEscape(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const open = document.querySelector<HTMLDetailsElement>('details.asal[open]')
    if (!open) return
    open.open = false
    open.querySelector('summary')?.focus()
  })
}

/** A link that ends in the id of a panel opens it, also in browsers that do not do so by themselves. */
function openPanelOfAddress(): void {
  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1))
    const panel = id === '' ? null : document.getElementById(id)?.closest('details')
    if (panel) panel.open = true
  }
  addEventListener('hashchange', open)
  open()
}

filterWhileTyping()
closePanelsWithEscape()
openPanelOfAddress()
followLive()
// Few pages speak; the others do not load it.
if (document.querySelector('[data-say-start]'))
  void import('./say-aloud/say-aloud.ts').then((one) => one.sayAloud())
