import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { FileField } from '#platform/ui/form/form.tsx'
import {
  CheckPeriodTable,
  DownloadPeriod,
  DownloadPeriodCsv,
  type Period,
  type TableCheck,
} from '../../contract.ts'
import { useRealisationWords } from '../words.ts'
import { SendDrafts } from './send-drafts.tsx'
import { TableChanges } from './table-changes.tsx'

/** The reports of a period out to Excel and back, with what would change shown before it is saved. */
export function TablePage() {
  const { w } = useRealisationWords()
  const params = useParams({ strict: false }) as { year?: string; period?: Period }
  const { period = 'Q1' } = params
  const year = Number(params.year)
  const { code } = usePlace()
  const may = useMay(CheckPeriodTable)
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/rencana/realisasi`} search={{ tahun: year }}>
          {w.back}
        </Link>
      }
      title={w.tableTitle(w.period(period), year)}
      lead={may ? w.tableLead : undefined}
    >
      <Panel title={w.tableDownload} lead={w.tableDownloadBody}>
        <div className="queue-acts">
          <FileButton endpoint={DownloadPeriod} input={{ year, period }} label={w.downloadXlsx} />
          <FileButton endpoint={DownloadPeriodCsv} input={{ year, period }} label={w.downloadCsv} />
        </div>
      </Panel>
      {may ? <Upload year={year} period={period} /> : null}
      {may ? <SendDrafts year={year} period={period} /> : null}
    </Screen>
  )
}

function Upload({ year, period }: { year: number; period: Period }) {
  const { w } = useRealisationWords()
  const [check, setCheck] = useState<TableCheck>()
  const act = useAct(CheckPeriodTable, { onDone: setCheck })
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    setCheck(undefined)
    if (file instanceof File && file.size > 0) void act.run({ year, period }, file)
  }
  return (
    <Panel title={w.tableUpload}>
      <form className="act-form" onSubmit={send}>
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <FileField name="file" label={w.tableUpload} help={w.tableUploadHelp} accept=".xlsx,.csv" />
        <div>
          <button type="submit" className="button button--main" disabled={act.pending}>
            {w.check}
          </button>
        </div>
      </form>
      {check === undefined ? null : (
        <TableChanges year={year} period={period} check={check} onApplied={() => setCheck(undefined)} />
      )}
    </Panel>
  )
}
