import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Failure } from '#platform/client/unsent/failure.ts'
import { Saver, type Standing } from './saver.ts'

interface Text {
  text: string
}

class Refused extends Error {
  constructor(readonly kind: Failure['kind']) {
    super(kind)
  }
}

/** A server that keeps one text under revisions, over a network that can be cut. */
function scene() {
  const server = { text: '', revision: 0 }
  const net = { cut: false }
  const device: { draft: Standing<Text> | undefined } = { draft: undefined }
  const make = (standing: Standing<Text> = { content: { text: server.text }, revision: server.revision }) =>
    new Saver<Text>(standing, {
      send: async ({ content, revision }) => {
        if (net.cut) throw new Refused('unanswered')
        if (revision !== server.revision) throw new Refused('changed')
        server.text = content.text
        server.revision += 1
        return { revision: server.revision, savedAt: '2026-11-22T03:00:00Z' }
      },
      read: async () => ({ content: { text: server.text }, revision: server.revision, by: 'Budi' }),
      failureOf: (error) => (error instanceof Refused ? { kind: error.kind, problem: error } : undefined),
      load: () => device.draft,
      keep: (draft) => {
        device.draft = draft
      },
    })
  return { server, net, device, make }
}

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('arrives after a pause, and survives a cut network on the device', async () => {
    const { server, net, device, make } = scene()
    const saver = make()
    net.cut = true
    saver.change({ text: 'satu' })
    await vi.advanceTimersByTimeAsync(1000)
    expect([server.text, saver.snapshot().status, device.draft?.content.text]).toEqual(['', 'unsent', 'satu'])
    net.cut = false
    await vi.advanceTimersByTimeAsync(5000)
    expect([server.text, saver.snapshot().status, device.draft]).toEqual(['satu', 'saved', undefined])
  })

  test('is never sent over what somebody else saved: the person is asked', async () => {
    const { server, make } = scene()
    const saver = make()
    Object.assign(server, { text: 'milik Budi', revision: 1 })
    saver.change({ text: 'milik Ayu' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.snapshot().conflict).toEqual({ theirs: { text: 'milik Budi' }, by: 'Budi' })
    expect(server.text).toBe('milik Budi')
    expect(await saver.flush()).toBe(false)
    saver.resolve('mine')
    await vi.advanceTimersByTimeAsync(1000)
    expect([server.text, saver.snapshot().conflict]).toEqual(['milik Ayu', undefined])
  })

  test('gives way to theirs when the person says so', async () => {
    const { server, device, make } = scene()
    const saver = make()
    Object.assign(server, { text: 'milik Budi', revision: 1 })
    saver.change({ text: 'milik Ayu' })
    await vi.advanceTimersByTimeAsync(1000)
    saver.resolve('theirs')
    expect([saver.snapshot().content.text, device.draft]).toEqual(['milik Budi', undefined])
  })
})
