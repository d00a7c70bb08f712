import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { FileField } from '#platform/ui/form/form.tsx'
import { CheckTable, type TableCheck } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'
import { DownloadButton } from './download-button.tsx'
import { TableChanges } from './table-changes.tsx'

/** The workbook out to Excel and back, with its changes shown before they are applied. */
export function TablePage() {
  const { w } = useWorkbookWords()
  const year = Number(useParams({ strict: false }).year)
  const back = `/kerja/${usePlace().code}/evaluasi/isian/${year}`
  return (
    <Screen eyebrow={<Link to={back}>{w.title(year)}</Link>} title={w.excel} lead={w.excelLead}>
      <Panel title={w.download}>
        <DownloadButton year={year} />
      </Panel>
      <Upload year={year} />
    </Screen>
  )
}

function Upload({ year }: { year: number }) {
  const { w } = useWorkbookWords()
  const [check, setCheck] = useState<TableCheck>()
  const act = useAct(CheckTable, { onDone: setCheck })
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    setCheck(undefined)
    if (file instanceof File && file.size > 0) void act.run({ year }, file)
  }
  return (
    <Panel title={w.upload}>
      <form className="act-form" onSubmit={send}>
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <FileField name="file" label={w.upload} help={w.uploadHelp} accept=".xlsx,.csv" />
        <div>
          <button type="submit" className="button button--main" disabled={act.pending}>
            {w.check}
          </button>
        </div>
      </form>
      {check === undefined ? null : (
        <TableChanges year={year} check={check} onApplied={() => setCheck(undefined)} />
      )}
    </Panel>
  )
}
