import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { GetReport, GetYear, type Period, SubmitReports } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

/** Sends every own draft of the period at once: what was filled in by table need not be opened one by one. */
export function SendDrafts({ year, period }: { year: number; period: Period }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const board = useEndpoint(GetYear, { year })
  const act = useAct(SubmitReports, {
    refresh: [GetYear, GetReport],
    onDone: ({ done }) => say(w.sentN(done)),
  })
  const reports = (board.data?.programmes ?? [])
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ id, cells }) =>
      cells
        .filter((cell) => cell.period === period && (cell.state === 'draft' || cell.state === 'returned'))
        .map(({ revision }) => ({ programmeId: id, year, period, revision })),
    )
  if (reports.length === 0) return null
  return (
    <Panel title={w.send} lead={w.sendAllLead}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <button
        type="button"
        className="button button--main"
        disabled={act.pending}
        onClick={() => void act.run({ reports })}
      >
        {w.sendAll(reports.length)}
      </button>
    </Panel>
  )
}
