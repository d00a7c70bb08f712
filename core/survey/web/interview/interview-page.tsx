import { type SubmitEvent, useState } from 'react'
import { useKept } from '#platform/client/offline/use-kept.ts'
import { useOutbox } from '#platform/client/offline/use-outbox.ts'
import { usePlace } from '#platform/client/place.tsx'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { dimensionOf, GetInterviewForm, SaveInterview, type SurveyForm, subOf } from '../../contract.ts'
import { AnswerFields } from '../form/answer-fields.tsx'
import { useSurveyWords } from '../words.ts'
import { useFormCode, useYear } from '../work/use-year.ts'
import { type Faults, saveInterview } from './save-interview.ts'
import { useInterviewWords } from './words.ts'

/** An officer helps a citizen; the form and every interview are on the device, so no network is needed. */
export function InterviewPage() {
  const { w, language } = useInterviewWords()
  const { w: shared } = useSurveyWords()
  const [year, code] = [useYear(), useFormCode()]
  const form = useKept(GetInterviewForm, { year, code })
  const about = form.data === undefined ? code : aboutOf(form.data.reply)[language]
  return (
    <Screen eyebrow={shared.titleOf(year)} title={w.title(about)} lead={w.lead}>
      <Answer of={form} lines={10}>
        {({ reply, keptAt }) => (
          <>
            {keptAt === undefined ? null : <p className="small">{w.kept(wib(keptAt, language))}</p>}
            {reply.state === 'closed' ? <Notice>{w.closed}</Notice> : <Interviews form={reply} />}
          </>
        )}
      </Answer>
    </Screen>
  )
}

const aboutOf = ({ dimension, subs }: SurveyForm) =>
  subs.length === 1 ? subOf(subs[0]?.sub ?? '').label : dimensionOf(dimension).label

/** One interview after the other, each on an empty form. */
function Interviews({ form }: { form: SurveyForm }) {
  const { w } = useInterviewWords()
  const say = useSay()
  const [done, setDone] = useState(0)
  const waiting = useOutbox(SaveInterview).items.filter(({ input }) => input.code === form.code).length
  const onSaved = () => {
    setDone(done + 1)
    say(w.saved(done + 1))
    scrollTo({ top: 0 })
  }
  return (
    <>
      <div role="status">
        {done === 0 ? null : <p>{w.done(done)}</p>}
        {waiting === 0 ? null : <p>{w.waiting(waiting)}</p>}
      </div>
      <InterviewForm key={done} form={form} number={done + 1} onSaved={onSaved} />
    </>
  )
}

interface InterviewProps {
  form: SurveyForm
  number: number
  onSaved: () => void
}

function InterviewForm({ form, number, onSaved }: InterviewProps) {
  const { w, language } = useInterviewWords()
  const { code: region } = usePlace()
  const [faults, setFaults] = useState<Faults>([])
  const [failed, setFailed] = useState(false)
  const about = aboutOf(form)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    const label = { id: `${about.id} ${number}`, en: `${about.en} ${number}` }
    const ending = await saveInterview(form, typed, region, label).catch(() => 'failed' as const)
    setFailed(ending === 'failed')
    if (ending === 'failed') return
    setFaults(ending)
    if (ending.length === 0) onSaved()
  }
  const errorAt = (field: string) => {
    const fault = faults.find((one) => one.field === field)
    return fault && (fault.message?.[language] ?? w.choose)
  }
  return (
    <form className="parts" noValidate onSubmit={(event) => void submit(event)}>
      <div role="alert">
        {failed ? <Notice tone="bad">{w.failed}</Notice> : null}
        {faults.length === 0 ? null : <Notice tone="bad">{w.mend(faults.length)}</Notice>}
      </div>
      <AnswerFields form={form} fields={{}} errorAt={errorAt} />
      <button type="submit" className="button button--main">
        {w.save}
      </button>
    </form>
  )
}
