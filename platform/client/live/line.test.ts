import { describe, expect, test } from 'vitest'
import { createLine, type LiveFact, type Source } from './line.ts'

/** A connection whose other end is the test. */
class Wire implements Source {
  static readonly opened: Wire[] = []
  readyState = 1
  readonly #heard = new Map<string, ((event: Event) => void)[]>()
  constructor(readonly address: string) {
    Wire.opened.push(this)
  }
  addEventListener(name: string, act: unknown): void {
    this.#heard.set(name, [...(this.#heard.get(name) ?? []), act as (event: Event) => void])
  }
  close(): void {
    this.readyState = 2
  }
  say(name: string, seq: number, data: object = {}): void {
    const event = { lastEventId: String(seq), data: JSON.stringify(data) }
    for (const act of this.#heard.get(name) ?? []) act(event as unknown as Event)
  }
  fact(seq: number, ...topics: string[]): void {
    const told = Object.fromEntries(topics.map((topic) => [topic, { of: topic }]))
    this.say('fact', seq, { seq, name: 'a.b', at: '2026-11-22T03:00:00Z', told })
  }
}

const soon = () => new Promise<void>((resolve) => queueMicrotask(resolve))
const last = (): Wire => Wire.opened.at(-1) as Wire

function scene() {
  Wire.opened.length = 0
  const line = createLine('35.05', (address) => new Wire(address))
  const ear = () => {
    const heard: number[] = []
    const gaps: string[] = []
    return {
      heard,
      gaps,
      onFact: ({ seq }: LiveFact) => void heard.push(seq),
      onGap: () => void gaps.push('gap'),
    }
  }
  return { line, ear }
}

describe('the line of a region', () => {
  test('asks for all topics of a page by one connection', async () => {
    const { line, ear } = scene()
    line.listen('b.two', ear())
    line.listen('a.one', ear())
    line.listen('a.one', ear())
    await soon()
    expect(Wire.opened.map(({ address }) => address)).toEqual(['/api/live/35.05/a.one,b.two'])
    expect(line.now().state).toBe('connecting')
  })

  test('tells each listener the facts of its own topic', async () => {
    const { line, ear } = scene()
    const [one, two] = [ear(), ear()]
    line.listen('a.one', one)
    line.listen('b.two', two)
    await soon()
    last().say('head', 4)
    last().fact(5, 'a.one')
    last().fact(6, 'a.one', 'b.two')
    expect([one.heard, two.heard]).toEqual([[5, 6], [6]])
    expect(line.now().state).toBe('live')
  })

  test('resumes after the last fact when a page brings another topic', async () => {
    const { line, ear } = scene()
    line.listen('a.one', ear())
    await soon()
    const first = last()
    first.say('head', 4)
    first.fact(7, 'a.one')
    const late = ear()
    line.listen('b.two', late)
    await soon()
    expect(last().address).toBe('/api/live/35.05/a.one,b.two?after=7')
    expect(first.readyState).toBe(2)
    expect(late.gaps).toEqual(['gap'])
  })

  test('hears nothing more from a connection it left', async () => {
    const { line, ear } = scene()
    const one = ear()
    line.listen('a.one', one)
    await soon()
    const first = last()
    line.listen('b.two', ear())
    await soon()
    first.fact(9, 'a.one')
    expect(one.heard).toEqual([])
  })

  test('says that something may be missing at the beginning and when the server says so', async () => {
    const { line, ear } = scene()
    const one = ear()
    line.listen('a.one', one)
    await soon()
    last().say('head', 4)
    last().say('reload', 3)
    expect(one.gaps).toEqual(['gap', 'gap'])
    line.listen('b.two', ear())
    await soon()
    expect(last().address).toContain('?after=3')
  })

  test('is offline after a refusal, and connecting while the browser tries by itself', async () => {
    const { line, ear } = scene()
    line.listen('a.one', ear())
    await soon()
    last().readyState = 0
    last().say('error', 0)
    expect(line.now().state).toBe('connecting')
    last().readyState = 2
    last().say('error', 0)
    expect(line.now().state).toBe('offline')
  })

  test('keeps the connection for the next page, which needs the same topic', async () => {
    const { line, ear } = scene()
    const leave = line.listen('a.one', ear())
    await soon()
    leave()
    line.listen('a.one', ear())
    await soon()
    expect(Wire.opened).toHaveLength(1)
    expect(last().readyState).toBe(1)
  })
})
