import { covers, isGoing, type Known, type Offer, plannedIn } from './known.ts'

// What the Baseline and Output questions ask of plan and programmes, and the Outcome questions of action plans and of
// programmes by dimension (instrument questions A01, A04, A05, B01, B04, C01, C07, C11, C14, C21, C27, C30 to C33).

const BASES: Record<string, string> = {
  perda: 'Perda',
  perbup: 'Perbup',
  perwali: 'Perwali',
  decree: 'SK',
  other: '',
}

export function legalBasisOffers({ plan, published }: Known): Offer[] {
  const basis = plan?.legalBasis
  const named = basis ? `${BASES[basis.kind] ?? ''} ${basis.number}/${basis.year}`.trim() : undefined
  const ofBasis: Offer[] =
    named === undefined || plan === undefined
      ? []
      : (['A01', 'B01'] as const).map((question) => ({
          question,
          source: 'backing',
          title: { id: 'Dasar hukum rencana induk', en: 'Legal basis of the master plan' },
          detail: {
            id: `${named}, berlaku ${plan.fromYear}–${plan.toYear}.`,
            en: `${named}, for ${plan.fromYear} to ${plan.toYear}.`,
          },
          path: 'rencana/induk',
        }))
  return [...ofBasis, ...publishedOffers(published)]
}

function publishedOffers(published: Known['published']): Offer[] {
  if (published === undefined) return []
  const { number, on, programmes } = published
  return [
    {
      question: 'A01',
      source: 'backing',
      title: { id: 'Rencana induk yang terbit', en: 'The published master plan' },
      detail: {
        id: `Versi ${number}, terbit ${on}, memuat ${programmes} program.`,
        en: `Version ${number}, published ${on}, with ${programmes} programmes.`,
      },
      path: 'rencana/versi',
    },
  ]
}

/** A04: of last year's programmes, how many ran. */
export function lastYearOffers(known: Known): Offer[] {
  const before = known.year - 1
  const planned = plannedIn(known, before)
  if (planned.length === 0) return []
  const ran = planned.filter((one) => one.ranLastYear || isGoing(one)).length
  const reported = planned.filter((one) => one.ranLastYear).length
  return [
    {
      question: 'A04',
      source: 'backing',
      title: { id: `Program ${before} yang berjalan`, en: `Programmes of ${before} that ran` },
      detail: {
        id: `${ran} dari ${planned.length} program berjalan; ${reported} di antaranya dengan laporan yang disahkan.`,
        en: `${ran} of ${planned.length} programmes ran; ${reported} of them with an approved report.`,
      },
      path: `rencana/rekap/${before}`,
    },
  ]
}

/** B04: how many agencies carry programmes of the year. */
export function agencyOffers(known: Known): Offer[] {
  const planned = plannedIn(known, known.year)
  const owners = new Set(planned.flatMap(({ ownerOpdId }) => (ownerOpdId === null ? [] : [ownerOpdId])))
  if (owners.size === 0) return []
  const involved = new Set([...owners, ...planned.flatMap(({ coOwnerIds }) => coOwnerIds)])
  return [
    {
      question: 'B04',
      source: 'backing',
      title: { id: 'OPD yang terlibat', en: 'Agencies involved' },
      detail: {
        id: `${owners.size} OPD mengampu program ${known.year}; ${involved.size} dari ${known.agencies} OPD terlibat.`,
        en: `${owners.size} agencies own programmes of ${known.year}; ${involved.size} of ${known.agencies} are involved.`,
      },
      path: 'rencana/program',
    },
  ]
}

const BY_DIMENSION = [
  ['C01', 'governance', 'tata kelola', 'governance'],
  ['C07', 'branding', 'jenama daerah', 'branding'],
  ['C11', 'economy', 'ekonomi', 'economy'],
  ['C14', 'living', 'kehidupan', 'living'],
  ['C21', 'society', 'masyarakat', 'society'],
  ['C27', 'environment', 'lingkungan', 'environment'],
] as const

/** C01 to C27: programmes running this year against those planned, for each national dimension. */
export function dimensionOffers(known: Known): Offer[] {
  const planned = plannedIn(known, known.year)
  return BY_DIMENSION.flatMap(([question, twin, id, en]): Offer[] => {
    const own = planned.filter(({ twins }) => twins.includes(twin))
    if (own.length === 0) return []
    const running = own.filter(isGoing).length
    return [
      {
        question,
        source: 'backing',
        title: { id: `Program ${id} ${known.year}`, en: `Programmes of ${known.year}: ${en}` },
        detail: {
          id: `${running} dari ${own.length} program yang direncanakan sedang berjalan.`,
          en: `${running} of ${own.length} planned programmes are running.`,
        },
        path: `rencana/rekap/${known.year}`,
      },
    ]
  })
}

const ACTION_PLANS = [
  ['C30', 'people', 'Rencana aksi sumber daya manusia', 'Action plan for people'],
  ['C31', 'infrastructure', 'Rencana aksi infrastruktur', 'Action plan for infrastructure'],
  ['C32', 'applications', 'Rencana aksi aplikasi', 'Action plan for applications'],
  ['C33', 'literacy', 'Rencana aksi literasi', 'Action plan for literacy'],
] as const

/** A05 and C30 to C33: activities of the four action plans; whether they ran is for the region to prove. */
export function actionOffers({ plan, year }: Known): Offer[] {
  const activities = plan?.activities ?? []
  const byPlan = ACTION_PLANS.flatMap(([question, key, id, en]): Offer[] => {
    const own = activities.filter((one) => one.plan === key && covers(one, year))
    return own.length === 0 ? [] : [{ ...activityOffer(question, own, year), title: { id, en } }]
  })
  const before = activities.filter((one) => covers(one, year - 1))
  return before.length === 0 ? byPlan : [activityOffer('A05', before, year - 1), ...byPlan]
}

function activityOffer(
  question: string,
  own: readonly { hasOwner: boolean; hasOutput: boolean }[],
  year: number,
): Offer {
  const ready = own.filter(({ hasOwner, hasOutput }) => hasOwner && hasOutput).length
  return {
    question,
    source: 'backing',
    title: { id: `Kegiatan rencana aksi ${year}`, en: `Action plan activities of ${year}` },
    detail: {
      id: `${own.length} kegiatan direncanakan untuk ${year}, ${ready} dengan OPD dan keluaran. Sertakan bukti yang berjalan.`,
      en: `${own.length} activities are planned for ${year}, ${ready} with agency and output. Add evidence of those that ran.`,
    },
    path: 'rencana/induk',
  }
}
