import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { FileField } from '#platform/ui/form/form.tsx'
import {
  ApplyImport,
  CheckImport,
  DownloadProgrammes,
  type ImportChange,
  type ImportCheck,
  type ImportFault,
  LISTED,
  ListProgrammes,
} from '../../contract.ts'
import { useFieldNames } from '../field-names.ts'
import { useProgrammeWords } from '../words.ts'

/** Programmes out to Excel and back, with faults and changes shown before anything is applied. */
export function ImportPage() {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rencana/program`}>{w.all}</Link>}
      title={w.excelTitle}
      lead={w.excelLead}
    >
      <p className="row-acts">
        <FileButton endpoint={DownloadProgrammes} input={{ blank: true }} label={w.template} />
        <FileButton endpoint={DownloadProgrammes} input={{}} label={w.filled} />
      </p>
      <Upload />
    </Screen>
  )
}

interface Checked {
  file: File
  check: ImportCheck
}

function Upload() {
  const { w } = useProgrammeWords()
  const [checked, setChecked] = useState<Checked>()
  const act = useAct(CheckImport)
  const send = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    setChecked(undefined)
    if (!(file instanceof File) || file.size === 0) return
    const check = await act.run({}, file)
    if (check !== undefined) setChecked({ file, check })
  }
  return (
    <Panel title={w.upload}>
      <form className="act-form" onSubmit={(event) => void send(event)}>
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <FileField name="file" label={w.upload} help={w.uploadHelp} accept=".xlsx,.csv" />
        <div>
          <button type="submit" className="button button--main" disabled={act.pending}>
            {w.check}
          </button>
        </div>
      </form>
      {checked === undefined ? null : <Outcome {...checked} onApplied={() => setChecked(undefined)} />}
    </Panel>
  )
}

function Outcome({ file, check, onApplied }: Checked & { onApplied: () => void }) {
  const { w } = useProgrammeWords()
  return (
    <>
      <p role="status">
        <strong>
          {check.faulty > 0
            ? w.faultsN(check.faulty)
            : w.checked(check.created, check.changed, check.unchanged)}
        </strong>
      </p>
      {check.faulty > 0 ? <Faults faults={check.faults} /> : null}
      {check.changes.length === 0 ? null : <Changes changes={check.changes} />}
      {check.faulty > LISTED || check.created + check.changed > LISTED ? (
        <p className="small mute">{w.listedOnly(LISTED)}</p>
      ) : null}
      {check.digest === null && check.faulty === 0 ? <p>{w.nothing}</p> : null}
      {check.digest === null ? null : (
        <Apply file={file} digest={check.digest} approves={check.approves} onApplied={onApplied} />
      )}
    </>
  )
}

function Apply(props: { file: File; digest: string; approves: boolean; onApplied: () => void }) {
  const { w } = useProgrammeWords()
  const say = useSay()
  const act = useAct(ApplyImport, {
    refresh: [ListProgrammes],
    onDone: ({ created, changed }) => {
      say(w.applied(created, changed))
      props.onApplied()
    },
  })
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <p>
        <button
          type="button"
          className="button button--main"
          disabled={act.pending}
          onClick={() => void act.run({ digest: props.digest }, props.file)}
        >
          {props.approves ? w.applyApproved : w.applyDrafts}
        </button>
      </p>
    </>
  )
}

function Faults({ faults }: { faults: readonly ImportFault[] }) {
  const { w, language } = useProgrammeWords()
  const columns: Column<ImportFault>[] = [
    { key: 'sheet', label: w.sheet, head: true, cell: ({ sheet }) => sheet },
    { key: 'row', label: w.row, number: true, cell: ({ row }) => row },
    { key: 'column', label: w.column, cell: ({ column }) => column },
    { key: 'why', label: w.why, cell: ({ why }) => why[language] },
  ]
  return (
    <DataTable
      caption={w.why}
      captionHidden
      columns={columns}
      rows={faults}
      rowKey={({ sheet, row, column, why }) => `${sheet} ${row} ${column} ${why.id}`}
    />
  )
}

function Changes({ changes }: { changes: readonly ImportChange[] }) {
  const { w } = useProgrammeWords()
  const names = useFieldNames()
  const columns: Column<ImportChange>[] = [
    { key: 'row', label: w.row, number: true, cell: ({ row }) => row },
    { key: 'name', label: w.name, head: true, cell: ({ code, name }) => `${code} ${name}` },
    {
      key: 'change',
      label: w.change,
      cell: ({ isNew, fields }) =>
        isNew
          ? w.isNew
          : fields.map(({ field, before, after }) => (
              <div key={field} className="claim__text">
                <strong>{names(field)}:</strong> <del>{before || w.empty}</del> <ins>{after || w.empty}</ins>
              </div>
            )),
    },
  ]
  return (
    <DataTable
      caption={w.change}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ row, code }) => `${row} ${code}`}
    />
  )
}
