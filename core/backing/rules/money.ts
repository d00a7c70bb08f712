import { rupiah } from '#platform/money/money.ts'
import { type Known, type Offer, plannedIn, shareOf } from './known.ts'

// Where the money of the year comes from: instrument questions B06 and B07. The whole regional budget is not known
// here, so B06 tells the amount and leaves the share of it to the region.

export function moneyOffers(known: Known): Offer[] {
  const lines = plannedIn(known, known.year).flatMap(({ budgets }) =>
    budgets.filter(({ year }) => year === known.year),
  )
  const sum = (of: typeof lines) => of.reduce((total, { amount }) => total + amount, 0n)
  const total = sum(lines)
  if (total === 0n) return []
  const own = sum(lines.filter(({ source }) => source === 'APBD'))
  return [ofRegion(known.year, own, total), ofOthers(known.year, total - own, total)]
}

const ofRegion = (year: number, own: bigint, total: bigint): Offer => ({
  question: 'B06',
  source: 'backing',
  title: { id: `Anggaran APBD program ${year}`, en: `Regional budget of programmes of ${year}` },
  detail: {
    id: `${rupiah(own, 'id')} dari APBD, yaitu ${shareOf(own, total, ',')} dari anggaran program ${rupiah(total, 'id')}.`,
    en: `${rupiah(own, 'en')} from the regional budget, ${shareOf(own, total, '.')} of ${rupiah(total, 'en')} for programmes.`,
  },
  path: 'rencana/anggaran',
})

const ofOthers = (year: number, others: bigint, total: bigint): Offer => ({
  question: 'B07',
  source: 'backing',
  title: { id: `Pembiayaan di luar APBD ${year}`, en: `Financing outside the regional budget, ${year}` },
  detail: {
    id: `${rupiah(others, 'id')} dari APBN, desa, CSR, dan lainnya, yaitu ${shareOf(others, total, ',')} dari anggaran program.`,
    en: `${rupiah(others, 'en')} from the state, villages, companies and others, ${shareOf(others, total, '.')} of the programmes’ budget.`,
  },
  path: 'rencana/anggaran',
})
