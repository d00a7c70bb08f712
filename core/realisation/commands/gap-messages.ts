import type { FieldError } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Gap } from '../rules/complete.ts'

const MESSAGES: Record<Gap, Bilingual> = {
  physical: { id: 'isi kemajuan fisik dalam persen.', en: 'give the physical progress in percent.' },
  outputs: { id: 'isi jumlah setiap keluaran.', en: 'give the quantity of each output.' },
  money: { id: 'isi realisasi keuangan; 0 bila belum ada.', en: 'give the money spent; 0 if none.' },
  narrative: { id: 'uraikan apa yang dikerjakan.', en: 'say what was done.' },
  reasonOver: {
    id: 'beri alasan mengapa ada capaian di atas 100 persen.',
    en: 'give the reason why something is over 100 percent.',
  },
  reasonBudget: {
    id: 'beri alasan mengapa realisasi melebihi anggaran tahun ini.',
    en: 'give the reason why more was spent than budgeted for the year.',
  },
  reasonFalling: {
    id: 'beri alasan mengapa ada angka yang lebih rendah daripada laporan sebelumnya.',
    en: 'give the reason why a figure is lower than in the report before.',
  },
}

/** What the report of a programme lacks, one sentence each. */
export const gapMessages = (code: string, gaps: readonly Gap[]): FieldError[] =>
  gaps.map((gap) => ({
    field: `/reports/${code}/${gap}`,
    message: { id: `${code}: ${MESSAGES[gap].id}`, en: `${code}: ${MESSAGES[gap].en}` },
  }))
