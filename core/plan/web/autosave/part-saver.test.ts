import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Draft, type Links, type Part, PartSaver } from './part-saver.ts'

interface Text {
  text: string
}

function scene(server: Part<Text> = { content: { text: 'lama' }, revision: 1, changedBy: null }) {
  const state = { server, kept: undefined as Draft<Text> | undefined, down: false }
  const keys: string[] = []
  const links: Links<Text> = {
    send: async (content, revision, key) => {
      keys.push(key)
      if (state.down) throw new Error('unanswered')
      if (revision !== state.server.revision) throw new Error('changed')
      state.server = { content, revision: revision + 1, changedBy: 'Ayu' }
      return { revision: revision + 1, savedAt: '2026-11-22T03:00:00Z' }
    },
    read: async () => state.server,
    kindOf: (error) => (error as Error).message as 'unanswered' | 'changed',
    load: () => state.kept,
    keep: (draft) => {
      state.kept = draft
    },
  }
  return { state, keys, links, saver: new PartSaver(server, links) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a part that is written', () => {
  test('arrives after a pause, once, and the device forgets it then', async () => {
    const { saver, state, keys } = scene()
    saver.change({ text: 'b' })
    saver.change({ text: 'baru' })
    expect(state.kept?.content.text).toBe('baru')
    await vi.advanceTimersByTimeAsync(1000)
    expect([state.server.content.text, state.kept, keys.length]).toEqual(['baru', undefined, 1])
    expect(saver.snapshot().status).toBe('saved')
  })

  test('is sent again with the same key when no answer came', async () => {
    const { saver, state, keys } = scene()
    state.down = true
    saver.change({ text: 'baru' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.snapshot().status).toBe('unsent')
    state.down = false
    await vi.advanceTimersByTimeAsync(3000)
    expect([state.server.content.text, new Set(keys).size]).toEqual(['baru', 1])
  })

  test('never goes over what somebody else wrote: the person chooses', async () => {
    const { saver, state } = scene()
    state.server = { content: { text: 'orang lain' }, revision: 2, changedBy: 'Budi' }
    saver.change({ text: 'saya' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.snapshot().theirs?.content.text).toBe('orang lain')
    saver.resolve('mine')
    await vi.advanceTimersByTimeAsync(1000)
    expect(state.server.content.text).toBe('saya')
  })

  test('gives way where the person takes theirs', async () => {
    const { saver, state } = scene()
    state.server = { content: { text: 'orang lain' }, revision: 2, changedBy: 'Budi' }
    saver.change({ text: 'saya' })
    await vi.advanceTimersByTimeAsync(1000)
    saver.resolve('theirs')
    await vi.advanceTimersByTimeAsync(1000)
    expect([saver.snapshot().content.text, state.server.content.text]).toEqual(['orang lain', 'orang lain'])
  })

  test('that an earlier visit left behind goes out when the page opens', async () => {
    const { state, links } = scene()
    state.kept = { content: { text: 'tertinggal' }, revision: 1 }
    const saver = new PartSaver(state.server, links)
    saver.take(state.server)
    await vi.advanceTimersByTimeAsync(100)
    expect(state.server.content.text).toBe('tertinggal')
  })
})
