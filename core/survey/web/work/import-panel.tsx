import { type SubmitEvent, useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { FileField, SelectField } from '#platform/ui/form/form.tsx'
import { GetImportTemplate, GetSurvey, ImportAnswers, ListFindings, type Survey } from '../../contract.ts'
import { useSurveyWords } from '../words.ts'

/** Answers collected elsewhere; what is wrong in the file is told by row and column. */
export function ImportPanel({ survey }: { survey: Survey }) {
  const { w } = useSurveyWords()
  const may = useMay(ImportAnswers)
  if (!may || survey.state !== 'open' || survey.forms.length === 0) return null
  return (
    <Panel title={w.importTitle} lead={w.importLead}>
      <ImportForm survey={survey} />
    </Panel>
  )
}

function ImportForm({ survey: { year, forms } }: { survey: Survey }) {
  const { w } = useSurveyWords()
  const say = useSay()
  const [missing, setMissing] = useState<string>()
  const [code, setCode] = useState(forms[0]?.code ?? '')
  const act = useAct(ImportAnswers, {
    refresh: [GetSurvey, ListFindings],
    onDone: ({ answers }) => say(w.imported(answers)),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const file = typed.get('file')
    const isChosen = file instanceof File && file.size > 0
    setMissing(isChosen ? undefined : w.chooseFile)
    const outOfScale = typed.get('outOfScale') === 'flag' ? 'flag' : 'refuse'
    if (isChosen) void act.run({ year, code, outOfScale }, file)
  }
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <div onChange={(event) => setCode(chosenIn(event.target) ?? code)}>
        <SelectField
          name="code"
          label={w.form}
          value={code}
          choices={forms.map((form) => ({
            value: form.code,
            label: `${form.sub ?? form.dimension} (${form.code})`,
          }))}
        />
      </div>
      <FileField name="file" label={w.file} accept=".csv,.xlsx,text/csv" error={missing} />
      <SelectField
        name="outOfScale"
        label={w.outOfScale}
        choices={(['refuse', 'flag'] as const).map((value) => ({ value, label: w.outOfScales[value] }))}
      />
      <div className="act-form__foot">
        <button type="submit" className="button button--main" disabled={act.pending}>
          {w.import}
        </button>
        <FileButton endpoint={GetImportTemplate} input={{ year, code }} label={w.template} />
      </div>
    </form>
  )
}

const chosenIn = (target: EventTarget): string | undefined =>
  target instanceof HTMLSelectElement ? target.value : undefined
