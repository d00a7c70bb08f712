import { useParams } from '@tanstack/react-router'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { type AgreementBoard, GetAgreementBoard, OpenModerations, RefreshAgreement } from '../../contract.ts'
import { useModerationWords } from '../words.ts'
import { DisagreementsPanel, QuestionsPanel, RegionsPanel } from './board-panels.tsx'
import { SeverityPanel } from './severity-panel.tsx'
import { ThresholdPanel } from './threshold-panel.tsx'

/** The ministry's board of a year: agreement by region and component, disagreements, severity of assessors. */
export function AgreementPage() {
  const { w } = useModerationWords()
  const year = Number(useParams({ strict: false }).year)
  const board = useEndpoint(GetAgreementBoard, { year })
  return (
    <Screen
      eyebrow={w.evaluation}
      title={w.agreement(year)}
      lead={w.agreementLead}
      acts={<BoardActs year={year} />}
    >
      <Answer of={board} lines={12}>
        {(found) => <Board board={found} />}
      </Answer>
    </Screen>
  )
}

function Board({ board }: { board: AgreementBoard }) {
  const { w } = useModerationWords()
  if (board.regions.length === 0)
    return (
      <>
        <EmptyState title={w.none}>
          <p>{w.noneBody}</p>
        </EmptyState>
        <ThresholdPanel board={board} />
      </>
    )
  return (
    <>
      <Summary board={board} />
      <RegionsPanel board={board} />
      <DisagreementsPanel board={board} />
      <SeverityPanel severities={board.severities} />
      <QuestionsPanel board={board} />
      <ThresholdPanel board={board} />
    </>
  )
}

function Summary({ board }: { board: AgreementBoard }) {
  const { w, language } = useModerationWords()
  const sum = (of: (region: AgreementBoard['regions'][number]) => number) =>
    count(
      board.regions.reduce((total, region) => total + of(region), 0),
      language,
    )
  const facts = [
    [w.revealed, w.revealedOf(count(board.regions.length, language), count(board.takingPart, language))],
    [w.overNow, sum(({ over }) => over)],
    [w.openNow, sum(({ open }) => open)],
    [w.closesAt, board.closesAt === null ? w.noClock : wib(board.closesAt, language)],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function BoardActs({ year }: { year: number }) {
  const { w, language } = useModerationWords()
  const say = useSay()
  const may = useMay(OpenModerations)
  const refresh = useAct(RefreshAgreement, {
    refresh: [GetAgreementBoard],
    onDone: ({ refreshed }) => say(w.refreshed(count(refreshed, language))),
  })
  const open = useAct(OpenModerations, {
    refresh: [GetAgreementBoard],
    onDone: ({ opened }) => say(w.opened(count(opened, language))),
  })
  const problem = refresh.problem ?? open.problem
  if (!may) return null
  return (
    <span className="row-acts">
      <button
        type="button"
        className="button"
        disabled={refresh.pending}
        onClick={() => void refresh.run({ year })}
      >
        {w.refresh}
      </button>
      <button
        type="button"
        className="button button--main"
        disabled={open.pending}
        onClick={() => void open.run({ year })}
      >
        {w.openAll}
      </button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </span>
  )
}
