import type { ReactNode } from 'react'
import { duration } from '#platform/time/time.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { day, wib } from '#platform/ui/format.ts'
import type { Cycle, Step } from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { useNow } from './use-now.ts'

export const STEPS: readonly Step[] = [
  'answer',
  'self_assessment',
  'survey',
  'rating',
  'moderation',
  'objection',
  'decision',
]

interface Line {
  step: Step
  closesAt: string
}

/** The step that closes next, if any is still open. */
export const nextOf = ({ deadlines }: Cycle, now: Date): Cycle['deadlines'][number] | undefined =>
  deadlines.find(({ closesAt }) => Date.parse(closesAt) >= now.getTime())

/** Every step with its deadline and how long is left, by the minute. */
export function Timeline(props: { cycle: Cycle; act?: (step: Step, closesAt: string) => ReactNode }) {
  const { w, language } = useCycleWords()
  const now = useNow()
  // Steps that do not close by the clock stand in one sentence below.
  const lines: Line[] = STEPS.flatMap((step) => props.cycle.deadlines.find((one) => one.step === step) ?? [])
  const columns: Column<Line>[] = [
    { key: 'step', label: w.step, head: true, cell: ({ step }) => w.steps[step] },
    {
      key: 'closes',
      label: w.closesAt,
      cell: ({ closesAt }) => `${wib(closesAt, language)} WIB`,
    },
    {
      key: 'left',
      label: w.left,
      cell: ({ closesAt }) => <Left closesAt={closesAt} now={now} isOpen={props.cycle.state === 'open'} />,
    },
  ]
  const { act } = props
  const acts: Column<Line> = {
    key: 'acts',
    label: w.acts,
    cell: ({ step, closesAt }) => act?.(step, closesAt),
  }
  return (
    <>
      <Stages cycle={props.cycle} />
      <DataTable
        caption={w.timeline}
        captionHidden
        columns={act === undefined ? columns : [...columns, acts]}
        rows={lines}
        rowKey={({ step }) => step}
      />
      {lines.length === STEPS.length ? null : <p className="small">{w.notClosing}</p>}
    </>
  )
}

function Left(props: { closesAt: string; now: Date; isOpen: boolean }) {
  const { w, language } = useCycleWords()
  if (!props.isOpen) return null
  const left = Date.parse(props.closesAt) - props.now.getTime()
  return left < 0 ? (
    <span className="tag">{w.passed}</span>
  ) : (
    <span className="tag tag--good">{w.leftIs(duration(left, language))}</span>
  )
}

function Stages({ cycle }: { cycle: Cycle }) {
  const { w, language } = useCycleWords()
  const said = (stage: Cycle['stageOne']) =>
    stage === null ? w.undated : w.stageIs(day(stage.from, language), day(stage.to, language))
  return (
    <dl className="facts">
      <div>
        <dt>{w.stageOne}</dt>
        <dd>{said(cycle.stageOne)}</dd>
      </div>
      <div>
        <dt>{w.stageTwo}</dt>
        <dd>{said(cycle.stageTwo)}</dd>
      </div>
    </dl>
  )
}
