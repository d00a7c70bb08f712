import type { Language } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { ReportState } from '../contract.ts'
import { endMonthOf, type Period } from '../rules/period.ts'

const MONTHS: Record<Language, readonly string[]> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}
const ROMAN = ['I', 'II', 'III', 'IV']

/** @example periodName('Q3', 'id') // 'Triwulan III' */
export function periodName(period: Period, language: Language): string {
  if (period.startsWith('M')) return MONTHS[language][endMonthOf(period) - 1] ?? period
  const quarter = ROMAN[Number(period.slice(1)) - 1] ?? ''
  return language === 'id' ? `Triwulan ${quarter}` : `Quarter ${quarter}`
}

export const bothNames = (period: Period): Bilingual => ({
  id: periodName(period, 'id'),
  en: periodName(period, 'en'),
})

export const STATE_NAMES: Record<ReportState | 'none', Bilingual> = {
  none: { id: 'Belum ada', en: 'Not begun' },
  draft: { id: 'Konsep', en: 'Draft' },
  submitted: { id: 'Menunggu sekretariat', en: 'With the secretariat' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  accepted: { id: 'Menunggu pimpinan', en: 'With the leader' },
  approved: { id: 'Disetujui', en: 'Approved' },
}
