import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Findings, ListFindings } from '../../contract.ts'
import { useSurveyWords } from '../words.ts'
import { SurveyTabs } from '../work/survey-tabs.tsx'
import { useYear } from '../work/use-year.ts'
import { FindingView } from './finding-view.tsx'
import { useFindingWords } from './words.ts'

/** Warnings with the rows behind each, and what was decided. */
export function FindingsPage() {
  const { w } = useFindingWords()
  const { w: shared } = useSurveyWords()
  const year = useYear()
  const findings = useEndpoint(ListFindings, { year })
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title(year)} lead={w.lead}>
      <Answer of={findings} lines={8}>
        {(all) => (
          <>
            <SurveyTabs year={year} open={all.findings.filter(({ isOpen }) => isOpen).length} />
            <All year={year} all={all} />
            {all.decisions.length === 0 ? null : <Decisions all={all} />}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function All({ year, all }: { year: number; all: Findings }) {
  const { w } = useFindingWords()
  if (all.findings.length === 0) {
    return (
      <EmptyState title={w.clean}>
        <p>{w.cleanBody}</p>
      </EmptyState>
    )
  }
  const inOrder = [...all.findings].sort((a, b) => Number(b.isOpen) - Number(a.isOpen))
  return inOrder.map((finding) => (
    <FindingView
      key={finding.key}
      year={year}
      finding={finding}
      rows={all.rows.filter(({ id }) => finding.rows.includes(id))}
    />
  ))
}

function Decisions({ all }: { all: Findings }) {
  const { w, language } = useFindingWords()
  return (
    <Panel title={w.decisions}>
      <ul>
        {all.decisions.map((one) => (
          <li key={one.id}>
            {w.decision(w.checks[one.check], one.rows, w.verdicts[one.verdict])}. {one.reason}{' '}
            <span className="small">{w.by(one.by ?? w.somebody, wib(one.at, language))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
