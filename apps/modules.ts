import { assessor } from '#core/assessor/manifest.ts'
import { attendance } from '#core/attendance/manifest.ts'
import { backing } from '#core/backing/manifest.ts'
import { book } from '#core/book/manifest.ts'
import { command } from '#core/command/manifest.ts'
import { crosscheck } from '#core/crosscheck/manifest.ts'
import { cycle } from '#core/cycle/manifest.ts'
import { evaluation } from '#core/evaluation/manifest.ts'
import { evidence } from '#core/evidence/manifest.ts'
import { followup } from '#core/followup/manifest.ts'
import { handover } from '#core/handover/manifest.ts'
import { identity } from '#core/identity/manifest.ts'
import { indicator } from '#core/indicator/manifest.ts'
import { meeting } from '#core/meeting/manifest.ts'
import { moderation } from '#core/moderation/manifest.ts'
import { movement } from '#core/movement/manifest.ts'
import { notice } from '#core/notice/manifest.ts'
import { plan } from '#core/plan/manifest.ts'
import { portfolio } from '#core/portfolio/manifest.ts'
import { programme } from '#core/programme/manifest.ts'
import { realisation } from '#core/realisation/manifest.ts'
import { report } from '#core/report/manifest.ts'
import { result } from '#core/result/manifest.ts'
import { scenario } from '#core/scenario/manifest.ts'
import { scoring } from '#core/scoring/manifest.ts'
import { selection } from '#core/selection/manifest.ts'
import { simulation } from '#core/simulation/manifest.ts'
import { survey } from '#core/survey/manifest.ts'
import { workbook } from '#core/workbook/manifest.ts'
import { factsManifest } from '#platform/facts/manifest.ts'
import { machineManifest } from '#platform/machine/manifest.ts'
import type { Manifest } from '#platform/module.ts'
import { proofManifest } from '#platform/proof/manifest.ts'
import { taskManifest } from '#platform/task/manifest.ts'
import { dispatch } from '#services/dispatch/manifest.ts'
import { pharmacy } from '#services/pharmacy/manifest.ts'

/** The spine, from the ground up. */
const spine: readonly Manifest[] = [
  identity,
  notice,
  evidence,
  attendance,
  selection,
  movement,
  plan,
  programme,
  indicator(() => modules),
  command(() => modules),
  realisation,
  meeting,
  book,
  portfolio,
  evaluation,
  cycle,
  survey,
  workbook,
  assessor,
  scoring,
  crosscheck,
  moderation,
  result,
  scenario,
  followup,
  backing,
  handover(() => spine),
  report,
  simulation(() => modules),
]

/** Services of a region; a new one adds one line. */
const services: readonly Manifest[] = [dispatch, pharmacy]

/** Every module of the product. A new one adds one line here and nothing else outside its folder. */
export const modules: readonly Manifest[] = [
  ...spine,
  ...services,
  factsManifest(() => modules),
  proofManifest(() => modules),
  machineManifest(() => modules),
  taskManifest([...spine, ...services]),
]
