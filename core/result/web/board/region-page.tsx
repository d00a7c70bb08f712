import { Link, useParams } from '@tanstack/react-router'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetBoard, GetRegionBoard, OpenPreviews, RecordGap, type RegionBoard } from '../../contract.ts'
import {
  ComponentTable,
  ExampleNote,
  GapList,
  KeyFigures,
  QuestionTable,
  Remarks,
  useFigures,
} from '../figures.tsx'
import { useResultWords } from '../words.ts'

/** The provisional result of one region, question by question, beside its own ratings. */
export function RegionResultPage() {
  const { w } = useResultWords()
  const { year: asked, of: code = '' } = useParams({ strict: false })
  const year = Number(asked)
  const board = useEndpoint(GetRegionBoard, { year, code })
  return (
    <Screen
      eyebrow={w.board(year)}
      title={board.data?.region.name ?? code}
      acts={
        <Link className="button" to={`/kerja/00/evaluasi/hasil-sementara/${year}`}>
          {w.back}
        </Link>
      }
    >
      <Answer of={board} lines={10}>
        {(region) => <Region board={region} />}
      </Answer>
    </Screen>
  )
}

function Region({ board }: { board: RegionBoard }) {
  const { w } = useResultWords()
  return (
    <>
      <ExampleNote isExample={board.isExample} />
      <Missing board={board} />
      <KeyFigures figures={board} />
      <PreviewActs board={board} />
      <Panel title={w.components}>
        <ComponentTable components={board.components} />
      </Panel>
      <Adjustments board={board} />
      {board.gaps.length === 0 ? null : (
        <Panel title={w.gaps}>
          <GapList gaps={board.gaps} />
        </Panel>
      )}
      <Panel title={w.questions}>
        <QuestionTable figures={board} />
      </Panel>
      {board.remarks.length === 0 ? null : (
        <Panel title={w.remarks}>
          <Remarks content={board} />
        </Panel>
      )}
    </>
  )
}

function PreviewActs({ board }: { board: RegionBoard }) {
  const { w, language } = useResultWords()
  const say = useSay()
  const { year, region, previewedAt } = board
  const open = useAct(OpenPreviews, {
    refresh: [GetRegionBoard, GetBoard],
    onDone: ({ opened }) => say(w.opened(opened.length)),
  })
  return (
    <div className="stack">
      {open.problem === undefined ? null : <ProblemNote problem={open.problem} />}
      <p className="small">
        {previewedAt === null ? w.notPreviewed : w.previewedAt(wib(previewedAt, language))}
      </p>
      <div className="act-form__foot">
        <button
          type="button"
          className="button"
          disabled={open.pending}
          onClick={() => void open.run({ year, regions: [region.code] })}
        >
          {previewedAt === null ? w.openOne : w.renewOne}
        </button>
        <Link className="button" to={`/kerja/00/evaluasi/pembetulan/${year}/${region.code}`}>
          {w.correct}
        </Link>
      </div>
    </div>
  )
}

/** Mandatory questions without ratings, and the one way to go on without them. */
function Missing({ board }: { board: RegionBoard }) {
  const { w } = useResultWords()
  const say = useSay()
  const { year, region, missing } = board
  if (missing.length === 0) return null
  return (
    <Notice tone="attention" title={w.missingTitle(missing.length)}>
      <p>{w.missingBody}</p>
      <p className="small">{missing.join(', ')}</p>
      <ActForm
        endpoint={RecordGap}
        input={({ reason }) => ({ year, region: region.code, reason })}
        refresh={[GetRegionBoard, GetBoard]}
        submit={w.recordGap}
        onDone={() => say(w.gapRecorded)}
      >
        <AreaField name="reason" label={w.gapReason} rows={2} />
      </ActForm>
    </Notice>
  )
}

function Adjustments({ board }: { board: RegionBoard }) {
  const { w } = useResultWords()
  const f = useFigures()
  if (board.adjustments.length === 0) return null
  return (
    <Panel title={w.adjustments}>
      <ul className="stack">
        {board.adjustments.map((one) => (
          <li key={one.question}>
            {w.adjustmentLine(one.question, f.score(one.previous), f.score(one.score))}. {w.reason}:{' '}
            {one.reason}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
