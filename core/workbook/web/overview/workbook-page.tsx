import { Link, useParams } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import {
  ApplyTable,
  AssignQuestions,
  GetSubmittedClaims,
  GetWorkbook,
  type Workbook,
} from '../../contract.ts'
import { UnsentNote } from '../autosave/unsent-note.tsx'
import { useDraftPlace } from '../autosave/use-draft-place.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { useWorkbookWords } from '../words.ts'
import { Lateness } from './lateness.tsx'
import { Whole } from './whole.tsx'

/** The self-assessment of a year: its state, how full it is, who is late, and what is next. */
export function WorkbookPage() {
  const { w } = useWorkbookWords()
  const year = Number(useParams({ strict: false }).year)
  const asked = useEndpoint(GetWorkbook, { year })
  const drafts = useDraftPlace(year)
  return (
    <Screen eyebrow={w.evaluation} title={w.title(year)} lead={w.lead} acts={<Ways year={year} />}>
      {drafts === undefined ? null : <UnsentNote place={drafts} />}
      <Answer of={asked} lines={12}>
        {(workbook) => (
          <>
            <Whole workbook={workbook} />
            <Progress workbook={workbook} />
            <Lateness workbook={workbook} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Ways({ year }: { year: number }) {
  const { w } = useWorkbookWords()
  const here = `/kerja/${usePlace().code}/evaluasi/isian/${year}`
  return (
    <div className="answer-acts__row">
      {useMay(AssignQuestions) ? (
        <Link className="button" to={`${here}/pembagian`}>
          {w.distribute}
        </Link>
      ) : null}
      {useMay(ApplyTable) ? (
        <Link className="button" to={`${here}/tabel`}>
          {w.excel}
        </Link>
      ) : null}
      {useMay(GetSubmittedClaims) ? (
        <Link className="button" to={`${here}/terkirim`}>
          {w.versions}
        </Link>
      ) : null}
    </div>
  )
}

function Progress({ workbook }: { workbook: Workbook }) {
  const { w, language } = useWorkbookWords()
  const here = `/kerja/${usePlace().code}/evaluasi/isian/${workbook.year}`
  const of = workbook.questions.length
  const answered = of - workbook.gaps
  return (
    <Panel title={w.progress}>
      <div className="whole-bar">
        <ProgressBar label={w.overall} done={answered} of={of} />
        <p className="small">
          <strong>{w.answeredOf(answered, of)}</strong>
        </p>
      </div>
      <ul className="component-bars">
        {workbook.components.map((one) => (
          <li key={one.key}>
            <Link className="component-bars__name" to={`${here}/${one.key}`}>
              {one.letter}. {one.label[language]}
            </Link>
            <ProgressBar label={one.label[language]} done={one.answered} of={one.of} />
            <p className="small mute">
              {[
                w.answeredOf(one.answered, one.of),
                one.accepted > 0 ? w.acceptedN(one.accepted) : '',
                one.submitted > 0 ? w.submittedN(one.submitted) : '',
                one.returned > 0 ? w.returnedN(one.returned) : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
