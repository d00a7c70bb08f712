import { covers, isGoing, type Known, type KnownProgramme, type Offer } from './known.ts'

// Quick wins of the year: instrument questions E01, E03, E05, E07 to E12. Attractiveness, uniqueness and potential are
// judgements; the product knows nothing of them.

const OF_THIS_YEAR: readonly {
  question: string
  holds: (one: KnownProgramme, year: number) => boolean
  id: string
  en: string
}[] = [
  {
    question: 'E01',
    holds: (one) => one.servesRpjmd,
    id: 'selaras dengan sasaran RPJMD',
    en: 'serve a goal of the medium-term plan',
  },
  {
    question: 'E03',
    holds: (one) => one.hasBeneficiaries,
    id: 'menyebut penerima manfaatnya',
    en: 'name who benefits',
  },
  {
    question: 'E05',
    holds: (one) => one.coOwnerIds.length > 0 || one.budgets.some(({ source }) => source !== 'APBD'),
    id: 'bermitra dengan OPD lain atau memakai dana di luar APBD',
    en: 'have partners or money from outside the regional budget',
  },
  {
    question: 'E07',
    holds: (one, year) => one.toYear > year,
    id: 'berlanjut sesudah tahun ini',
    en: 'go on after this year',
  },
  {
    question: 'E08',
    holds: (one, year) =>
      one.ownerOpdId !== null && one.budgets.some((line) => line.year === year && line.amount > 0n),
    id: 'mempunyai OPD pengampu dan anggaran tahun ini',
    en: 'have an agency and a budget this year',
  },
  {
    question: 'E09',
    holds: (one) => one.risks > 0,
    id: 'mencatat risikonya',
    en: 'have their risks on record',
  },
  {
    question: 'E10',
    holds: (one) => one.risks > 0 && one.mitigated === one.risks,
    id: 'mempunyai mitigasi untuk setiap risiko',
    en: 'have a mitigation for each risk',
  },
]

export function quickWinOffers(known: Known): Offer[] {
  const { programmes, year } = known
  const fresh = programmes.filter(({ quickWinYear, state }) => quickWinYear === year && state !== 'proposed')
  const before = programmes.filter(({ quickWinYear }) => quickWinYear === year - 1)
  return [...freshOffers(fresh, year), ...goingOn(before, year), ...added(fresh, year)]
}

const offer = (question: string, year: number, detail: Offer['detail']): Offer => ({
  question,
  source: 'backing',
  title: { id: `Quick win ${year}`, en: `Quick wins of ${year}` },
  detail,
  path: 'rencana/quick-win',
})

function freshOffers(fresh: readonly KnownProgramme[], year: number): Offer[] {
  if (fresh.length === 0) return []
  return OF_THIS_YEAR.map(({ question, holds, id, en }) => {
    const n = fresh.filter((one) => holds(one, year)).length
    return offer(question, year, {
      id: `${n} dari ${fresh.length} quick win ${id}.`,
      en: `${n} of ${fresh.length} quick wins ${en}.`,
    })
  })
}

function goingOn(before: readonly KnownProgramme[], year: number): Offer[] {
  if (before.length === 0) return []
  const going = before.filter((one) => isGoing(one) && covers(one, year)).length
  return [
    offer('E11', year - 1, {
      id: `${going} dari ${before.length} quick win ${year - 1} masih berjalan.`,
      en: `${going} of ${before.length} quick wins of ${year - 1} are still running.`,
    }),
  ]
}

const added = (fresh: readonly KnownProgramme[], year: number): Offer[] =>
  fresh.length === 0
    ? []
    : [
        offer('E12', year, {
          id: `${fresh.length} quick win baru pada ${year}, ${fresh.filter(isGoing).length} sudah berjalan.`,
          en: `${fresh.length} new quick wins in ${year}, ${fresh.filter(isGoing).length} of them running.`,
        }),
      ]
