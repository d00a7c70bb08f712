import { EventSource } from 'eventsource'

export interface Heard {
  event: string
  id: string
  seq: number
  told: Record<string, { number: number }>
}

/** An independent client that listens and remembers, resuming by itself as a browser does. */
export interface Ear {
  heard: readonly Heard[]
  /** Numbers told on a topic, in the order in which they came. */
  numbers: (topic?: string) => number[]
  /** Ends when something that was heard fits; what came before counts too. */
  until: (fits: (heard: readonly Heard[]) => boolean) => Promise<void>
  /** How often the connection was opened. */
  opened: () => number
  close: () => void
}

const ears: Ear[] = []

/** Every ear that a test left open. */
export const closeEars = (): void => {
  for (const ear of ears.splice(0)) ear.close()
}

export function listen(address: string, headers: Record<string, string> = {}): Ear {
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  let opened = 0
  const source = new EventSource(address, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
  })
  source.addEventListener('open', () => {
    opened += 1
  })
  for (const event of ['head', 'fact', 'beat', 'reload', 'refused']) {
    source.addEventListener(event, ({ data, lastEventId }) => {
      heard.push({ event, id: lastEventId, ...JSON.parse(data as string) })
      for (const look of [...waiting]) look()
    })
  }
  const ear: Ear = {
    heard,
    numbers: (topic = 'bell.tower') =>
      heard.flatMap(({ told }) => (told?.[topic] === undefined ? [] : [told[topic].number])),
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!fits(heard)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    opened: () => opened,
    close: () => source.close(),
  }
  ears.push(ear)
  return ear
}
