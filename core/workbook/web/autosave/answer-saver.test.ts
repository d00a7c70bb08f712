import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Failure } from '#platform/client/unsent/failure.ts'
import type { Answer, Content } from '../../contract.ts'
import { AnswerSaver } from './answer-saver.ts'
import type { Draft } from './drafts.ts'
import { bothOf, isSameContent, merge } from './merge.ts'

const EMPTY: Content = { value: '', text: '', selfRating: null, evidence: [] }

class Refused extends Error {
  constructor(readonly kind: Failure['kind']) {
    super(kind)
  }
}

/** A server that keeps one answer under revisions, over a network that can be cut before or after it acts. */
function scene() {
  const server = { content: EMPTY, revision: 0, replies: new Map<string, number>(), writes: 0 }
  const net = { cut: 'none' as 'none' | 'before' | 'after' }
  const device: { draft: Draft | undefined } = { draft: undefined }
  const answer = (): Answer => ({ ...ANSWER, ...server.content, revision: server.revision })
  const send = async (content: Content, revision: number, key: string) => {
    await Promise.resolve()
    if (net.cut === 'before') throw new Refused('unanswered')
    if (!server.replies.has(key)) {
      if (!isSameContent(content, server.content)) {
        if (revision !== server.revision) throw new Refused('changed')
        server.content = content
        server.revision += 1
        server.writes += 1
      }
      server.replies.set(key, server.revision)
    }
    if (net.cut === 'after') throw new Refused('unanswered')
    return {
      revision: server.replies.get(key) ?? 0,
      savedAt: '2026-10-01T07:02:00Z',
      state: 'draft' as const,
    }
  }
  const open = () => {
    const saver = new AnswerSaver(answer(), {
      send,
      read: async () => answer(),
      failureOf: (error) => (error instanceof Refused ? { kind: error.kind, problem: error } : undefined),
      load: () => device.draft,
      keep: (draft) => {
        device.draft = draft
      },
    })
    saver.start(answer())
    return saver
  }
  /** Somebody else writes over what is there. */
  const other = (patch: Partial<Content>) => {
    server.content = { ...server.content, ...patch }
    server.revision += 1
  }
  return { server, net, device, open, other, answer }
}

