import { pages as assessor } from '#core/assessor/web/index.tsx'
import { pages as attendance } from '#core/attendance/web/index.tsx'
import { pages as book } from '#core/book/web/index.tsx'
import { pages as crosscheck } from '#core/crosscheck/web/index.tsx'
import { pages as cycle } from '#core/cycle/web/index.tsx'
import { pages as evaluation } from '#core/evaluation/web/index.tsx'
import { pages as evidence } from '#core/evidence/web/index.tsx'
import { pages as followup } from '#core/followup/web/index.tsx'
import { pages as indicator } from '#core/indicator/web/index.tsx'
import { pages as meeting } from '#core/meeting/web/index.tsx'
import { pages as moderation } from '#core/moderation/web/index.tsx'
import { pages as movement } from '#core/movement/web/index.tsx'
import { pages as notice } from '#core/notice/web/index.tsx'
import { pages as portfolio } from '#core/portfolio/web/index.tsx'
import { pages as result } from '#core/result/web/index.tsx'
import { pages as scenario } from '#core/scenario/web/index.tsx'
import { pages as scoring } from '#core/scoring/web/index.tsx'
import { pages as selection } from '#core/selection/web/index.tsx'
import { pages as survey } from '#core/survey/web/index.tsx'
import { pages as workbook } from '#core/workbook/web/index.tsx'
import { pages as proof } from '#platform/proof/web/index.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { pages as dispatch } from '#services/dispatch/web/index.tsx'
import { pages as pharmacy } from '#services/pharmacy/web/index.tsx'

/** The public pages of every module, in the order in which addresses are tried. */
export const pages: readonly PublicPage[] = [
  ...notice,
  ...evidence,
  ...movement,
  ...attendance,
  ...indicator,
  ...book,
  ...meeting,
  ...portfolio,
  ...evaluation,
  ...selection,
  ...cycle,
  ...survey,
  ...workbook,
  ...assessor,
  ...scoring,
  ...crosscheck,
  ...moderation,
  ...result,
  ...scenario,
  ...followup,
  ...proof,
  ...dispatch,
  ...pharmacy,
]
