import { useState } from 'react'
import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useMay } from '#platform/client/place.tsx'
import type { Asked } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { ApproveValue, type IndicatorRow, type ManualState, type ManualValue } from '../../contract.ts'
import { Opening } from '../parts/opening.tsx'
import { periodName, shownValue } from '../parts/shown.ts'
import { useIndicatorWords } from '../words.ts'
import { ApproveDialog, ReturnDialog } from './decide-dialogs.tsx'
import { useManualWords } from './words.ts'

interface ValuesPanelProps {
  found: Asked<ManualValue[]>
  manual: readonly IndicatorRow[]
}

const STATES = ['proposed', 'approved', 'returned'] as const
const TONES: Record<ManualState, string> = {
  proposed: 'tag--attention',
  approved: 'tag--good',
  returned: '',
}

/** Proposals that wait before all, each with who, when and from where. */
export function ValuesPanel({ found, manual }: ValuesPanelProps) {
  const { w, language } = useManualWords()
  const [{ indikator, keadaan }, ask] = useAsked('indikator', 'keadaan')
  return (
    <Panel title={w.list}>
      <div className="indicator-filters">
        <NarrowField
          label={w.indicator}
          value={indikator}
          all={w.anyIndicator}
          choices={manual.map((one) => [one.code, one.name[language]])}
          onChange={(value) => ask('indikator', value)}
        />
        <NarrowField
          label={w.state}
          value={keadaan}
          all={w.anyState}
          choices={STATES.map((one) => [one, w.states[one]])}
          onChange={(value) => ask('keadaan', value)}
        />
      </div>
      <Answer of={found} lines={5}>
        {(values) => (values.length === 0 ? <p>{w.empty}</p> : <Values values={values} manual={manual} />)}
      </Answer>
    </Panel>
  )
}

type Opened = { act: 'approve' | 'return'; value: ManualValue; head: IndicatorRow }

function Values({ values, manual }: { values: readonly ManualValue[]; manual: readonly IndicatorRow[] }) {
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const known = values.flatMap((value) => {
    const head = manual.find(({ code }) => code === value.code)
    return head === undefined ? [] : [{ value, head }]
  })
  return (
    <>
      <ul className="origin-list">
        {known.map(({ value, head }) => (
          <li key={value.id}>
            <OneValue value={value} head={head} onAct={(act) => setOpened({ act, value, head })} />
          </li>
        ))}
      </ul>
      {opened?.act === 'approve' ? <ApproveDialog {...opened} onClose={close} /> : null}
      {opened?.act === 'return' ? <ReturnDialog {...opened} onClose={close} /> : null}
    </>
  )
}

interface OneValueProps {
  value: ManualValue
  head: IndicatorRow
  onAct: (act: Opened['act']) => void
}

function OneValue({ value, head, onAct }: OneValueProps) {
  const { w, language } = useManualWords()
  const { w: shared } = useIndicatorWords()
  const mayDecide = useMay(ApproveValue) && value.mayDecide && value.state === 'proposed'
  const member = value.dimension === null ? '' : ` · ${shared.dimensions[value.dimension]} ${value.member}`
  return (
    <div className="row">
      <div>
        <p className="row__name">
          {head.name[language]}, {periodName(value.period, language)}
          {member}
        </p>
        <p>
          <strong className="number">{shownValue(value.value, head.unit, language)}</strong>{' '}
          <span className={`tag ${TONES[value.state]}`}>{w.states[value.state]}</span>{' '}
          {value.before === null ? null : (
            <span className="mute">{w.before(shownValue(value.before, head.unit, language))}</span>
          )}
        </p>
        <p className="row__note">{value.source}</p>
        {value.note === '' ? null : <p className="row__note">{value.note}</p>}
        <p className="row__note">{historyOf(value, w, language)}</p>
        {value.reason === '' ? null : <p className="row__note">{value.reason}</p>}
        {value.evidence.length === 0 ? (
          <p className="row__note">{shared.asal.noEvidence(value.noEvidenceReason)}</p>
        ) : (
          <Opening summary={w.evidence}>{() => <EvidenceCards versionIds={value.evidence} />}</Opening>
        )}
      </div>
      {mayDecide ? (
        <span className="row-acts">
          <button type="button" className="button button--main" onClick={() => onAct('approve')}>
            {w.approve}
          </button>
          <button type="button" className="button" onClick={() => onAct('return')}>
            {w.giveBack}
          </button>
        </span>
      ) : null}
    </div>
  )
}

function historyOf(
  { version, isImported, proposedAt, proposedBy, decidedAt, decidedBy }: ManualValue,
  w: ReturnType<typeof useManualWords>['w'],
  language: 'id' | 'en',
): string {
  const parts = [
    w.version(version),
    ...(isImported ? [w.imported] : []),
    w.proposedBy(proposedBy ?? w.someone, wib(proposedAt, language)),
    ...(decidedAt === null ? [] : [w.decidedBy(decidedBy ?? w.someone, wib(decidedAt, language))]),
  ]
  return parts.join(' · ')
}
