import { describe, expect, it } from 'vitest'
import type { Sheet, SheetQuestion } from '../../contract.ts'
import { overlay, type Unsent, unsentOf } from './overlay.ts'

const question = (code: string, rating: SheetQuestion['rating'] = null): SheetQuestion => ({
  code,
  component: 'baseline',
  element: { id: 'perencanaan', en: 'planning' },
  label: { id: `Contoh ${code}`, en: `Example ${code}` },
  cityDimension: null,
  rubric: null,
  claim: null,
  survey: null,
  lastYear: null,
  rating,
  note: null,
  selfRating: null,
})
const SAVED = '2026-11-22T02:00:00.000Z'
const MADE = '2026-11-22T03:00:00.000Z'
const sheet: Sheet = {
  year: 2026,
  region: { code: '35.07', name: 'Kab. Malang' },
  isExample: false,
  scale: { min: 0, max: 4 },
  closesAt: null,
  counts: { rated: 1, gaps: 0, of: 2, submittedAt: null, absent: null, revealedAt: null },
  claimsFrom: null,
  components: [{ key: 'baseline', letter: 'A', label: { id: 'Kondisi awal', en: 'Baseline' } }],
  questions: [question('A01', { value: 3, gapReason: null, revision: 1, savedAt: SAVED }), question('A02')],
  remarks: [],
}
let ids = 0
const unsent = (path: string, input: object, region = '35.07'): Unsent => ({
  id: ++ids,
  endpoint: { path: `/scoring/:year/${path}` },
  region,
  input: { year: 2026, ...input },
  madeAt: MADE,
  state: 'waiting',
})
const rate = (code: string, value: number | null, gapReason: string | null = null) =>
  unsent('ratings', { ratings: [{ question: code, value, gapReason, revision: 0 }] })

describe('a sheet on the device', () => {
  it('shows what is not sent yet over what the server keeps, and counts it', () => {
    const laid = overlay(sheet, [rate('A02', 4), rate('A01', null, 'Tidak ada bukti.')])
    expect(laid.questions.map(({ rating }) => rating?.value)).toEqual([null, 4])
    expect(laid.counts).toMatchObject({ rated: 1, gaps: 1 })
  })

  it('takes the last word of the device', () => {
    expect(overlay(sheet, [rate('A02', 4), rate('A02', 1)]).questions[1]?.rating?.value).toBe(1)
  })

  it('shows notes, and remarks written, changed and taken off', () => {
    const note = unsent('notes', { notes: [{ question: 'A02', text: 'Cek.', flagged: true, revision: 0 }] })
    const remark = { remarkId: 'r1', kind: 'strength', component: null, text: 'Satu', revision: 0 }
    const laid = overlay(sheet, [note, unsent('remarks/:remarkId', remark)])
    expect(laid.questions[1]?.note).toMatchObject({ text: 'Cek.', flagged: true })
    expect(laid.remarks.map(({ text }) => text)).toEqual(['Satu'])
    const changed = overlay(laid, [unsent('remarks/:remarkId', { ...remark, text: 'Dua' })])
    expect(changed.remarks.map(({ text }) => text)).toEqual(['Dua'])
    expect(overlay(changed, [unsent('remarks/:remarkId', { remarkId: 'r1' })]).remarks).toEqual([])
  })

  it('never makes up a self-rating', () => {
    expect(overlay(sheet, [rate('A02', 4)]).questions[1]?.selfRating).toBeNull()
  })

  it('is laid with the writes of its own region and year only', () => {
    const elsewhere = { ...rate('A02', 0), region: '35.05' }
    const lastYear = { ...rate('A02', 0), input: { year: 2025, ratings: [] } }
    const mine = rate('A02', 2)
    expect(unsentOf([elsewhere, lastYear, mine], '35.07', 2026)).toEqual([mine])
  })
})
