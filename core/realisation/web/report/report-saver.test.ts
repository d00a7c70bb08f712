import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Failure } from '#platform/client/unsent/failure.ts'
import { EMPTY_REPORT, type ReportContent, type ReportVersion } from '../../contract.ts'
import { type Kept, ReportSaver, type SaverLinks } from './report-saver.ts'
import { contentOf, differing, typedOf } from './typed.ts'

const version = (content: Partial<ReportContent>, revision: number): ReportVersion => ({
  ...{ version: 1, state: 'draft', revision, correctionReason: null, changedAt: '2026-10-20T03:00:00.000Z' },
  ...{ changedBy: 'Ayu', approvedAt: null, content: { ...EMPTY_REPORT, ...content } },
})
const savedAt = '2026-10-20T03:00:00.000Z'

let kept: Kept | undefined
let sent: [Partial<ReportContent>, number][]
let server: ReportVersion | undefined
let failure: Failure | undefined

beforeEach(() => {
  vi.useFakeTimers()
  kept = undefined
  sent = []
  server = undefined
  failure = undefined
})

afterEach(() => {
  vi.useRealTimers()
})

const links: SaverLinks = {
  send: async (content, revision) => {
    if (failure !== undefined) throw failure
    sent.push([content, revision])
    return { version: 1, state: 'draft', revision: revision + 1, savedAt }
  },
  read: async () => server,
  failureOf: (error) => error as Failure,
  load: () => kept,
  keep: (one) => {
    kept = one
  },
}
const saverOf = (newest?: ReportVersion) => new ReportSaver(newest?.content ?? EMPTY_REPORT, newest, links)

describe('a report that is typed', () => {
  test('is sent after a pause, and kept on the device until then', async () => {
    const saver = saverOf()
    saver.change({ physical: '62,5' })
    expect(kept).toMatchObject({ revision: 0, typed: { physical: '62,5' } })
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toMatchObject([[{ physical: '62.5' }, 0]])
    expect([kept, saver.revision, saver.snapshot().status]).toEqual([undefined, 1, 'saved'])
  })

  test('is not sent while a figure can not be read, and says which', async () => {
    const saver = saverOf()
    saver.change({ money: 'satu juta' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    expect(saver.snapshot()).toMatchObject({ status: 'invalid', faults: ['money'] })
  })

  test('is sent again after a lost network', async () => {
    const saver = saverOf()
    failure = { kind: 'unanswered', problem: 'network' }
    saver.change({ narrative: 'Berjalan' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.snapshot()).toMatchObject({ status: 'unsent', problem: 'network' })
    failure = undefined
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
  })

  test('never goes over what somebody else saved: the person sees both and chooses', async () => {
    const saver = saverOf()
    saver.change({ narrative: 'Milik saya' })
    failure = { kind: 'changed', problem: 'changed' }
    server = version({ narrative: 'Milik orang lain' }, 4)
    expect(await saver.flush()).toBe(false)
    expect(saver.snapshot().conflict).toMatchObject({ parts: ['narrative'], theirs: { revision: 4 } })
    failure = undefined
    saver.resolve('ours')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toMatchObject([[{ narrative: 'Milik saya' }, 4]])
  })

  test('that waited on this device while others went on is shown beside theirs, not sent', async () => {
    kept = { typed: typedOf({ ...EMPTY_REPORT, narrative: 'Lama' }), revision: 1 }
    const saver = saverOf(version({ narrative: 'Baru' }, 3))
    saver.start()
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    saver.resolve('theirs')
    expect(saver.snapshot().typed.narrative).toBe('Baru')
  })
})

describe('what people type', () => {
  test('is read with comma or point, rupiah with points, and comes back the same', () => {
    const typed = {
      ...typedOf(EMPTY_REPORT),
      physical: '62,50',
      money: 'Rp 12.500.000',
      outputs: { a: '1,5', b: '' },
    }
    const { content, faults } = contentOf(typed)
    expect(faults).toEqual([])
    expect(content).toMatchObject({ money: '12500000', outputs: [{ targetId: 'a', quantity: '1.5' }] })
    expect(differing(contentOf(typedOf(content)).content, content)).toEqual([])
  })
})
