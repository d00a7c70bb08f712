import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Refusal } from '#platform/problem/problem.ts'
import { as, type Person } from '#test/people.ts'
import { revealAfterAssignment } from './commands/after-assignment.ts'
import { listSubmittedRatings, listTallies, type RevisionAsked, reviseRating } from './public.ts'
import { codeOf, listScoringFacts, OTHER, REGION, scoringScene, sheetUrl, YEAR } from './test/scene.ts'

const at = scoringScene()
let ayu: Person
let budi: Person
const asked = { year: YEAR, question: 'A01', value: 2, reason: 'Bukti baru dibaca.', moderationId: 'm-1' }

const behind = (id: string, tx: Context['tx'], tenant = REGION): Context =>
  ({
    tenant,
    actor: { kind: 'person', id, permissions: new Set() },
    tx,
    now: at.clock.now,
    language: 'id',
    requestId: 'test',
  }) as unknown as Context
const revise = (person: Person, changes: Partial<RevisionAsked> = {}) =>
  at.database.inTenant(REGION, person.id, (tx) =>
    reviseRating(behind(person.id, tx), { ...asked, ...changes }),
  )
const refusedWith = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) }) as unknown as Refusal

beforeAll(async () => {
  ayu = await at.assess('Ayu')
  budi = await at.assess('Budi')
  await at.complete(ayu, 4)
})

describe('a submitted rating', () => {
  test('is not revised before the sheets of the region are open', async () => {
    await expect(revise(ayu)).rejects.toEqual(refusedWith('scoring.not_revealed'))
    expect((await at.complete(budi, 1)).status).toBe(200)
  })

  test('is revised in a moderation by its maker; what it was is kept and told', async () => {
    expect(await revise(ayu)).toEqual({ revision: 2, before: 4 })
    const facts = await listScoringFacts(at.database, REGION)
    expect(facts.at(-1)).toEqual({
      name: 'scoring.rating_revised',
      payload: {
        year: YEAR,
        assessorId: ayu.id,
        question: 'A01',
        before: 4,
        value: 2,
        revision: 2,
        moderationId: 'm-1',
      },
    })
    const seen = await at.get(`${sheetUrl}/colleagues`, as(budi, REGION))
    expect(seen.body).toMatchObject({
      revisions: [{ assessorId: ayu.id, question: 'A01', before: 4, value: 2, reason: asked.reason }],
    })
  })

  test('counts with its newest value wherever ratings are read', async () => {
    await at.database.inTenant('00', 'system', async (tx) => {
      const ratings = await listSubmittedRatings(tx, YEAR, REGION)
      const ofQuestion = ratings.filter(({ question }) => question === 'A01')
      expect(new Map(ofQuestion.map((one) => [one.assessorId, one.value]))).toEqual(
        new Map([
          [ayu.id, 2],
          [budi.id, 1],
        ]),
      )
      const tallies = await listTallies(tx, YEAR, REGION)
      expect(tallies.find(({ question }) => question === 'A01')).toMatchObject({
        n: 2,
        sum: 3,
        sumOfSquares: 5,
      })
    })
  })

  test('stays within the scale, on a question of the sheet, and really changes', async () => {
    await expect(revise(ayu, { value: 5 })).rejects.toEqual(refusedWith('scoring.out_of_scale'))
    await expect(revise(ayu, { question: 'Z99' })).rejects.toEqual(refusedWith('scoring.question_unknown'))
    await expect(revise(ayu, { value: 2 })).rejects.toEqual(refusedWith('scoring.revision_changes_nothing'))
  })

  test('is not revised by anybody without an assignment', async () => {
    const citra = await at.hire(REGION, 'assessor', 'Citra')
    await expect(revise(citra)).rejects.toEqual(refusedWith('scoring.not_assigned'))
  })
})

describe('an assignment that ends', () => {
  test('no longer holds up the others: their sheets are revealed', async () => {
    const citra = await at.assess('Citra', [OTHER])
    const dewi = await at.assess('Dewi', [OTHER])
    await at.rate(dewi, { A01: 1 }, OTHER)
    await at.complete(citra, 3, OTHER)
    expect(codeOf(await at.get(`${sheetUrl}/colleagues`, as(citra, OTHER)))).toBe('scoring.not_revealed')
    await at.dismiss(dewi, OTHER)
    await at.database.inTenant('00', 'system', (tx) =>
      revealAfterAssignment(behind('system', tx, '00'), {
        tenant: '00',
        seq: 1,
        name: 'assessor.assignment_ended',
        payload: { year: YEAR, region: OTHER, personId: dewi.id },
        actor: 'system',
        requestId: 'test',
        recordedAt: at.clock.now,
      }),
    )
    const seen = await at.get(`${sheetUrl}/colleagues`, as(citra, OTHER))
    expect(seen.body).toMatchObject({ assessors: [{ assessorId: citra.id }] })
  })
})
