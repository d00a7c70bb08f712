import { beforeAll, expect, test } from 'vitest'
import { type Context, SYSTEM } from '#platform/context.ts'
import { type Cast, castOf, codeOf } from '#test/cast.ts'
import { openCycle } from '#test/cycle.ts'
import { as, peopleServer } from '#test/people.ts'
import { remindByClock } from './commands/remind.ts'
import { CLAIM, playOn } from './test/scene.ts'

const clock = new Date('2026-10-01T03:00:00Z')
const at = peopleServer(() => clock)
let malang: Cast
let play: ReturnType<typeof playOn>

beforeAll(async () => {
  await openCycle(at.database, { year: 2026, regions: ['35.07'] })
  malang = await castOf(at, '35.07')
  play = playOn(at, malang, 2026)
})

/** The chore of the region at noon of a day, as the worker runs it. */
const runOn = (day: string) =>
  at.database.inTenant('35.07', 'system', (tx) =>
    remindByClock({
      tenant: '35.07',
      actor: SYSTEM,
      tx,
      now: new Date(`${day}T05:00:00Z`),
      language: 'id',
      requestId: `chore-${day}`,
      files: {} as Context['files'],
      publicUrl: '',
    }),
  )
const told = async () =>
  (
    await at.database.owner.query<{ milestone: string }>(
      `select split_part(key, ':', 5) as milestone from notice.notices
       where person_id = $1 and key like 'workbook.due:%' order by created_at`,
      [malang.budi.id],
    )
  ).rows.map(({ milestone }) => milestone)

test('an agency is reminded 7, 3 and 1 days before its due date, on it and after it, once each', async () => {
  const questions = ['A01', 'A02']
  await play.send(malang.ayu, 'POST', '/assignments', {
    questions,
    opdId: malang.kominfo,
    dueOn: '2026-10-10',
  })
  for (const day of ['02', '03', '04', '07', '07', '09', '10', '11', '12', '20'])
    await runOn(`2026-10-${day}`)
  expect(await told()).toEqual(['7', '3', '1', '0', '-1'])
})

test('what was sent is not asked for any more', async () => {
  const before = (await told()).length
  await play.send(malang.ayu, 'POST', '/assignments', {
    questions: ['A01', 'A02', 'A03'],
    opdId: null,
    dueOn: null,
  })
  await runOn('2026-10-21')
  expect(await told()).toHaveLength(before)
})

test('the ministry’s board learns by the clock how far a region is', async () => {
  await play.save(malang.ayu, 'B01', 0, CLAIM)
  await runOn('2026-10-22')
  const ministry = await at.hire('00', 'ministry_admin', 'Sekretariat')
  const board = await at.get('/api/workbook/2026/regions', as(ministry, '00'))
  expect(board.body).toMatchObject([{ answered: 1, of: 117, submission: null }])
})

test('evidence of the vault is cited by the claim, handed over with it, and refused when it is not there', async () => {
  const made = await at.send(
    'POST',
    '/api/evidence/links',
    { title: 'Perda 3/2024', url: 'https://jdih.example.invalid/perda-3-2024', statement: 'Naskah perda' },
    as(malang.ayu, '35.07'),
  )
  expect(made.status).toBe(200)
  const { versionId } = made.body as { versionId: string }
  const saved = await play.save(malang.ayu, 'C01', 0, { ...CLAIM, evidence: [versionId] })
  expect(saved.status).toBe(200)
  const cited = () =>
    at.database.owner.query(
      `select key, withdrawn_at is null as cited from evidence.citations where version_id = $1`,
      [versionId],
    )
  expect((await cited()).rows).toEqual([{ key: '2026:C01', cited: true }])
  await play.save(malang.ayu, 'C01', 1, CLAIM)
  expect((await cited()).rows).toEqual([{ key: '2026:C01', cited: false }])
  const strange = { ...CLAIM, evidence: ['00000000-0000-4000-8000-000000000000'] }
  expect(codeOf(await play.save(malang.ayu, 'C02', 0, strange))).toBe('evidence.version_unknown')
})
