import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { type CycleDetail, GetCycle, ListCycles, OpenCycle } from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { PlanForm } from './plan-form.tsx'
import { Subpages } from './subpages.tsx'

/** A draft of the ministry: what is missing, the plan, and the way to open it. */
export function DraftCycle({ detail }: { detail: CycleDetail }) {
  const { w } = useCycleWords()
  return (
    <>
      <p>{w.draftLead}</p>
      <Readiness detail={detail} />
      <Panel title={w.participants}>
        <Subpages detail={detail} />
      </Panel>
      <Panel title={w.plan}>
        <PlanForm detail={detail} />
      </Panel>
    </>
  )
}

function Readiness({ detail }: { detail: CycleDetail }) {
  const { w, language } = useCycleWords()
  if (detail.missing.length === 0)
    return (
      <Notice tone="good" title={w.ready}>
        <p>{w.readyBody}</p>
        <Opening detail={detail} />
      </Notice>
    )
  return (
    <Notice tone="attention" title={w.missing}>
      <ul>
        {detail.missing.map((sentence) => (
          <li key={sentence.en}>{sentence[language]}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Opening({ detail: { cycle, counts } }: { detail: CycleDetail }) {
  const { w, language } = useCycleWords()
  const may = useMay(OpenCycle)
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const act = useAct(OpenCycle, { refresh: [GetCycle, ListCycles], onDone: () => say(w.opened) })
  if (!may) return null
  return (
    <>
      <button type="button" className="button button--main" onClick={() => setAsking(true)}>
        {w.open}
      </button>
      {asking ? (
        <Confirm
          title={w.openThe(cycle.year)}
          act={act}
          label={w.open}
          onConfirm={() => void act.run({ year: cycle.year, revision: cycle.revision })}
          onClose={() => setAsking(false)}
        >
          <p>{w.openConfirm(count(counts?.invited ?? 0, language))}</p>
        </Confirm>
      ) : null}
    </>
  )
}
