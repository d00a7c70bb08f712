import { useMay } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  JudgeFollowUp,
  PlanRecommendation,
  type RecommendationWithSteps,
  ReportFollowUp,
} from '../../contract.ts'
import { useFollowUpWords } from '../words.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { JudgeForm } from './judge-form.tsx'
import { PlanForm } from './plan-form.tsx'

/** The acts that are possible now for the reader; where there is none, why not. */
export function WhatToDo({ one }: { one: RecommendationWithSteps }) {
  const { w } = useFollowUpWords()
  const [mayPlan, mayReport, mayJudge] = [
    useMay(PlanRecommendation),
    useMay(ReportFollowUp),
    useMay(JudgeFollowUp),
  ]
  if (one.state === 'accepted' || one.state === 'carried_over') return <p className="mute">{w.waits}</p>
  if (one.state === 'proven') {
    return mayJudge ? (
      <Panel title={w.judge}>
        <JudgeForm one={one} />
      </Panel>
    ) : (
      <p className="mute">{w.waitsJudge}</p>
    )
  }
  return (
    <>
      {mayPlan ? (
        <Panel title={w.plan}>
          <PlanForm one={one} />
        </Panel>
      ) : null}
      {mayReport && (mayPlan || one.opd !== null) ? (
        <Panel title={w.report}>
          <FollowUpForm one={one} />
        </Panel>
      ) : null}
      {one.opd === null && !mayPlan ? <p className="mute">{w.needsPlan}</p> : null}
    </>
  )
}
