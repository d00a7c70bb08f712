import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetDimensions, GetPlan, type PlanText, SaveVision } from '../../contract.ts'
import { usePlanWords } from '../words.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { AnalysisPanel } from './analysis-panel.tsx'
import { FramePanel } from './frame-panel.tsx'
import { StartForm } from './start-form.tsx'
import { VisionPanel } from './vision-panel.tsx'

/** `rencana/induk`: the working text of the plan, saved part by part while it is written. */
export function PlanPage() {
  const { w } = usePlanWords()
  const { code } = usePlace()
  const found = useEndpoint(GetPlan, {})
  return (
    <Screen
      eyebrow={w.plan}
      title={w.title}
      lead={w.lead}
      acts={
        <>
          <Link className="button" to={`/kerja/${code}/rencana/induk/dimensi`}>
            {w.toDimensions}
          </Link>
          <Link className="button" to={`/kerja/${code}/rencana/tujuan`}>
            {w.toGoals}
          </Link>
          <Link className="button" to={`/kerja/${code}/rencana/versi`}>
            {w.toVersions}
          </Link>
        </>
      }
    >
      <Answer of={found} lines={12}>
        {({ plan }) => (plan === null ? <Begin /> : <Text plan={plan} />)}
      </Answer>
    </Screen>
  )
}

function Begin() {
  const { w } = usePlanWords()
  const may = useMay(SaveVision)
  return (
    <>
      <EmptyState title={w.none}>
        <p>{w.noneBody}</p>
      </EmptyState>
      {may ? (
        <Panel title={w.start}>
          <StartForm />
        </Panel>
      ) : null}
    </>
  )
}

function Text({ plan }: { plan: PlanText }) {
  const { w, language } = usePlanWords()
  const mayWrite = useMay(SaveVision)
  const dimensions = useEndpoint(GetDimensions, {})
  return (
    <>
      {plan.isExample ? <Notice tone="attention">{w.example}</Notice> : null}
      {plan.source === null ? null : <p className="small mute">{w.source(plan.source[language])}</p>}
      <FramePanel part={plan.frame} mayWrite={mayWrite} />
      <VisionPanel part={plan.vision} mayWrite={mayWrite} />
      <AnalysisPanel parts={plan.analysis} dimensions={dimensions.data?.current ?? []} mayWrite={mayWrite} />
      <ActionsPanel parts={plan.actions} frame={plan.frame} mayWrite={mayWrite} />
    </>
  )
}
