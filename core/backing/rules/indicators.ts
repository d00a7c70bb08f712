import type { Offer } from './known.ts'

// What indicators say at the questions they are linked to. The value is exact and opens to its facts.

export interface KnownIndicator {
  /** Questions of the instrument it serves. */
  questions: readonly string[]
  name: { id: string; en: string }
  unit: string
  /** Rounded, with a decimal point. */
  value: string
  target: string | null
  period: string
  /** Measurements that count. */
  count: number
  origin: 'computed' | 'manual'
  /** Where it is explained, below the region's workspace. */
  path: string
}

const UNITS: Record<string, { id: string; en: string }> = {
  percent: { id: ' %', en: ' %' },
  seconds: { id: ' detik', en: ' seconds' },
  minutes: { id: ' menit', en: ' minutes' },
  rupiah: { id: ' rupiah', en: ' rupiah' },
  count: { id: '', en: '' },
  index: { id: '', en: '' },
}

export const indicatorOffers = (known: readonly KnownIndicator[]): Offer[] =>
  known.flatMap((one) =>
    one.questions.map(
      (question): Offer => ({
        question,
        source: 'backing',
        title: one.name,
        detail: { id: sentence(one, 'id'), en: sentence(one, 'en') },
        path: one.path,
      }),
    ),
  )

function sentence(one: KnownIndicator, language: 'id' | 'en'): string {
  const said = (value: string) =>
    `${language === 'id' ? value.replace('.', ',') : value}${(UNITS[one.unit] ?? { id: '', en: '' })[language]}`
  const value = said(one.value)
  const target = one.target === null ? null : said(one.target)
  if (language === 'id') {
    const from =
      one.origin === 'computed' ? `dihitung dari ${one.count} kejadian` : 'nilai isian yang disetujui'
    return `${value} untuk ${one.period}${target === null ? '' : `, target ${target}`}; ${from}.`
  }
  const from = one.origin === 'computed' ? `computed from ${one.count} events` : 'an entered value, approved'
  return `${value} for ${one.period}${target === null ? '' : `, target ${target}`}; ${from}.`
}
