import type { PublicPage } from '#platform/ui/page.ts'
import { aboutPage } from './about/about-page.tsx'
import { computePage } from './compute/compute-page.tsx'
import { newestYearPage, yearPage } from './national/national-page.tsx'
import { questionsPage } from './questions/questions-page.tsx'
import { regionPage, regionYearPage } from './region/region-page.tsx'
import { regionsPage } from './regions/regions-page.tsx'
import { reportPage } from './report/report-page.tsx'

export {
  ComputePage,
  EvaluationPage,
  QuestionsPage,
  questionFinder,
  ReportsPage,
} from './workspace/screens.ts'

/** The public pages of evaluation results. */
export const pages: readonly PublicPage[] = [
  newestYearPage,
  yearPage,
  regionsPage,
  regionPage,
  regionYearPage,
  questionsPage,
  reportPage,
  computePage,
  aboutPage,
]
