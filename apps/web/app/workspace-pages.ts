import { workspacePages as assessor } from '#core/assessor/web/index.tsx'
import { workspacePages as attendance } from '#core/attendance/web/index.tsx'
import { workspacePages as book } from '#core/book/web/index.tsx'
import { workspacePages as command } from '#core/command/web/index.tsx'
import { workspacePages as crosscheck } from '#core/crosscheck/web/index.tsx'
import { workspacePages as cycle } from '#core/cycle/web/index.tsx'
import { workspacePages as evidence } from '#core/evidence/web/index.tsx'
import { workspacePages as followup } from '#core/followup/web/index.tsx'
import { workspacePages as handover } from '#core/handover/web/index.tsx'
import { workspacePages as indicator } from '#core/indicator/web/index.tsx'
import { workspacePages as meeting } from '#core/meeting/web/index.tsx'
import { workspacePages as moderation } from '#core/moderation/web/index.tsx'
import { workspacePages as movement } from '#core/movement/web/index.tsx'
import { workspacePages as notice } from '#core/notice/web/index.tsx'
import { workspacePages as plan } from '#core/plan/web/index.tsx'
import { workspacePages as portfolio } from '#core/portfolio/web/index.tsx'
import { workspacePages as programme } from '#core/programme/web/index.tsx'
import { workspacePages as realisation } from '#core/realisation/web/index.tsx'
import { workspacePages as result } from '#core/result/web/index.tsx'
import { workspacePages as scenario } from '#core/scenario/web/index.tsx'
import { workspacePages as scoring } from '#core/scoring/web/index.tsx'
import { workspacePages as selection } from '#core/selection/web/index.tsx'
import { workspacePages as survey } from '#core/survey/web/index.tsx'
import { workspacePages as workbook } from '#core/workbook/web/index.tsx'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import { workspacePages as dispatch } from '#services/dispatch/web/index.tsx'
import { workspacePages as pharmacy } from '#services/pharmacy/web/index.tsx'

/** The pages that modules bring to the workspace, in the order of the year. */
export const workspacePages: readonly WorkspacePage[] = [
  ...notice,
  ...evidence,
  ...plan,
  ...book,
  ...programme,
  ...command,
  ...indicator,
  ...realisation,
  ...movement,
  ...portfolio,
  ...attendance,
  ...meeting,
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
  ...handover,
  ...dispatch,
  ...pharmacy,
]
