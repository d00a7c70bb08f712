import type { OwedTask } from '#platform/module.ts'
import type { SurveyState } from '../contract.ts'

export interface OwedSurvey {
  year: number
  state: SurveyState
  forms: number
  formsFull: number
  warningsOpen: number
  closesAt: string | null
  /** RFC 3339. */
  now: string
}

/** Forms that are not full are pressed for in the last fourteen days. */
const NEAR = 14 * 24 * 3_600_000

/** Tasks of one survey for whoever may do them. */
export function owedOf(survey: OwedSurvey, may: { manage: boolean; confirm: boolean }): OwedTask[] {
  const isLate = survey.closesAt !== null && survey.now > survey.closesAt
  return [
    ...(may.manage && survey.state === 'draft' && !isLate ? [prepare(survey)] : []),
    ...(may.manage && survey.state === 'open' && isNear(survey) && !isLate ? fill(survey) : []),
    ...(may.manage && survey.state === 'open' && isLate ? [stop(survey)] : []),
    ...(may.manage && survey.state !== 'confirmed' && survey.warningsOpen > 0 ? [decide(survey)] : []),
    ...(may.confirm && survey.state === 'stopped' && survey.warningsOpen === 0 ? [confirm(survey)] : []),
  ]
}

const isNear = ({ closesAt, now }: OwedSurvey): boolean =>
  closesAt !== null && Date.parse(closesAt) - Date.parse(now) < NEAR

const placeOf = ({ year, closesAt }: OwedSurvey) => ({
  to: `evaluasi/survei/${year}`,
  ...(closesAt === null ? {} : { due: new Date(closesAt) }),
})

const prepare = (survey: OwedSurvey): OwedTask => ({
  key: `survey.prepare:${survey.year}`,
  title: { id: `Siapkan survei warga ${survey.year}`, en: `Prepare the citizen survey of ${survey.year}` },
  why: {
    id: 'Nilai Dampak diambil dari survei; layanan dan OPD pemiliknya harus disebut sebelum formulir dibuka.',
    en: 'Impact is scored from the survey; services and their agencies are named before forms open.',
  },
  action: { id: 'Isi layanan', en: 'Name services' },
  weight: 'soon',
  ...placeOf(survey),
})

function fill(survey: OwedSurvey): OwedTask[] {
  const missing = survey.forms - survey.formsFull
  if (missing <= 0) return []
  const task: OwedTask = {
    key: `survey.fill:${survey.year}`,
    title: {
      id: `${missing} formulir survei belum mencapai 50 responden`,
      en: `${missing} survey forms have fewer than 50 respondents`,
    },
    why: {
      id: 'Sesudah tenggat tidak ada jawaban yang diterima.',
      en: 'After the deadline no answer is taken.',
    },
    action: { id: 'Lihat kuota', en: 'See the quota' },
    weight: 'now',
    ...placeOf(survey),
  }
  return [task]
}

const stop = (survey: OwedSurvey): OwedTask => ({
  key: `survey.stop:${survey.year}`,
  title: { id: `Akhiri survei warga ${survey.year}`, en: `End the citizen survey of ${survey.year}` },
  why: {
    id: 'Tenggat sudah lewat; pimpinan baru dapat mengesahkan sesudah survei diakhiri.',
    en: 'The deadline has passed; the head of the region can confirm only after the survey is ended.',
  },
  to: `evaluasi/survei/${survey.year}`,
  action: { id: 'Akhiri', en: 'End it' },
  weight: 'now',
})

const decide = (survey: OwedSurvey): OwedTask => ({
  key: `survey.decide:${survey.year}`,
  title: {
    id: `${survey.warningsOpen} peringatan mutu survei belum diputuskan`,
    en: `${survey.warningsOpen} warnings of the survey wait for a decision`,
  },
  why: {
    id: 'Pimpinan tidak dapat mengesahkan selama masih ada peringatan.',
    en: 'The head of the region can not confirm while warnings wait.',
  },
  to: `evaluasi/survei/${survey.year}/periksa`,
  action: { id: 'Periksa', en: 'Look them over' },
  weight: 'soon',
})

const confirm = (survey: OwedSurvey): OwedTask => ({
  key: `survey.confirm:${survey.year}`,
  title: {
    id: `Sahkan hasil survei warga ${survey.year}`,
    en: `Confirm the citizen survey of ${survey.year}`,
  },
  why: {
    id: 'Kepala daerah bertanggung jawab atas keabsahan survei; asesor baru melihat hasil yang disahkan.',
    en: 'The head of the region answers for the validity; assessors see only a confirmed result.',
  },
  to: `evaluasi/survei/${survey.year}/hasil`,
  action: { id: 'Baca dan sahkan', en: 'Read and confirm' },
  weight: 'now',
})
