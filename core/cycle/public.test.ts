import { beforeAll, expect, test } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { getOpenRound, getRound } from './public.ts'

const at = testDatabase()
const CLOSES = '2026-10-31T16:59:59.999Z'
beforeAll(() => openCycle(at.database, { year: 2026, regions: ['35.07'], deadlines: { rating: CLOSES } }))

test('a round knows its cycle, the region’s track and the frozen instrument', () =>
  rolledBack(at.database, { tenant: '35.07' }, async ({ tx }) => {
    const { cycle, participation, instrument } = await getRound(tx, '35.07', 2026)
    expect([cycle.state, participation.track, instrument.questions.length]).toEqual(['open', 'KPPN&IKN', 117])
  }))

test('a step is open up to and with its last instant, by the server’s clock', async () => {
  const ask = (now: Date) =>
    rolledBack(at.database, { tenant: '35.07', now }, async (ctx) => {
      await getOpenRound(ctx, '35.07', 2026, 'rating')
    })
  await ask(new Date(CLOSES))
  await expect(ask(new Date(Date.parse(CLOSES) + 1))).rejects.toThrow('cycle.deadline_passed')
})

test('a step that a clock ahead had closed is open again once the clock is put right', async () => {
  const ask = (days: number) => {
    const now = new Date(Date.parse(CLOSES) + days * 86_400_000)
    return rolledBack(at.database, { tenant: '35.07', now }, async (ctx) => {
      expect((await getOpenRound(ctx, '35.07', 2026, 'rating')).cycle.state).toBe('open')
    })
  }
  await expect(ask(30)).rejects.toThrow('cycle.deadline_passed')
  await ask(-1)
})

test('a region that was not invited has no round, and sees no other’s', () =>
  rolledBack(at.database, { tenant: '35.05' }, async ({ tx }) => {
    await expect(getRound(tx, '35.05', 2026)).rejects.toThrow('cycle.not_taking_part')
    await expect(getRound(tx, '35.07', 2026)).rejects.toThrow('cycle.not_taking_part')
  }))
