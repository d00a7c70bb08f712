import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { decimal, rupiah, wib } from '#platform/ui/format.ts'
import { ListWaiting, type WaitingReport } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useYear } from '../use-year.ts'
import { useRealisationWords } from '../words.ts'
import { YearField } from '../year-field.tsx'
import { JudgeMany } from './judge-many.tsx'

/** Reports that wait for the reader: looked through one by one, judged one by one or together. */
export function QueuePage() {
  const { w } = useRealisationWords()
  const [year, setYear] = useYear()
  const { code } = usePlace()
  const found = useEndpoint(ListWaiting, { year })
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/rencana/realisasi`} search={{ tahun: year }}>
          {w.back}
        </Link>
      }
      title={w.queueTitle}
      lead={w.queueLead}
    >
      <YearField year={year} onChange={setYear} />
      <Answer of={found} lines={6}>
        {(reports) =>
          reports.length === 0 ? (
            <EmptyState title={w.queueNone}>
              <p>{w.queueNoneBody}</p>
            </EmptyState>
          ) : (
            <Waiting reports={reports} />
          )
        }
      </Answer>
    </Screen>
  )
}

const keyOf = ({ programmeId, period, version }: WaitingReport): string =>
  `${period} ${programmeId} ${version}`

function Waiting({ reports }: { reports: readonly WaitingReport[] }) {
  const { w } = useRealisationWords()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const here = reports.filter((one) => chosen.has(keyOf(one)))
  const toggle = (one: WaitingReport) => {
    const next = new Set(chosen)
    if (!next.delete(keyOf(one))) next.add(keyOf(one))
    setChosen(next)
  }
  const all = here.length === reports.length
  return (
    <>
      <div className="queue-acts">
        <button
          type="button"
          className="button"
          aria-pressed={all}
          onClick={() => setChosen(all ? new Set() : new Set(reports.map(keyOf)))}
        >
          {w.selectAll}
        </button>
        <span role="status">{w.selected(here.length)}</span>
      </div>
      <JudgeMany reports={here} onDone={() => setChosen(new Set())} />
      <DataTable
        caption={w.queueCount(reports.length)}
        columns={useColumns(chosen, toggle)}
        rows={reports}
        rowKey={keyOf}
      />
    </>
  )
}

function useColumns(
  chosen: ReadonlySet<string>,
  onToggle: (one: WaitingReport) => void,
): Column<WaitingReport>[] {
  const { w, language } = useRealisationWords()
  const { code } = usePlace()
  const percent = (value: string | null) => (value === null ? '–' : `${decimal(value, language)} %`)
  return [
    {
      key: 'chosen',
      label: w.choose,
      cell: (one) => (
        <input
          type="checkbox"
          aria-label={`${w.selectOf(one.code)} ${w.period(one.period)}`}
          checked={chosen.has(keyOf(one))}
          onChange={() => onToggle(one)}
        />
      ),
    },
    {
      key: 'programme',
      label: w.programme,
      head: true,
      cell: (one) => (
        <>
          <Link to={`/kerja/${code}/rencana/realisasi/${one.year}/${one.period}/${one.programmeId}`}>
            {one.code} {one.name}
          </Link>
          <span className="cell-note">
            {one.opd?.name ?? w.noOpd} · {w.period(one.period)}
            {one.version > 1 ? ` · ${w.version(one.version)}` : ''}
          </span>
        </>
      ),
    },
    { key: 'state', label: w.state, cell: ({ state }) => <StateTag state={state} /> },
    {
      key: 'physical',
      label: w.physicalMean,
      number: true,
      cell: (one) => (
        <>
          {percent(one.physical)}
          <span className="cell-note">
            {w.planned}: {percent(one.plannedPercent)}
          </span>
        </>
      ),
    },
    { key: 'output', label: w.reached, number: true, cell: ({ achievement }) => percent(achievement) },
    {
      key: 'money',
      label: w.moneyOf,
      number: true,
      cell: (one) => (
        <>
          {one.money === null ? '–' : rupiah(BigInt(one.money), language)}
          <span className="cell-note">
            {w.moneyPlanned}: {rupiah(BigInt(one.budget), language)}
          </span>
        </>
      ),
    },
    {
      key: 'remarks',
      label: w.remarks,
      cell: ({ remarks, evidence, submittedAt }) => (
        <>
          <span className="claim__text">{remarks === '' ? '–' : remarks}</span>
          <span className="cell-note">
            {w.evidenceN(evidence)}
            {submittedAt === null ? '' : ` · ${wib(submittedAt, language)}`}
          </span>
        </>
      ),
    },
  ]
}
