import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { day, wib } from '#platform/ui/format.ts'
import {
  AssignMentor,
  EndMentor,
  GetJourney,
  type Journey,
  ListBoard,
  ListMentorCandidates,
  type Mentor,
  WriteCoachNote,
} from '../../contract.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useMovementWords } from '../words.ts'

const REFRESH = [GetJourney, ListBoard]

/** Who guides the region, now and before; the ministry assigns and ends. */
export function Mentors({ journey }: { journey: Journey }) {
  const { w } = useMovementWords()
  const isMinistry = usePlace().code === '00'
  const mayAssign = useMay(AssignMentor) && isMinistry
  const [assigning, setAssigning] = useState(false)
  const acts = mayAssign ? (
    <button type="button" className="button" onClick={() => setAssigning(true)}>
      {w.mentors.assign}
    </button>
  ) : undefined
  return (
    <Panel title={w.mentors.title} lead={w.mentors.lead} acts={acts}>
      {journey.mentors.length === 0 ? <p className="mute">{w.mentors.none}</p> : null}
      <ul className="rows">
        {journey.mentors.map((mentor) => (
          <MentorRow key={mentor.id} mentor={mentor} region={journey.region.code} mayEnd={mayAssign} />
        ))}
      </ul>
      {assigning ? <AssignDialog region={journey.region.code} onClose={() => setAssigning(false)} /> : null}
    </Panel>
  )
}

function MentorRow({ mentor, region, mayEnd }: { mentor: Mentor; region: string; mayEnd: boolean }) {
  const { w, language } = useMovementWords()
  const [ending, setEnding] = useState(false)
  const { name, fromOn, ended } = mentor
  return (
    <li className="row">
      <div>
        <p className="row__name">{name}</p>
        <p className="row__note">
          {w.mentors.since(day(fromOn, language))}
          {ended === null ? '' : `; ${w.mentors.ended(day(dayInWib(ended.at), language), ended.reason)}`}
        </p>
      </div>
      {mayEnd && ended === null ? (
        <button
          type="button"
          className="link"
          aria-label={w.mentors.endOf(name)}
          onClick={() => setEnding(true)}
        >
          {w.mentors.end}
        </button>
      ) : null}
      {ending ? (
        <ReasonDialog
          title={w.mentors.endOf(name)}
          endpoint={EndMentor}
          fixed={{ region, id: mentor.id }}
          refresh={REFRESH}
          submit={w.mentors.end}
          said={w.mentors.endDone}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </li>
  )
}

function AssignDialog({ region, onClose }: { region: string; onClose: () => void }) {
  const { w } = useMovementWords()
  const say = useSay()
  const candidates = useEndpoint(ListMentorCandidates, {})
  return (
    <Dialog title={w.mentors.assign} onClose={onClose}>
      <Answer of={candidates} lines={3}>
        {(people) =>
          people.length === 0 ? (
            <p>{w.mentors.noCandidates}</p>
          ) : (
            <ActForm
              endpoint={AssignMentor}
              refresh={REFRESH}
              submit={w.mentors.assign}
              input={(typed) => ({ ...typed, region })}
              onCancel={onClose}
              onDone={() => {
                say(w.mentors.assigned)
                onClose()
              }}
            >
              <ChoiceField
                name="personId"
                label={w.mentors.person}
                placeholder={w.mentors.choose}
                choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
              />
              <DayField name="fromOn" label={w.mentors.from} value={dayInWib(new Date())} />
            </ActForm>
          )
        }
      </Answer>
    </Dialog>
  )
}

/** What mentors told the region; who guides it now may add. */
export function CoachNotes({ journey }: { journey: Journey }) {
  const { w, language } = useMovementWords()
  const aboutOf = (stage: number | null) =>
    stage === null ? w.mentors.aboutAll : (w.bimtek[stage - 1] ?? '')
  return (
    <Panel title={w.mentors.notes}>
      {journey.notes.length === 0 ? <p className="mute">{w.mentors.notesNone}</p> : null}
      <ul className="points">
        {journey.notes.map(({ id, by, stage, text, at }) => (
          <li key={id}>
            <p>{text}</p>
            <p className="small mute">{`${by}, ${wib(at, language)} WIB. ${w.mentors.about}: ${aboutOf(stage)}`}</p>
          </li>
        ))}
      </ul>
      {journey.isMentor ? <NoteForm region={journey.region.code} /> : null}
    </Panel>
  )
}

function NoteForm({ region }: { region: string }) {
  const { w } = useMovementWords()
  const say = useSay()
  return (
    <ActForm
      endpoint={WriteCoachNote}
      refresh={[GetJourney]}
      submit={w.mentors.send}
      input={({ stage, text }) => ({ region, text, stage: stage === undefined ? null : Number(stage) })}
      onDone={() => say(w.mentors.sent)}
      clears
    >
      <AreaField name="text" label={w.mentors.write} rows={4} />
      <ChoiceField
        name="stage"
        label={w.mentors.about}
        placeholder={w.mentors.aboutAll}
        choices={w.bimtek.map((label, i) => ({ value: String(i + 1), label }))}
      />
    </ActForm>
  )
}
