import { describe, expect, test } from 'vitest'
import { publicPages } from '#test/pages.ts'
import { expectOk, fiveRatings, LETTER, MALANG, publishedScores, resultScene } from './test/scene.ts'

// Kab. Malang 2023 once more, through the product's own workflow: five assessors give whole ratings whose means
// are the published question scores, and the published result comes out.

const at = resultScene(2023)
const visit = publicPages(at)

describe('Kab. Malang 2023 replayed', () => {
  test('five whole ratings exist for every published question score', async () => {
    for (const [question, score] of await publishedScores()) {
      const ratings = fiveRatings(score)
      expect([question, ratings.reduce((sum, value) => sum + value, 0)]).toEqual([
        question,
        Number(score) * 5,
      ])
      expect(ratings.every((value) => Number.isInteger(value) && value >= 0 && value <= 4)).toBe(true)
    }
  })

  test('rated, revealed and published it yields 2.94, an improvement of 0.44, as a new version', async () => {
    const scores = await publishedScores()
    for (let rater = 0; rater < 5; rater++) {
      const own = [...scores].map(([question, score]) => [question, fiveRatings(score)[rater] ?? 0])
      await at.rate(`Contoh Asesor ${rater + 1}`, MALANG, Object.fromEntries(own), 0)
    }
    await expectOk(at.send('POST', '/api/result/2023/previews', { regions: [MALANG] }, at.asMinistry()))
    const published = await expectOk<{ regions: string[] }>(
      at.send('POST', '/api/result/2023/publications', { ...LETTER, regions: [MALANG] }, at.asMinistry()),
    )
    expect(published.regions).toEqual([MALANG])
    const { body } = await at.get(`/api/v1/regions/${MALANG}/results/2023`)
    expect(body).toMatchObject({ final: '2.94', improvement: { value: '0.44' }, version: 2 })
    const page = await visit(`/daerah/${MALANG}/2023`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('2,94')
    expect(page.text).toContain('0,44')
    expect(page.text).toContain(LETTER.letterNumber)
  })

  test('every component is the published one, and every question opens down to five numbered ratings', async () => {
    const { body } = await at.get(`/api/v1/regions/${MALANG}/results/2023/questions`)
    const { components } = body as {
      components: {
        mean: string
        published: string
        questions: { score: string; origin: { ratings: number[] } }[]
      }[]
    }
    expect(components.map(({ mean }) => mean)).toEqual(components.map(({ published }) => published))
    for (const { score, origin } of components.flatMap(({ questions }) => questions)) {
      expect(origin.ratings).toHaveLength(5)
      expect(origin.ratings.reduce((sum, value) => sum + value, 0)).toBe(Math.round(Number(score) * 5))
    }
  })

  test('the letter of 2023 stays known as it was on its day', async () => {
    const before = await at.get(`/api/v1/regions/${MALANG}/results/2023?per=2024-01-01`)
    expect(before.body).toMatchObject({
      final: '2.94',
      version: 1,
      per: '2024-01-01',
      source: { number: 'B-1384/DJAI/AI.01.04/12/2023' },
    })
    const now = await at.get(`/api/v1/regions/${MALANG}/results/2023?per=2026-11-22`)
    expect(now.body).toMatchObject({ version: 2, source: { number: LETTER.letterNumber } })
  })
})
