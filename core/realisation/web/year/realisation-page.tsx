import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { GetYear, ListWaiting, SetYear, type YearOfReports } from '../../contract.ts'
import { useYear } from '../use-year.ts'
import { useRealisationWords } from '../words.ts'
import { YearField } from '../year-field.tsx'
import { Matrix } from './matrix.tsx'
import { PeriodsPanel } from './periods-panel.tsx'
import { RedRulesPanel } from './red-rules-panel.tsx'
import { YearForm } from './year-form.tsx'

/** A year of reporting: who has reported, and the periods with their dates. */
export function RealisationPage() {
  const { w } = useRealisationWords()
  const [year, setYear] = useYear()
  const found = useEndpoint(GetYear, { year })
  return (
    <Screen eyebrow={<PlanLink />} title={w.title} lead={w.lead} acts={<Ways year={year} />}>
      <YearField year={year} onChange={setYear} />
      <Answer of={found} lines={8}>
        {(board) => <Board key={year} board={board} />}
      </Answer>
    </Screen>
  )
}

function PlanLink() {
  const { w } = useRealisationWords()
  return <Link to={`/kerja/${usePlace().code}/rencana`}>{w.plan}</Link>
}

function Ways({ year }: { year: number }) {
  const { w } = useRealisationWords()
  const base = `/kerja/${usePlace().code}/rencana`
  return (
    <>
      {useMay(ListWaiting) ? (
        <Link className="button" to={`${base}/realisasi/periksa`} search={{ tahun: year }}>
          {w.judge}
        </Link>
      ) : null}
      <Link className="button" to={`${base}/realisasi/terlambat`} search={{ tahun: year }}>
        {w.late}
      </Link>
      <Link className="button" to={`${base}/rekap/${year}`}>
        {w.rollUp}
      </Link>
    </>
  )
}

function Board({ board }: { board: YearOfReports }) {
  const { w } = useRealisationWords()
  const may = useMay(SetYear)
  if (board.settings === null) return <NotOpened board={board} />
  return (
    <>
      <Panel title={w.matrix} lead={w.matrixLead}>
        {board.programmes.length === 0 ? <NoProgrammes year={board.year} /> : <Matrix board={board} />}
      </Panel>
      <PeriodsPanel board={board} />
      {may ? <YearSettings board={board} /> : null}
    </>
  )
}

function YearSettings({ board }: { board: YearOfReports }) {
  const { w } = useRealisationWords()
  return (
    <>
      <Panel title={w.settings} lead={w.settingsLead}>
        <YearForm board={board} />
      </Panel>
      <RedRulesPanel />
    </>
  )
}

/** Before the secretariat opened the year: what has to come first. */
function NotOpened({ board }: { board: YearOfReports }) {
  const { w } = useRealisationWords()
  const may = useMay(SetYear)
  if (board.programmes.length === 0) return <NoProgrammes year={board.year} />
  if (!may) {
    return (
      <EmptyState title={w.notOpened(board.year)}>
        <p>{w.notOpenedBody}</p>
      </EmptyState>
    )
  }
  return (
    <Panel title={w.openYear(board.year)} lead={w.settingsLead}>
      <YearForm board={board} />
    </Panel>
  )
}

function NoProgrammes({ year }: { year: number }) {
  const { w } = useRealisationWords()
  const { code } = usePlace()
  return (
    <EmptyState title={w.noProgrammes(year)}>
      <p>{w.noProgrammesBody}</p>
      <p>
        <Link className="button" to={`/kerja/${code}/rencana/program`}>
          {w.toProgrammes}
        </Link>
      </p>
    </EmptyState>
  )
}
