import { beforeEach, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { dayInWib } from '#platform/time/time.ts'
import { missWhoDidNotCome } from '../chores.ts'
import type { Quality, Taken, TicketFile, WorklistTicket } from '../contract.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { act, later, take, play, get, file } = scene
const HOUR = 3600

// Each test has a day of its own, at noon in WIB, so that hours forward or back stay in it.
let day = 0
beforeEach(() => {
  day += 1
  scene.moveTo('2026-12-01T05:00:00Z')
  later(day * 24 * HOUR)
})

const shares = async () => {
  const date = dayInWib(scene.now())
  const { body } = await get('eka', `facilities/rsud/quality?from=${date}&to=${date}`)
  return body as Quality
}

/** Seconds between the events of a ticket, in the order of its ledger. */
const spansOf = ({ events }: TicketFile): number[] =>
  events.slice(1).map(({ at }, i) => (Date.parse(at) - Date.parse(events[i]?.at ?? '')) / 1000)

const STEPS = [
  ['ayu', 'screenings', {}],
  ['budi', 'preparations', {}],
  ['candra', 'checks', { codes: ['899001', '899002'] }],
  ['candra', 'readiness', {}],
  ['ayu', 'calls', { counter: '1' }],
  ['ayu', 'handovers', { identifiedBy: 'bpjs_card', educated: true }],
] as const

const stepsAfter = (last: (typeof STEPS)[number][1]) =>
  STEPS.slice(STEPS.findIndex(([, what]) => what === last) + 1)

/** All steps after one of them, at the moment the clock shows. */
const finish = async (taken: Taken, last: (typeof STEPS)[number][1]) => {
  for (const [who, what, body] of stepsAfter(last)) {
    expect((await act(who, taken, what, body)).status).toBe(200)
  }
}

describe('a clock set back by hours between two steps', () => {
  test.each(['screenings', 'preparations', 'readiness', 'calls'] as const)(
    'after %s leaves no span below nothing, and the ledger shows what was entered before it happened',
    async (step) => {
      const taken = await take()
      await play(taken, step)
      const last = scene.now().toISOString()
      later(-3 * HOUR)
      const list = (await get('budi', 'facilities/rsud/worklist')).body as { tickets: WorklistTicket[] }
      const mine = list.tickets.find(({ id }) => id === taken.ticketId)
      expect(mine).toMatchObject({ elapsedSeconds: 0, isStuck: false })
      await finish(taken, step)
      const after = await file(taken)
      expect(after.ticket).toMatchObject({ state: 'handed_over', handedOverAt: last, isLateEntry: false })
      expect(spansOf(after).every((seconds) => seconds >= 0)).toBe(true)
      const early = after.events.filter(({ at, recordedAt }) => recordedAt < at)
      expect(early.map(({ at }) => at)).toEqual(stepsAfter(step).map(() => last))
    },
  )

  test('moves nobody into the share of 480 seconds who was out of it, nor out who was in it', async () => {
    const [quick, slow] = [await take(), await take()]
    await play(quick, 'handovers')
    later(240)
    await act('ayu', slow, 'screenings')
    await act('budi', slow, 'preparations')
    const before = (await shares()).withinPromise
    later(-2 * HOUR)
    await finish(slow, 'preparations')
    expect(before).toMatchObject({ part: 1, whole: 1 })
    expect((await shares()).withinPromise).toMatchObject({ part: 1, whole: 2 })
  })

  test('measures whoever comes after it by the new clock alone', async () => {
    await play(await take(), 'handovers')
    later(-2 * HOUR)
    const quick = await take()
    await play(quick, 'handovers')
    const slow = await take()
    await play(slow, 'calls')
    later(300)
    await act('ayu', slow, 'handovers', { identifiedBy: 'bpjs_card', educated: true })
    expect(spansOf(await file(quick))).toEqual([30, 120, 40, 10, 10, 60])
    expect((await shares()).withinPromise).toMatchObject({ part: 2, whole: 3 })
  })
})

describe('a clock set forward by hours between two steps', () => {
  test('counts as waiting, so it never brings anybody into the share', async () => {
    const taken = await take()
    await play(taken, 'screenings')
    later(5 * HOUR)
    await act('budi', taken, 'preparations')
    await finish(taken, 'preparations')
    const after = await file(taken)
    expect(spansOf(after)).toEqual([30, 5 * HOUR, 0, 0, 0, 0])
    expect(await shares()).toMatchObject({ withinPromise: { part: 0, whole: 1 }, handedOver: 1 })
  })

  test('and put right again lets the ticket go on, and takes no time before its last event', async () => {
    const taken = await take()
    await play(taken, 'screenings')
    later(5 * HOUR)
    await act('budi', taken, 'preparations')
    later(-5 * HOUR + 60)
    const at = scene.now().toISOString()
    const refused = await act('candra', taken, 'checks', { codes: ['899001', '899002'], at })
    expect([refused.status, codeOf(refused)]).toEqual([422, 'pharmacy.time_implausible'])
    expect((await file(taken)).ticket.state).toBe('prepared')
    await finish(taken, 'preparations')
    expect(spansOf(await file(taken))).toEqual([30, 5 * HOUR, 0, 0, 0, 0])
    const next = await take()
    await play(next, 'handovers')
    expect((await shares()).withinPromise).toMatchObject({ part: 1, whole: 2 })
  })

  test('makes no no-show of a number that was not called often enough', async () => {
    const taken = await take()
    await play(taken, 'calls')
    later(5 * HOUR)
    await runAsSystem(scene.at.database, BLITAR, (ctx) => missWhoDidNotCome({ ...ctx, now: scene.now() }))
    expect((await file(taken)).ticket.state).toBe('called')
  })
})