const ANSWER: Answer = {
  question: 'A01',
  ...EMPTY,
  state: 'draft',
  reason: null,
  returnedBy: null,
  opd: null,
  dueOn: null,
  revision: 0,
  changedBy: 'Budi',
  changedAt: null,
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('typing into an answer', () => {
  test('is sent after a pause, once, and then the device keeps nothing', async () => {
    const { server, device, open } = scene()
    const saver = open()
    saver.change({ text: 'P' })
    saver.change({ text: 'Perda' })
    expect([saver.snapshot().status, device.draft?.content.text]).toEqual(['unsent', 'Perda'])
    await vi.advanceTimersByTimeAsync(1000)
    expect([server.content.text, server.writes, device.draft]).toEqual(['Perda', 1, undefined])
    expect(saver.snapshot()).toMatchObject({ status: 'saved', savedAt: '2026-10-01T07:02:00Z' })
  })

  test.each(['before', 'after'] as const)(
    'survives a network cut %s the server acts, without a double',
    async (cut) => {
      const { server, net, device, open } = scene()
      const saver = open()
      net.cut = cut
      saver.change({ text: 'Perda' })
      await vi.advanceTimersByTimeAsync(1000)
      expect([saver.snapshot().status, device.draft?.content.text]).toEqual(['unsent', 'Perda'])
      net.cut = 'none'
      await vi.advanceTimersByTimeAsync(5000)
      expect([server.content.text, server.writes, device.draft]).toEqual(['Perda', 1, undefined])
    },
  )

  test('goes out at the next visit when the page was left', async () => {
    const { server, net, device, open } = scene()
    net.cut = 'before'
    open().change({ text: 'sebelum pergi' })
    net.cut = 'none'
    vi.clearAllTimers()
    const later = open()
    expect(later.snapshot().content.text).toBe('sebelum pergi')
    await vi.advanceTimersByTimeAsync(10)
    expect([server.content.text, device.draft]).toEqual(['sebelum pergi', undefined])
  })

  test('typed on while a sending is under way, all of it arrives', async () => {
    const { server, open } = scene()
    const saver = open()
    saver.change({ text: 'satu' })
    const sending = saver.flush()
    saver.change({ text: 'satu dua' })
    await sending
    await vi.advanceTimersByTimeAsync(2000)
    expect([server.content.text, server.revision]).toEqual(['satu dua', 2])
  })
})

describe('two who write at once', () => {
  test('in different parts are put together without asking', async () => {
    const { server, other, open } = scene()
    const saver = open()
    other({ selfRating: 3 })
    saver.change({ text: 'Perda' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.content).toMatchObject({ text: 'Perda', selfRating: 3 })
    expect(saver.snapshot().conflict).toBeUndefined()
  })

  test.each([
    ['mine', 'punyaku'],
    ['theirs', 'punya orang lain'],
    ['both', 'punya orang lain\n\npunyaku'],
  ] as const)('in the same part: nothing is overwritten until the person takes %s', async (choice, text) => {
    const { server, device, other, open } = scene()
    const saver = open()
    other({ text: 'punya orang lain' })
    saver.change({ text: 'punyaku' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.content.text).toBe('punya orang lain')
    expect(saver.snapshot()).toMatchObject({ content: { text: 'punyaku' }, conflict: { parts: ['text'] } })
    saver.resolve(choice)
    await vi.advanceTimersByTimeAsync(2000)
    expect([server.content.text, device.draft]).toEqual([text, undefined])
  })

  test('what was read anew never replaces what is being typed', () => {
    const { other, answer, open } = scene()
    const saver = open()
    saver.change({ text: 'sedang diketik' })
    other({ value: '3' })
    saver.takeServer(answer())
    expect(saver.snapshot().content).toMatchObject({ text: 'sedang diketik', value: '3' })
  })

  test('a refusal keeps what was typed and does not hammer the server', async () => {
    const { device, open } = scene()
    const saver = new AnswerSaver(ANSWER, {
      send: async () => {
        throw new Refused('refused')
      },
      read: async () => ANSWER,
      failureOf: (error) => ({ kind: (error as Refused).kind, problem: error }),
      load: () => undefined,
      keep: (draft) => {
        device.draft = draft
      },
    })
    open()
    saver.change({ text: 'terlambat' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saver.snapshot()).toMatchObject({ status: 'unsent', content: { text: 'terlambat' } })
    expect([await saver.flush(), device.draft?.content.text]).toEqual([false, 'terlambat'])
    saver.discard()
    expect(device.draft).toBeUndefined()
  })
})

describe('two windows of the same person', () => {
  test('show the same, and what one of them leaves unsent the other sends', async () => {
    const { server, device, open } = scene()
    const [one, two] = [open(), open()]
    one.change({ text: 'dari jendela satu' })
    two.mirror(device.draft)
    expect(two.snapshot().content.text).toBe('dari jendela satu')
    await vi.advanceTimersByTimeAsync(1000)
    two.mirror(undefined)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([server.content.text, server.writes, two.snapshot().status]).toEqual([
      'dari jendela satu',
      1,
      'clean',
    ])
  })

  test('typing of one that the other has not heard of yet is not dropped by its sending', async () => {
    const { server, device, open } = scene()
    const [one, two] = [open(), open()]
    one.change({ text: 'satu' })
    const sending = one.flush()
    two.change({ text: 'satu dua' })
    await sending
    await vi.advanceTimersByTimeAsync(20_000)
    expect([server.content.text, server.writes, device.draft]).toEqual(['satu dua', 2, undefined])
  })
})

describe('merging', () => {
  const contents = fc.record({
    value: fc.constantFrom('', '1', '2'),
    text: fc.constantFrom('', 'a', 'b'),
    selfRating: fc.constantFrom(null, 0, 4),
    evidence: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  })

  test('loses no change that only one of the two made', () => {
    fc.assert(
      fc.property(contents, contents, contents, (base, mine, theirs) => {
        const { content, conflicts } = merge(base, mine, theirs)
        for (const part of ['value', 'text', 'selfRating'] as const) {
          if (mine[part] !== base[part]) expect(content[part]).toBe(mine[part])
          else expect(content[part]).toBe(theirs[part])
          const differ =
            mine[part] !== base[part] && theirs[part] !== base[part] && mine[part] !== theirs[part]
          expect(conflicts.includes(part)).toBe(differ)
        }
        for (const id of mine.evidence)
          if (!base.evidence.includes(id)) expect(content.evidence).toContain(id)
        for (const id of base.evidence)
          if (!mine.evidence.includes(id)) expect(content.evidence).not.toContain(id)
      }),
    )
  })

  test('both together hold both texts', () => {
    const both = bothOf({ ...EMPTY, text: 'aku' }, { ...EMPTY, text: 'dia', selfRating: 2 })
    expect(both).toEqual({ ...EMPTY, text: 'dia\n\naku', selfRating: 2 })
  })
})
