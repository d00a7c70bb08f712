import { useId } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, decimal, wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetReport, GetReportCsv, GetReportPdf, type MonthReport } from '../../contract.ts'
import { length } from '../logic/clock.ts'
import { localOf } from '../parts/wib-fields.ts'
import { useDispatchWords } from '../words.ts'
import { useReportsWords } from './words.ts'

/** A month of the centre, for the ministry and for whoever runs it. */
export function ReportPage() {
  const { w } = useReportsWords()
  const { w: shared } = useDispatchWords()
  const [{ bulan }, ask] = useAsked('bulan')
  const id = useId()
  const now = localOf(new Date().toISOString()).slice(0, 7)
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(bulan) ? bulan : now
  const report = useEndpoint(GetReport, { month })
  const acts = (
    <>
      <FileButton endpoint={GetReportCsv} input={{ month }} label={w.csv} />
      <FileButton endpoint={GetReportPdf} input={{ month }} label={w.pdf} />
    </>
  )
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead} acts={acts}>
      <div className="choose">
        <div className="field">
          <label htmlFor={id}>{w.month}</label>
          <input
            id={id}
            className="input"
            type="month"
            value={month}
            max={now}
            onChange={({ currentTarget }) => ask('bulan', currentTarget.value)}
          />
        </div>
      </div>
      <Answer of={report} lines={14}>
        {(found) => <Report report={found} />}
      </Answer>
    </Screen>
  )
}

interface Row {
  label: string
  value: string
}

function Report({ report }: { report: MonthReport }) {
  const { w } = useReportsWords()
  const { language } = useDispatchWords()
  return (
    <>
      <p className="small mute">{w.composed(wib(report.composedAt, language))}</p>
      {report.examples === 0 ? null : (
        <Notice tone="attention">{w.examples(count(report.examples, language))}</Notice>
      )}
      <Rows title={w.calls} rows={useCallRows(report)} />
      <Counted title={w.byClass} rows={report.calls.byClass} />
      <Rows title={w.incidents} rows={useIncidentRows(report)} />
      <Counted title={w.byCategory} rows={report.incidents.byCategory} />
      <Counted title={w.byChannel} rows={report.incidents.byChannel} />
      <Counted title={w.byDistrict} rows={report.incidents.byDistrict} />
      <Rows title={w.times} rows={useTimeRows(report)} />
      <Counted title={w.byAgency} rows={report.tasks.byAgency} />
    </>
  )
}

function useCallRows({ calls }: MonthReport): Row[] {
  const { w } = useReportsWords()
  const { language } = useDispatchWords()
  const row = (label: string, value: number): Row => ({ label, value: count(value, language) })
  return [
    row(w.offered, calls.offered),
    row(w.answered, calls.answered),
    row(w.abandoned, calls.abandoned),
    row(w.within10, calls.within10s),
    row(w.within30, calls.within30s),
  ]
}

function useIncidentRows({ incidents, tasks }: MonthReport): Row[] {
  const { w } = useReportsWords()
  const { language } = useDispatchWords()
  const row = (label: string, value: number): Row => ({ label, value: count(value, language) })
  const { index, answers } = incidents.satisfaction
  return [
    row(w.opened, incidents.opened),
    row(w.closed, incidents.closed),
    row(w.cancelled, incidents.cancelled),
    row(w.merged, incidents.merged),
    row(w.transferred, incidents.transferred),
    row(w.refused, tasks.refused),
    {
      label: w.satisfaction,
      value: index === null ? '–' : w.satisfactionOf(decimal(index, language), count(answers, language)),
    },
  ]
}

function useTimeRows({ calls, incidents, tasks, fires, transfers }: MonthReport): Row[] {
  const { w } = useReportsWords()
  const { language } = useDispatchWords()
  const spread = (label: string, one: MonthReport['calls']['wait']): Row => ({
    label,
    value:
      one.count === 0
        ? '–'
        : w.spread(length(one.medianMs) ?? '–', length(one.p90Ms) ?? '–', count(one.count, language)),
  })
  const part = (label: string, some: number, all: number): Row => ({
    label,
    value: all === 0 ? '–' : w.firesOf(count(some, language), count(all, language)),
  })
  return [
    spread(w.wait, calls.wait),
    spread(w.response, incidents.response),
    spread(w.travel, tasks.travel),
    part(w.fires, fires.inTime, fires.all),
    part(w.handovers, transfers.within60s, transfers.offered),
  ]
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { w } = useReportsWords()
  const columns: Column<Row>[] = [
    { key: 'label', label: w.figure, head: true, cell: ({ label }) => label },
    { key: 'value', label: w.value, number: true, cell: ({ value }) => value },
  ]
  return (
    <Panel title={title}>
      <DataTable
        caption={title}
        captionHidden
        compact
        columns={columns}
        rows={rows}
        rowKey={({ label }) => label}
      />
    </Panel>
  )
}

function Counted({ title, rows }: { title: string; rows: MonthReport['calls']['byClass'] }) {
  const { w } = useReportsWords()
  const { language } = useDispatchWords()
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'label', label: w.kind, head: true, cell: ({ label }) => label[language] },
    { key: 'count', label: w.count, number: true, cell: (one) => count(one.count, language) },
  ]
  if (rows.length === 0) return null
  return <DataTable caption={title} compact columns={columns} rows={rows} rowKey={({ key }) => key} />
}
