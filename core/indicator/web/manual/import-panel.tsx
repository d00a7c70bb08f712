import { useState } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { FileField } from '#platform/ui/form/form.tsx'
import { decimal } from '#platform/ui/format.ts'
import {
  GetValuesTemplate,
  type ImportLine,
  ImportValues,
  type IndicatorRow,
  ListManualValues,
  PreviewValues,
} from '../../contract.ts'
import { useManualWords } from './words.ts'

/** A table of values: checked as a whole, shown against what stands, then proposed as a whole. */
export function ImportPanel({ manual }: { manual: readonly IndicatorRow[] }) {
  const { w } = useManualWords()
  const [checked, setChecked] = useState<{ file: File; lines: readonly ImportLine[] }>()
  const act = useAct(PreviewValues)
  const check = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    setChecked(undefined)
    if (!(file instanceof File) || file.size === 0) return
    const lines = await act.run({}, file)
    if (lines !== undefined) setChecked({ file, lines })
  }
  return (
    <Panel
      title={w.importTitle}
      lead={w.importLead}
      acts={<FileButton endpoint={GetValuesTemplate} input={{}} label={w.template} />}
    >
      <form className="act-form" onSubmit={(event) => void check(event)}>
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <FileField name="file" label={w.file} help={w.fileHelp} accept=".xlsx,.csv" />
        <div>
          <button type="submit" className="button" disabled={act.pending}>
            {w.check}
          </button>
        </div>
      </form>
      {checked === undefined ? null : (
        <Outcome {...checked} manual={manual} onDone={() => setChecked(undefined)} />
      )}
    </Panel>
  )
}

interface OutcomeProps {
  file: File
  lines: readonly ImportLine[]
  manual: readonly IndicatorRow[]
  onDone: () => void
}

function Outcome({ file, lines, manual, onDone }: OutcomeProps) {
  const { w } = useManualWords()
  const say = useSay()
  const [evidence, setEvidence] = useState<readonly string[]>([])
  const act = useAct(ImportValues, {
    refresh: [ListManualValues],
    onDone: ({ proposed }) => {
      say(w.applied(proposed))
      onDone()
    },
  })
  const many = (change: ImportLine['change']) => lines.filter((line) => line.change === change).length
  return (
    <>
      <p role="status">
        <strong>{w.checked(many('new'), many('changed'), many('same'))}</strong>
      </p>
      <Lines lines={lines.filter(({ change }) => change !== 'same')} manual={manual} />
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      {many('same') === lines.length ? null : (
        <>
          <fieldset className="lines">
            <legend>{w.importEvidence}</legend>
            <p className="small mute">{w.evidenceHelp}</p>
            <EvidencePicker chosen={evidence} onChange={setEvidence} />
          </fieldset>
          <button
            type="button"
            className="button button--main"
            disabled={act.pending}
            onClick={() => void act.run(evidence.length === 0 ? {} : { evidence: evidence.join(',') }, file)}
          >
            {w.apply}
          </button>
        </>
      )}
    </>
  )
}

function Lines({ lines, manual }: Pick<OutcomeProps, 'lines' | 'manual'>) {
  const { w, language } = useManualWords()
  const nameOf = (code: string) => manual.find((one) => one.code === code)?.name[language] ?? code
  const columns: Column<ImportLine>[] = [
    { key: 'row', label: w.row, number: true, cell: ({ row }) => row },
    { key: 'name', label: w.indicator, head: true, cell: ({ code }) => nameOf(code) },
    { key: 'period', label: w.period, cell: ({ period, member }) => `${period} ${member ?? ''}` },
    {
      key: 'value',
      label: w.value,
      number: true,
      cell: ({ value, before }) => (
        <>
          {before === null ? null : <del>{decimal(before, language)}</del>}{' '}
          <ins>{decimal(value, language)}</ins>
        </>
      ),
    },
    { key: 'change', label: w.change, cell: ({ change }) => w.changes[change] },
  ]
  if (lines.length === 0) return null
  return (
    <DataTable
      caption={w.change}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ row }) => String(row)}
    />
  )
}
