import { describe, expect, test } from 'vitest'
import { type Known, type KnownProgramme, shareOf } from './known.ts'
import { offersOf } from './offers.ts'

const nothing: Known = {
  year: 2026,
  agencies: 38,
  plan: undefined,
  published: undefined,
  meetings: [],
  programmes: [],
}
const programme: KnownProgramme = {
  twins: ['governance'],
  state: 'running',
  quickWinYear: null,
  fromYear: 2025,
  toYear: 2027,
  ownerOpdId: 'dinkes',
  coOwnerIds: [],
  hasBeneficiaries: true,
  hasTarget: true,
  servesRpjmd: false,
  risks: 0,
  mitigated: 0,
  budgets: [],
  ranLastYear: false,
}
const held = {
  kind: 'council',
  heldOn: '2026-03-12',
  attended: 30,
  opds: 18,
  hasMinutes: true,
  decisions: 4,
  settled: 3,
}
const at = (known: Partial<Known>, question: string) =>
  offersOf({ ...nothing, ...known }).filter((offer) => offer.question === question)
const saysId = (known: Partial<Known>, question: string) => at(known, question).map(({ detail }) => detail.id)

test('who has nothing is offered nothing', () => expect(offersOf(nothing)).toEqual([]))

describe('the plan', () => {
  test('shows its legal basis and the version in force', () => {
    const plan = {
      legalBasis: { kind: 'perbup', number: '22', year: 2019 },
      fromYear: 2019,
      toYear: 2028,
      activities: [],
    }
    const known = { plan, published: { number: 2, on: '2026-03-01', programmes: 40 } }
    expect(saysId(known, 'A01')).toEqual([
      'Perbup 22/2019, berlaku 2019–2028.',
      'Versi 2, terbit 2026-03-01, memuat 40 program.',
    ])
    expect(at(known, 'B01')).toHaveLength(1)
    expect(at({ plan: { ...plan, legalBasis: null } }, 'A01')).toEqual([])
  })

  test('shows the activities of each action plan, and says that proof is still owed', () => {
    const one = { plan: 'literacy', fromYear: 2025, toYear: 2026, hasOwner: true, hasOutput: true }
    const activities = [one, { ...one, hasOutput: false }, { ...one, plan: 'people', fromYear: 2026 }]
    const known = { plan: { legalBasis: null, fromYear: 2025, toYear: 2029, activities } }
    expect(saysId(known, 'C33')[0]).toContain('2 kegiatan direncanakan untuk 2026, 1 dengan OPD')
    expect(at(known, 'C30')).toHaveLength(1)
    expect(saysId(known, 'A05')[0]).toContain('2 kegiatan direncanakan untuk 2025')
    expect(at(known, 'C31')).toEqual([])
  })
})

describe('programmes', () => {
  const programmes = [
    programme,
    { ...programme, state: 'planned', coOwnerIds: ['dpupr'] },
    { ...programme, state: 'stopped', ownerOpdId: 'bappeda', ranLastYear: true },
    { ...programme, state: 'proposed' },
    { ...programme, twins: ['living'], fromYear: 2026 },
  ]

  test('run against the plan, by dimension', () => {
    expect(saysId({ programmes }, 'C01')).toEqual(['1 dari 3 program yang direncanakan sedang berjalan.'])
    expect(saysId({ programmes }, 'C14')).toEqual(['1 dari 1 program yang direncanakan sedang berjalan.'])
    expect(at({ programmes }, 'C27')).toEqual([])
  })

  test('of last year that ran are counted with their approved reports', () => {
    expect(saysId({ programmes }, 'A04')).toEqual([
      '2 dari 3 program berjalan; 1 di antaranya dengan laporan yang disahkan.',
    ])
  })

  test('tell which agencies are involved', () => {
    expect(saysId({ programmes }, 'B04')).toEqual(['2 OPD mengampu program 2026; 3 dari 38 OPD terlibat.'])
  })

  test('tell where the money of the year comes from', () => {
    const budgets = [
      { year: 2026, source: 'APBD', amount: 3_000_000_000n },
      { year: 2026, source: 'CSR', amount: 1_000_000_000n },
      { year: 2025, source: 'CSR', amount: 9_000_000_000n },
    ]
    const known = { programmes: [{ ...programme, budgets }] }
    expect(saysId(known, 'B06')[0]).toContain('75,0 %')
    expect(saysId(known, 'B07')[0]).toContain('25,0 %')
    expect(at({ programmes }, 'B06')).toEqual([])
  })
})

describe('bodies', () => {
  const meeting = held

  test('that met are shown at what they prove', () => {
    const meetings = [meeting, { ...meeting, heldOn: '2026-09-08', attended: 4, opds: 3, hasMinutes: false }]
    const says =
      '2 rapat (2026-03-12, 2026-09-08), 34 kehadiran, sampai 18 OPD sekali rapat; 1 notulen terbit; 6 dari 8 putusan selesai.'
    expect(saysId({ meetings }, 'A02')).toEqual([says])
    expect(saysId({ meetings }, 'B02')).toEqual([says])
    expect(at({ meetings }, 'B05')).toEqual([])
  })

  test('team and evaluation meetings both show that agencies were met', () => {
    const meetings = [
      { ...meeting, kind: 'team' },
      { ...meeting, kind: 'evaluation' },
      { ...meeting, kind: 'other' },
    ]
    expect(at({ meetings }, 'A03').map(({ detail }) => detail.en.slice(0, 10))).toEqual(['2 meetings'])
    expect(at({ meetings }, 'B03')).toHaveLength(1)
  })
})

describe('quick wins', () => {
  const win = { ...programme, quickWinYear: 2026, risks: 2, mitigated: 1 }
  const programmes = [
    win,
    { ...win, mitigated: 2, servesRpjmd: true },
    { ...win, quickWinYear: 2025, toYear: 2025 },
  ]

  test('of the year tell risks, mitigation, alignment and continuity', () => {
    expect(saysId({ programmes }, 'E09')).toEqual(['2 dari 2 quick win mencatat risikonya.'])
    expect(saysId({ programmes }, 'E10')).toEqual([
      '1 dari 2 quick win mempunyai mitigasi untuk setiap risiko.',
    ])
    expect(saysId({ programmes }, 'E01')).toEqual(['1 dari 2 quick win selaras dengan sasaran RPJMD.'])
    expect(saysId({ programmes }, 'E12')).toEqual(['2 quick win baru pada 2026, 2 sudah berjalan.'])
  })

  test('of last year count only while they still run', () => {
    expect(saysId({ programmes }, 'E11')).toEqual(['0 dari 1 quick win 2025 masih berjalan.'])
  })

  test('what is a matter of judgement is left to people', () => {
    expect(['E02', 'E04', 'E06'].flatMap((question) => at({ programmes }, question))).toEqual([])
  })
})

test('a share is cut off, never rounded up to a whole', () => {
  expect([shareOf(999_999n, 1_000_000n, ','), shareOf(1n, 3n, '.'), shareOf(0n, 0n, ',')]).toEqual([
    '99,9 %',
    '33.3 %',
    '0,0 %',
  ])
})

test('no question is offered the same page twice, or one would renew the other', () => {
  const meetings = ['council', 'team', 'evaluation', 'forum'].map((kind) => ({ ...held, kind }))
  const keys = offersOf({ ...nothing, programmes: [programme], meetings }).map(
    ({ question, path }) => `${question} ${path}`,
  )
  expect(new Set(keys).size).toBe(keys.length)
})
