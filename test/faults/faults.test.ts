import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putExamplePerson } from '#core/identity/public.ts'
import { runAsSystem } from '#platform/start.ts'
import { signIn } from '#tools/bench/people.ts'
import { eventually } from '../processes/program.ts'
import { type Load, type Sent, startLoad } from './load.ts'
import { startTown, type Town, VICTIMS } from './town.ts'

// Processes are killed in the middle of work, again and again, and the books must still be right. `FAULT_ROUNDS`
// says how often; every kind of process has its turn.

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 6)
const SENDERS = 8
const REGION = '35.05'
/** Long enough to be in the middle of work again. */
const BETWEEN_MS = 400
const TIME_LIMIT = 120_000 + ROUNDS * 15_000

let town: Town
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'penataran-faults-'))
  town = await startTown()
}, TIME_LIMIT)
afterAll(async () => {
  await town.stop()
  rmSync(folder, { recursive: true, force: true })
}, TIME_LIMIT)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function hireCallTaker(): Promise<string> {
  const person = {
    id: randomUUID(),
    name: 'Contoh Penerima Panggilan',
    role: 'call_taker',
    opdId: null,
  } as const
  return (await runAsSystem(town.database, REGION, (ctx) => putExamplePerson(ctx, person))).id
}

async function startCalls(): Promise<Load<{ id: string }>> {
  const person = await hireCallTaker()
  const { cookie, region } = await signIn(town.database, person, REGION)
  const began = Date.now()
  return startLoad(SENDERS, {
    url: `${town.address}/api/dispatch/calls`,
    headers: { cookie, 'penataran-region': region },
    body: (n) => ({
      number: `+62812${String(n).padStart(8, '0')}`,
      offeredAt: new Date(began - 60_000 - n).toISOString(),
      answeredAt: new Date(began - 50_000 - n).toISOString(),
      isExample: true,
    }),
  })
}

describe('processes killed in the middle of work', () => {
  let sent: readonly Sent<{ id: string }>[]
  beforeAll(async () => {
    const load = await startCalls()
    for (let round = 0; round < ROUNDS; round++) {
      const before = load.answered.length
      await pause(BETWEEN_MS)
      town.kill(VICTIMS[round % VICTIMS.length] ?? 'server')
      await town.ready()
      await eventually(() => load.answered.length > before)
    }
    sent = await load.stop()
    await town.ready()
  }, TIME_LIMIT)

  const rows = async (text: string) => (await town.database.owner.query(text)).rows

  test('lose no write that was answered, and do none twice', async () => {
    const kept = await rows(`select id::text from dispatch.calls where tenant_id = '${REGION}'`)
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(sent.map(({ reply }) => reply.id)))
    expect(kept).toHaveLength(sent.length)
    expect(sent.length).toBeGreaterThan(ROUNDS)
  })

  test('leave no gap in the numbers of facts', async () => {
    const [counted] = await rows(
      `select count(*)::int as facts, max(seq)::int as last from facts.fact where tenant_id = '${REGION}'`,
    )
    expect(counted.facts).toBe(counted.last)
  })

  test('leave every value as its recomputation gives it', async () => {
    await expect
      .poll(
        async () =>
          (
            await rows(`
              select 1 from facts.cursors join facts.heads using (tenant_id)
              where cursors.last_seq < heads.last_seq and tenant_id = '${REGION}'`)
          ).length,
        { timeout: 60_000 },
      )
      .toBe(0)
    expect(await town.run('verify', 'indicators', '--region', REGION)).toMatchObject({ code: 0 })
  })

  test('leave the chain of seals whole', async () => {
    const out = join(folder, 'facts')
    expect(await town.run('export', 'facts', '--region', REGION, '--out', out)).toMatchObject({ code: 0 })
    expect(await town.run('verify', out)).toMatchObject({ code: 0 })
  })
})
