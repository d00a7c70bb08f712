import { Done, endpoint } from '#platform/http/endpoint.ts'
import { type Bilingual, DecimalText, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { notAQuickWin, programmeUnknown } from '../problems.ts'
import { PlanYear, ProgrammeState } from './words.ts'

/** The ten questions of the instrument that rate a quick win itself; E11 and E12 count quick wins of the region. */
export const QUICK_WIN_QUESTIONS: readonly { code: string; label: Bilingual }[] = [
  {
    code: 'E01',
    label: {
      id: 'Dirumuskan bersama semua pihak dan dari isu strategis RPJMD',
      en: 'Formulated with all parties and from RPJMD strategic issues',
    },
  },
  { code: 'E02', label: { id: 'Daya tarik ke dalam dan ke luar', en: 'Attractiveness inside and outside' } },
  { code: 'E03', label: { id: 'Manfaat dirasakan warga', en: 'Benefit felt by citizens' } },
  { code: 'E04', label: { id: 'Keunikan atau kreativitas', en: 'Uniqueness or creativity' } },
  { code: 'E05', label: { id: 'Peluang kemitraan', en: 'Partnership opportunity' } },
  { code: 'E06', label: { id: 'Potensi pengembangan', en: 'Potential for further development' } },
  { code: 'E07', label: { id: 'Strategi keberlangsungan', en: 'Sustainability strategy' } },
  { code: 'E08', label: { id: 'Sumber daya tersedia', en: 'Resources available' } },
  { code: 'E09', label: { id: 'Identifikasi risiko', en: 'Risk identification' } },
  { code: 'E10', label: { id: 'Rencana mitigasi risiko', en: 'Risk mitigation plan' } },
]

const QuestionCode = T.String({ pattern: '^E(0[1-9]|10)$', examples: ['E01'] })
const Score = T.Object({
  question: QuestionCode,
  value: T.Integer({ minimum: 0, maximum: 4 }),
  note: T.String({ maxLength: 1000 }),
})

export const QuickWinSheet = T.Object({
  programmeId: Uuid,
  /** The reader's own scores. */
  mine: T.Array(Score),
  /** What others gave, without names. */
  questions: T.Array(
    T.Object({
      question: QuestionCode,
      mean: Nullable(DecimalText),
      scorers: T.Integer(),
      notes: T.Array(T.String()),
    }),
  ),
  /** Mean of the means of the questions scored; own computation, not an official score. Null without any. */
  mean: Nullable(DecimalText),
})
export type QuickWinSheet = Static<typeof QuickWinSheet>

export const GetQuickWinSheet = endpoint({
  get: '/programmes/:id/quick-win-scores',
  permission: 'programme.programme.read',
  summary: 'How a quick win is scored by the ten questions; own computation, not official',
  input: { id: Uuid },
  reply: QuickWinSheet,
  problems: [programmeUnknown, notAQuickWin],
})

export const ScoreQuickWin = endpoint({
  put: '/programmes/:id/quick-win-scores',
  permission: 'programme.quick_win.score',
  summary: 'Give a quick win one’s own scores, 0 to 4 for each question, with a note',
  input: { id: Uuid, scores: T.Array(Score, { minItems: 1, maxItems: 10 }) },
  reply: Done,
  problems: [programmeUnknown, notAQuickWin],
})

export const QuickWin = T.Object({
  id: Uuid,
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  year: PlanYear,
  owner: Nullable(T.String()),
  state: ProgrammeState,
  mean: Nullable(DecimalText),
  /** Of the ten questions, how many somebody scored. */
  scored: T.Integer(),
  risks: T.Integer(),
  isExample: T.Boolean(),
})
export type QuickWin = Static<typeof QuickWin>

export const ListQuickWins = endpoint({
  get: '/quick-wins',
  permission: 'programme.programme.read',
  summary: 'Approved quick wins of the region with their own score, newest year first',
  reply: T.Array(QuickWin),
})
