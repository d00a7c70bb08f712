import { describe, expect, test } from 'vitest'
import type { RoadmapProgramme } from '../../contract.ts'
import {
  arrowsOf,
  barOf,
  linesOf,
  ROW,
  rowsInView,
  scaleOf,
  servesAlso,
  sheetsOf,
  xOfDay,
  yearTicks,
} from './layout.ts'

const programme = (id: string, over: Partial<RoadmapProgramme> = {}): RoadmapProgramme => ({
  id,
  code: id,
  name: `Program ${id}`,
  dimension: 'economy',
  owner: null,
  kind: 'regular',
  quickWinYear: null,
  state: 'running',
  from: '2026-01',
  to: '2026-12',
  isDraft: false,
  isExample: true,
  dependsOn: [],
  mayMove: true,
  revision: 1,
  physical: null,
  isLate: false,
  isRed: false,
  ...over,
})
const dimensions = (['governance', 'economy'] as const).map((code) => ({
  code,
  name: { id: code, en: code },
  hue: code,
}))
const grouping = { by: 'dimension', dimensions, language: 'id', noOwner: 'Belum ada' } as const
const scale = scaleOf([], { fromYear: 2019, toYear: 2028 }, '2026-11-22', '10')

describe('rows', () => {
  test('stand by dimension in the order of the plan, and by beginning within', () => {
    const lines = linesOf(
      [programme('B', { from: '2026-05' }), programme('A'), programme('C', { dimension: 'governance' })],
      grouping,
    )
    expect(lines.map(({ key }) => key)).toEqual(['governance', 'C', 'economy', 'A', 'B'])
  })
  test('without an agency come last and say so', () => {
    const owner = { id: 'o', name: 'Bappeda' }
    const lines = linesOf([programme('A'), programme('B', { owner })], { ...grouping, by: 'opd' })
    expect(lines.map((line) => (line.kind === 'group' ? line.label : line.key))).toEqual([
      'Bappeda',
      'B',
      'Belum ada',
      'A',
    ])
  })
  test('are drawn around what is in view only', () => {
    expect(rowsInView({ top: 1000, height: 360 }, 300)).toEqual({ from: 19, to: 46 })
  })
  test.each([
    ['sideways', 1000, true],
    ['three rows on', 1000 + 3 * ROW, true],
    ['six rows on', 1000 + 6 * ROW, false],
    ['six rows back', 1000 - 6 * ROW, false],
  ])('are drawn anew before a gap would show: %s', (_where, top, serves) => {
    expect(servesAlso({ top: 1000, height: 360 }, { top, height: 360 }, 300)).toBe(serves)
  })
  test('at the end of the list serve to its end', () => {
    const end = { top: 300 * ROW - 360, height: 360 }
    expect(servesAlso({ ...end, top: end.top - 6 * ROW }, end, 300)).toBe(true)
  })
})

describe('time', () => {
  test('covers the whole plan in whole years, and what reaches beyond it', () => {
    expect(yearTicks(scale).map(({ label }) => label)).toHaveLength(10)
    const wider = scaleOf(
      [programme('A', { to: '2030-03' })],
      { fromYear: 2019, toYear: 2028 },
      '2026-11-22',
      '10',
    )
    expect(yearTicks(wider).at(-1)?.label).toBe('2030')
  })
  test('gives a year twelve months, from the first day to the last', () => {
    expect(barOf({ from: '2019-01', to: '2019-12' }, scale)).toEqual({ x: 0, width: 96 })
    expect(xOfDay('2019-02-01', scale)).toBe(8)
  })
})

describe('a dependency', () => {
  const before = programme('A', { to: '2026-06' })
  const after = programme('B', { from: '2026-07', dependsOn: ['A'] })
  test('is drawn from the end of the one to the beginning of the other', () => {
    const [arrow] = arrowsOf(linesOf([before, after], grouping), scale, { from: 0, to: 10 })
    expect(arrow).toMatchObject({ key: 'A B', isLate: false })
  })
  test('that can not hold in time is told apart', () => {
    const early = { ...after, from: '2026-03' }
    const [arrow] = arrowsOf(linesOf([before, early], grouping), scale, { from: 0, to: 10 })
    expect(arrow?.isLate).toBe(true)
  })
  test('out of view, or on something that is not shown, is left out', () => {
    const lines = linesOf([before, after], grouping)
    expect(arrowsOf(lines, scale, { from: 90, to: 99 })).toEqual([])
    expect(arrowsOf(linesOf([after], grouping), scale, { from: 0, to: 10 })).toEqual([])
  })
})

test('a sheet of paper never ends with the name of a group', () => {
  const lines = linesOf(
    [programme('A'), programme('B'), programme('C', { dimension: 'governance' })],
    grouping,
  )
  expect(sheetsOf(lines, 3).map((sheet) => sheet.map(({ key }) => key))).toEqual([
    ['governance', 'C'],
    ['economy', 'A', 'B'],
  ])
  expect(ROW).toBe(36)
})
