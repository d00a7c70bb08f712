import { type SubmitEvent, useEffect, useState } from 'react'
import { checkHere } from '#platform/client/check-here.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Channel, GetBoard, GetCall, ListCalls, ListIncidents, OpenIncident } from '../../contract.ts'
import { contentOf, EMPTY_DRAFT, findDraft, type IncidentDraft, keepDraft } from '../logic/draft.ts'
import { useLater } from '../parts/use-later.ts'
import { useDispatchWords } from '../words.ts'
import { DraftFields } from './draft-fields.tsx'
import { Duplicates } from './duplicates.tsx'
import { useDeskWords } from './words.ts'

interface IncidentFormProps {
  /** Whose draft it is: a call, or a report that came another way. */
  of: string
  callId?: string
  onDone?: () => void
}

/** In the list of what is not sent. */
const LABEL = { id: 'Kejadian baru', en: 'New incident' }
const REPORTS: readonly Channel[] = ['social', 'walk_in', 'monitoring']

/** The incident beside the call. What is typed outlives a lost connection and a reload of the tab. */
export function IncidentForm({ of, callId, onDone }: IncidentFormProps) {
  const { w } = useDeskWords()
  const { w: shared, language } = useDispatchWords()
  const say = useSay()
  const [draft, setDraft] = useState<IncidentDraft>(() => findDraft(of))
  const [channel, setChannel] = useState<Channel>('social')
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [isQueued, setQueued] = useState(false)
  const later = useLater(OpenIncident, [ListCalls, GetCall, ListIncidents, GetBoard], (reply, input) => {
    if (input.callId !== callId) return
    say(w.savedAs((reply as { number: string }).number))
    setDraft(EMPTY_DRAFT)
    setQueued(false)
    onDone?.()
  })
  useEffect(() => keepDraft(of, draft), [of, draft])
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = {
      ...contentOf(draft),
      ...(callId === undefined ? { channel, receivedAt: new Date().toISOString() } : { callId }),
    }
    const errors = await checkHere(OpenIncident, input)
    setFaults(Object.fromEntries(errors.map(({ field, message }) => [field.slice(1), message[language]])))
    if (errors.length > 0) return
    setQueued(true)
    await later.run(input, { label: LABEL, line: `incident:${of}` })
  }
  const refused = later.items.find(({ state, input }) => state === 'refused' && input.callId === callId)
  return (
    <section className="desk112__incident" aria-label={w.openIncident}>
      <h2>{w.openIncident}</h2>
      {callId === undefined ? <p className="small mute">{w.otherLead}</p> : null}
      {later.problem === undefined ? null : <ProblemNote problem={later.problem} writing />}
      {refused === undefined ? null : (
        <div className="notice notice--bad" role="alert">
          <p className="notice__title">{refused.problem?.title}</p>
          <p className="notice__body">{refused.problem?.detail}</p>
        </div>
      )}
      <form className="act-form act-form--wide" noValidate onSubmit={(event) => void submit(event)}>
        {callId === undefined ? (
          <div className="field">
            <label htmlFor="laporan-asal">{w.channel}</label>
            <select
              id="laporan-asal"
              className="input"
              value={channel}
              onChange={({ currentTarget }) => setChannel(currentTarget.value as Channel)}
            >
              {REPORTS.map((one) => (
                <option key={one} value={one}>
                  {shared.channels[one]}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <DraftFields draft={draft} onChange={setDraft} faults={faults} />
        <Duplicates draft={draft} callId={callId} />
        <div className="act-form__foot">
          <button type="submit" className="button button--main">
            {w.save}
          </button>
          <button type="button" className="button" onClick={() => setDraft(EMPTY_DRAFT)}>
            {w.clear}
          </button>
        </div>
        <p className="small mute" role="status">
          {isQueued ? w.queued : w.kept}
        </p>
      </form>
    </section>
  )
}
