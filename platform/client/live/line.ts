// One connection to a region for all topics that the screens of a page listen to: a browser opens few at a time.

/** What a screen is told of a fact. */
export interface LiveFact {
  /** Counts in the region without doubling; gaps are facts of other topics. */
  seq: number
  /** `<module>.<past>`. */
  name: string
  /** When it was written (RFC 3339). */
  at: string
  /** What the topic shows of it. */
  payload: Record<string, unknown>
}

export type LiveState = 'live' | 'connecting' | 'offline'

export interface Liveness {
  state: LiveState
  /** When the server last said something, in milliseconds of this device's clock; nothing before the first word. */
  heardAt: number | undefined
}

export interface Listener {
  onFact: (fact: LiveFact) => void
  onGap: () => void
}

/** The part of the browser's EventSource that a line needs. */
export type Source = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>

export interface LiveLine {
  /** @returns ends the listening */
  listen: (topic: string, listener: Listener) => () => void
  subscribe: (changed: () => void) => () => void
  now: () => Liveness
}

interface Told {
  seq: number
  name: string
  at: string
  told: Record<string, Record<string, unknown>>
}

/** The server speaks every fifteen seconds; after this silence the connection is taken for dead. */
const SILENCE_MS = 40_000
/** After a refusal (signed out, too many) or a dead server the line asks again so late. */
const AGAIN_MS = 3_000
/** A page that is left for another one keeps the connection so long. */
const LINGER_MS = 4_000

const CLOSED = 2

/**
 * A line that opens when somebody listens and closes when nobody does.
 *
 * @param open opens an address; another one in tests
 */
export function createLine(
  region: string,
  open: (address: string) => Source = (address) => new EventSource(address),
): LiveLine {
  const listeners = new Map<string, Set<Listener>>()
  const watchers = new Set<() => void>()
  let source: Source | undefined
  let topics = ''
  let last: number | undefined
  let liveness: Liveness = { state: 'connecting', heardAt: undefined }
  let silence: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined

  const become = (state: LiveState, heardAt = liveness.heardAt): void => {
    liveness = { state, heardAt }
    for (const changed of watchers) changed()
  }
  const heard = (event: MessageEvent): void => {
    clearTimeout(silence)
    silence = setTimeout(() => reopen('offline'), SILENCE_MS)
    const seq = Number(event.lastEventId)
    if (Number.isSafeInteger(seq) && event.lastEventId !== '') last = Math.max(seq, last ?? 0)
    become('live', Date.now())
  }
  const tell = (event: MessageEvent): void => {
    const fact = JSON.parse(event.data as string) as Told
    for (const [topic, payload] of Object.entries(fact.told)) {
      for (const { onFact } of [...(listeners.get(topic) ?? [])]) {
        onFact({ seq: fact.seq, name: fact.name, at: fact.at, payload })
      }
    }
  }
  const gap = (): void => {
    for (const all of [...listeners.values()]) for (const { onGap } of [...all]) onGap()
  }
  const close = (): void => {
    clearTimeout(silence)
    clearTimeout(later)
    later = undefined
    source?.close()
    source = undefined
  }
  function connect(): void {
    close()
    topics = [...listeners.keys()].sort().join(',')
    if (topics === '') return
    const after = last === undefined ? '' : `?after=${last}`
    const opened = open(`/api/live/${region}/${topics}${after}`)
    source = opened
    const on = (name: string, act?: (event: MessageEvent) => void) =>
      opened.addEventListener(name, (event) => {
        if (source !== opened) return
        heard(event as MessageEvent)
        act?.(event as MessageEvent)
      })
    on('fact', tell)
    on('head', gap)
    on('reload', (event) => {
      last = Number((event as MessageEvent).lastEventId)
      gap()
    })
    on('beat')
    opened.addEventListener('error', () => {
      if (source !== opened) return
      if (opened.readyState === CLOSED) reopen('offline')
      else become(typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'connecting')
    })
  }
  function reopen(state: LiveState): void {
    close()
    become(state)
    later = setTimeout(connect, AGAIN_MS)
  }
  let due = false
  const settle = (): void => {
    if (due) return
    due = true
    // Components come and go in one drawing: the set of topics is looked at after it.
    queueMicrotask(() => {
      due = false
      const asked = [...listeners.keys()].sort().join(',')
      if (asked === topics && source !== undefined) return
      if (asked !== '') connect()
      else {
        clearTimeout(later)
        later = setTimeout(() => {
          if (listeners.size > 0) return
          close()
          topics = ''
          last = undefined
        }, LINGER_MS)
      }
    })
  }
  return {
    listen: (topic, listener) => {
      const all = listeners.get(topic) ?? new Set()
      const isNew = all.size === 0
      listeners.set(topic, all.add(listener))
      if (isNew) settle()
      // Who joins a line that is open already read before it joined: what happened between is asked for once.
      if (source !== undefined || last !== undefined)
        queueMicrotask(() => all.has(listener) && listener.onGap())
      return () => {
        all.delete(listener)
        if (all.size > 0) return
        listeners.delete(topic)
        settle()
      }
    },
    subscribe: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    now: () => liveness,
  }
}

const lines = new Map<string, LiveLine>()

/** The line of a region on this page. */
export function lineOf(region: string): LiveLine {
  const line = lines.get(region) ?? createLine(region)
  lines.set(region, line)
  return line
}
