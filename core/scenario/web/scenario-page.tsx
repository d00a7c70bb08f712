import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { computedOfScenario } from '../arithmetic.ts'
import {
  GetScenarioStart,
  ListScenarios,
  SaveScenario,
  type Scenario,
  type ScenarioStart,
  type StartingPoint,
} from '../contract.ts'
import { draftOf, draftOfScenario, useDraft } from './draft.ts'
import { Assumptions } from './parts/assumptions.tsx'
import { Comparison } from './parts/comparison.tsx'
import { GainsPanel } from './parts/gains-panel.tsx'
import { LiveLine, Outcome } from './parts/outcome.tsx'
import { QuestionsPanel } from './parts/questions-panel.tsx'
import { SavePanel } from './parts/save-panel.tsx'
import { SavedPanel } from './parts/saved-panel.tsx'
import { StartChoice } from './parts/start-choice.tsx'
import { TargetsPanel } from './parts/targets-panel.tsx'
import { useScenarioWords } from './words.ts'

/** Move any question or programme target and see index, rank range, and what gives most for least. */
export function ScenarioPage() {
  const { w } = useScenarioWords()
  const year = Number(useParams({ strict: false }).year)
  const start = useEndpoint(GetScenarioStart, { year })
  const saved = useEndpoint(ListScenarios, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.title(year)} lead={w.lead}>
      <Answer of={start} lines={12}>
        {(found) => (
          <Answer of={saved} lines={4}>
            {(all) => <Workbench key={year} start={found} saved={all} />}
          </Answer>
        )}
      </Answer>
    </Screen>
  )
}

function Workbench({ start, saved }: { start: ScenarioStart; saved: readonly Scenario[] }) {
  const place = usePlace()
  const maySave = useMay(SaveScenario)
  const first = start.points[0] as StartingPoint
  const [draft, change] = useDraft(`penataran.andaian.${place.code}.${start.year}`, () => draftOf(first))
  useLinked(saved, (one) => change(draftOfScenario(one)))
  const { instrument } = start
  const computed = useMemo(() => computedOfScenario(instrument, draft), [instrument, draft])
  const begun = useMemo(
    () => computedOfScenario(instrument, { ...draft, moves: {}, targets: [] }),
    [instrument, draft],
  )
  return (
    <>
      <div className="what-if">
        <div className="what-if__outcome">
          <StartChoice start={start} draft={draft} onChange={change} />
          <Outcome start={start} draft={draft} computed={computed} begun={begun} onChange={change} />
        </div>
        <div className="what-if__work">
          <LiveLine start={start} computed={computed} />
          <GainsPanel instrument={instrument} draft={draft} onChange={change} />
          <QuestionsPanel instrument={instrument} draft={draft} onChange={change} />
          <TargetsPanel instrument={instrument} draft={draft} onChange={change} />
        </div>
      </div>
      {maySave ? <SavePanel start={start} draft={draft} computed={computed} onChange={change} /> : null}
      <SavedPanel saved={saved} draft={draft} onOpen={(one) => change(draftOfScenario(one))}>
        {(chosen) => <Comparison start={start} chosen={chosen} />}
      </SavedPanel>
      <Assumptions start={start} draft={draft} />
    </>
  )
}

/** A link inside the region names a scenario; it is opened once, and the work on it is then not thrown away. */
function useLinked(saved: readonly Scenario[], open: (one: Scenario) => void): void {
  const { skenario } = useSearch({ strict: false }) as { skenario?: string }
  const opened = useRef<string>(undefined)
  useEffect(() => {
    const linked = saved.find(({ id }) => id === skenario)
    if (linked === undefined || opened.current === linked.id) return
    opened.current = linked.id
    open(linked)
  })
}
