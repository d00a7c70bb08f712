import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { CopyLine } from '#platform/client/view/copy-line.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { day } from '#platform/ui/format.ts'
import {
  ChooseMode,
  DIMENSIONS,
  type Dimension,
  type FormCard,
  GetSurvey,
  PrintPoster,
  SaveInterview,
  type Survey,
  subOf,
} from '../../contract.ts'
import { useSurveyWords } from '../words.ts'

// The drawing of QR codes comes when the first one is opened.
const QrCode = lazy(() =>
  import('#platform/ui/qr-code/qr-code.tsx').then(({ QrCode: Code }) => ({ default: Code })),
)

/** How full each form is, its link, its poster, and the mode of each dimension. */
export function FormsPanel({ survey }: { survey: Survey }) {
  const { w } = useSurveyWords()
  return (
    <Panel title={w.forms} lead={survey.forms.length === 0 ? w.formsNone : w.formsLead(survey.quota)}>
      <div className="survey-forms">
        {DIMENSIONS.map((dimension) => (
          <DimensionForms key={dimension.code} dimension={dimension} survey={survey} />
        ))}
      </div>
    </Panel>
  )
}

function DimensionForms({ dimension, survey }: { dimension: Dimension; survey: Survey }) {
  const { language } = useSurveyWords()
  const forms = survey.forms.filter((form) => form.dimension === dimension.code)
  return (
    <section>
      <h3>{dimension.label[language]}</h3>
      <ModeChoice dimension={dimension} survey={survey} forms={forms} />
      {forms.map((form) => (
        <FormView key={form.code} form={form} survey={survey} />
      ))}
    </section>
  )
}

function ModeChoice(props: { dimension: Dimension; survey: Survey; forms: readonly FormCard[] }) {
  const { w, language } = useSurveyWords()
  const { dimension, survey, forms } = props
  const say = useSay()
  const act = useAct(ChooseMode, { refresh: [GetSurvey], onDone: () => say(w.modeChosen) })
  const may = useMay(ChooseMode) && (survey.state === 'draft' || survey.state === 'open')
  const mode = forms.length > 1 ? 2 : 1
  if (!may || forms.some(({ received }) => received > 0)) return <p className="small">{w.modes[mode]}</p>
  return (
    <>
      <select
        className="input"
        aria-label={w.modeOf(dimension.label[language])}
        value={mode}
        disabled={act.pending}
        onChange={(event) =>
          void act.run({
            year: survey.year,
            dimension: dimension.code,
            mode: event.currentTarget.value === '2' ? 2 : 1,
          })
        }
      >
        <option value={1}>{w.modes[1]}</option>
        <option value={2}>{w.modes[2]}</option>
      </select>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
    </>
  )
}

function FormView({ form, survey }: { form: FormCard; survey: Survey }) {
  const { w, language } = useSurveyWords()
  const { code } = usePlace()
  const mayAssist = useMay(SaveInterview) && survey.state === 'open'
  const about = `${form.sub ?? form.dimension}${form.sub === null ? '' : ` ${subOf(form.sub).label[language]}`}`
  const address = `${survey.origin}/survei/${form.code}`
  return (
    <div className="survey-form">
      <p className="survey-form__count">
        <strong>{w.counted(form.counted, survey.quota)}</strong> {form.sub === null ? null : about}
      </p>
      <meter
        min={0}
        max={survey.quota}
        value={Math.min(form.counted, survey.quota)}
        aria-label={`${about}: ${w.counted(form.counted, survey.quota)}`}
      />
      <p className="small">
        {w.ways(form.byWay.online, form.byWay.assisted, form.byWay.import)}
        {form.excluded === 0 ? null : `, ${w.excluded(form.excluded)}`}
      </p>
      {mayAssist ? (
        <Link
          className="button"
          aria-label={w.assistOf(about)}
          to={`/kerja/${code}/evaluasi/survei/${survey.year}/bantu/${form.code}`}
        >
          {w.assist}
        </Link>
      ) : null}
      <ByDay form={form} />
      <details>
        <summary>{w.qrShow}</summary>
        <CopyLine label={w.link} text={address} />
        <Suspense fallback={null}>
          <QrCode text={address} label={w.qr(about)} />
        </Suspense>
        <FileButton endpoint={PrintPoster} input={{ year: survey.year, form: form.code }} label={w.poster} />
      </details>
    </div>
  )
}

function ByDay({ form }: { form: FormCard }) {
  const { w, language } = useSurveyWords()
  if (form.byDay.length === 0) return null
  return (
    <details>
      <summary>{w.days}</summary>
      <ul className="small">
        {form.byDay.map((one) => (
          <li key={one.day}>
            {day(one.day, language)}: {one.received}
          </li>
        ))}
      </ul>
    </details>
  )
}
