import { describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import type { Readiness } from '../contract.ts'
import { codeOf, KAB, KOTA, selectionScene } from './scene.ts'

const scene = selectionScene()
const { at, people, kota, post, put, get } = scene

describe('readiness', () => {
  test('is rated, submitted whole and frozen, and only then seen by the ministry', async () => {
    const headers = as(people.asri, KAB)
    const { id } = (await post('/readiness', { elements: 'five' }, headers)).body as { id: string }
    expect(codeOf(await post('/readiness', { elements: 'five' }, headers))).toBe('selection.readiness_open')
    const { set } = await get<Readiness>('/readiness', headers)
    const items = set.elements.flatMap((element) => element.items)
    expect(items).toHaveLength(25)
    const rate = (item: string, revision: number, evidence = '') =>
      put(`/readiness/${id}/ratings/${item}`, { rating: 'good', evidence, revision }, headers)
    for (const { code } of items.slice(1)) await rate(code, 0, 'dokumen')
    await rate(items[0]?.code ?? '', 0)
    expect(codeOf(await rate(items[0]?.code ?? '', 0))).toBe('selection.changed_meanwhile')
    expect(codeOf(await rate('no_such_item', 0))).toBe('selection.item_unknown')
    expect(codeOf(await post(`/readiness/${id}/submissions`, {}, headers))).toBe('selection.ratings_missing')
    expect((await get<Readiness>(`/regions/${KAB}/readiness`)).history).toEqual([])
    await rate(items[0]?.code ?? '', 1, 'peta')
    expect((await post(`/readiness/${id}/submissions`, {}, headers)).status).toBe(200)
    expect(codeOf(await rate(items[0]?.code ?? '', 2))).toBe('selection.readiness_submitted')
    const seen = await get<Readiness>(`/regions/${KAB}/readiness`)
    expect(seen.history[0]?.profile).toMatchObject({ index: '4.00', exact: '4' })
    expect(seen.history[0]?.ratings).toHaveLength(25)
    const csv = await at.get(`/api/selection/readiness/${id}/table.csv`, headers)
    expect(csv.text).toContain('baik')
    expect((await at.get(`/api/selection/readiness/${id}/table.csv`, kota())).status).toBe(404)
  })

  test('of a region is closed to others and to those without the permission', async () => {
    expect((await at.get(`/api/selection/regions/${KAB}/readiness`, kota())).status).toBe(403)
    expect((await post('/readiness', { elements: 'five' }, as(people.lala, KOTA))).status).toBe(403)
    expect((await post('/readiness', { elements: 'seven' }, kota())).status).toBe(422)
  })
})
