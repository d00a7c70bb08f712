import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#core/plan/arithmetic.ts'
import type { Snapshot, SnapshotProgramme } from '../contract.ts'
import { changedBudgets, changedProgrammes, changedTexts } from './compare.ts'
import { gapsOf } from './gaps.ts'
import { budgetByYear, totalOf } from './money.ts'

const programme = (over: Partial<SnapshotProgramme> = {}): SnapshotProgramme => ({
  id: 'p1',
  code: 'GOV-01',
  name: 'Contoh layanan',
  description: '',
  dimension: 'governance',
  subDimension: null,
  kind: 'quick_win',
  quickWinYear: 2026,
  owner: 'Contoh Dinas Kominfo',
  coOwners: [],
  beneficiaries: '',
  from: '2026-01',
  to: '2027-12',
  villages: 0,
  targets: [],
  budgets: [],
  goalIds: [],
  ...over,
})

const snapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  region: { code: '35.07', name: 'Kabupaten Malang' },
  title: 'Rencana induk',
  fromYear: 2026,
  toYear: 2030,
  legalBasis: null,
  vision: { sentence: 'Cepat', words: [], missions: [] },
  dimensions: [
    {
      code: 'governance',
      name: { id: 'Tata kelola', en: 'Governance' },
      hue: 'governance',
      twins: [],
      subDimensions: [],
    },
  ],
  readiness: [],
  analysis: [],
  actions: [],
  goals: [],
  programmes: [programme()],
  isExample: true,
  ...over,
})

describe('a comparison', () => {
  test('of a snapshot with itself tells nothing', () => {
    const one = snapshot()
    expect(changedTexts(one, one)).toEqual([])
    expect(changedProgrammes(one, one)).toEqual({ added: [], dropped: [], changed: [] })
    expect(changedBudgets(one, one)).toEqual({ budgets: [], budgetDelta: '0' })
  })

  test('knows a programme by its id, whatever it is called now', () => {
    const before = snapshot()
    const after = snapshot({
      programmes: [programme({ name: 'Nama baru' }), programme({ id: 'p2', code: 'GOV-02' })],
    })
    const told = changedProgrammes(before, after)
    expect(told.added.map(({ code }) => code)).toEqual(['GOV-02'])
    expect(told.changed[0]?.changes).toEqual([
      { what: { id: 'Nama', en: 'Name' }, before: 'Contoh layanan', after: 'Nama baru' },
    ])
    expect(changedProgrammes(after, before).dropped.map(({ code }) => code)).toEqual(['GOV-02'])
  })

  test('names the section in which a text came or went', () => {
    const section = { section: 'dimension.governance', condition: 'Baik', gap: '', opportunity: '' }
    const [change] = changedTexts(snapshot(), snapshot({ analysis: [section] }))
    expect(change).toEqual({
      where: { id: 'Tata kelola: Kondisi', en: 'Governance: Condition' },
      before: '',
      after: 'Baik',
    })
  })

  test('of budgets is exact: the differences of the years sum to the difference of the whole', () => {
    const budget = fc.record({
      year: fc.integer({ min: 2020, max: 2030 }),
      source: fc.constantFrom('APBD' as const, 'CSR' as const),
      amount: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String),
    })
    const side = fc
      .array(budget, { maxLength: 12 })
      .map((budgets) => snapshot({ programmes: [programme({ budgets })] }))
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { budgets, budgetDelta } = changedBudgets(before, after)
        const sum = budgets.reduce((total, { delta }) => total + BigInt(delta), 0n)
        expect(String(sum)).toBe(budgetDelta)
        expect([...budgetByYear(after.programmes).values()].reduce((a, b) => a + b, 0n)).toBe(
          totalOf(after.programmes),
        )
      }),
    )
  })
})

describe('gaps', () => {
  test('block a plan without text, vision or programme, and advise on the rest', () => {
    const blocking = (one: Snapshot | undefined) =>
      gapsOf(one)
        .filter(({ blocks }) => blocks)
        .map(({ key }) => key)
    expect(blocking(undefined)).toEqual(['plan'])
    expect(
      blocking(snapshot({ vision: { sentence: ' ', words: [], missions: [] }, programmes: [] })),
    ).toEqual(['vision', 'programmes'])
    expect(blocking(snapshot())).toEqual([])
    expect(gapsOf(snapshot()).map(({ key }) => key)).toEqual(['legal', 'analysis', 'actions', 'poor'])
  })
})

test('canonical JSON is the same whatever the order of keys, and reads back as what it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null))),
      (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(record))
        expect(JSON.parse(canonicalJson(record))).toEqual({ ...record })
      },
    ),
  )
})
