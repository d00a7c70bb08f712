// Evaluation's screens in the workspace; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'

export { questionFinder } from './question-finder.ts'

export const EvaluationPage = lazyRouteComponent(() => import('./evaluation-page.tsx'), 'EvaluationPage')
export const ComputePage = lazyRouteComponent(() => import('./compute-page.tsx'), 'ComputePage')
export const QuestionsPage = lazyRouteComponent(() => import('./questions-page.tsx'), 'QuestionsPage')
export const ReportsPage = lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage')
