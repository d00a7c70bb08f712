import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import {
  type Criterion,
  GetInterview,
  GetRanking,
  type Interview,
  type InterviewScore,
  ListInterviews,
  type Round,
  SaveInterview,
  SubmitInterview,
} from '../../contract.ts'
import { Conflict, SavedLine } from '../autosave/saved-line.tsx'
import type { Saver } from '../autosave/saver.ts'
import { useSaver } from '../autosave/use-saver.ts'
import { useInterviewWords } from './words.ts'

interface Content {
  scores: InterviewScore[]
  note: string
}

/** The own scores, one criterion after the other, saved while they are written. */
export function ScoreFields({ round, mine }: { round: Round; mine: Interview }) {
  const { w, language } = useInterviewWords()
  const [saver, saved] = useScoreSaver(round, mine)
  const { scores, note } = saved.content
  const names = new Map(round.criteria.map(({ code, name }) => [code, name[language]]))
  const parts = (one: Content) => [
    ...one.scores.map((given): [string, string] => [
      names.get(given.criterion) ?? given.criterion,
      `${given.score}: ${given.note}`,
    ]),
    [w.general, one.note] as [string, string],
  ]
  return (
    <>
      <Conflict saver={saver} saved={saved} parts={parts} />
      <ul className="readiness-items">
        {round.criteria
          .filter(({ kind }) => kind === 'interview')
          .map((criterion) => (
            <ScoreField
              key={criterion.code}
              criterion={criterion}
              given={scores.find((one) => one.criterion === criterion.code)}
              onChange={(score) =>
                saver.change({ scores: [...scores.filter((one) => one.criterion !== criterion.code), score] })
              }
            />
          ))}
      </ul>
      <Note label={w.general} value={note} name="general" onChange={(text) => saver.change({ note: text })} />
      <SavedLine saver={saver} saved={saved} />
      <Submit saver={saver} round={round} region={mine.region.code} />
    </>
  )
}

function useScoreSaver(round: Round, mine: Interview) {
  const place = usePlace().code
  const at = { id: round.id, region: mine.region.code }
  return useSaver<Content>(standingOf(mine), {
    key: `wawancara:${mine.person.id}:${at.id}:${at.region}`,
    send: ({ content, revision }, key) =>
      call(SaveInterview, { ...at, ...content, revision }, { region: place, key }),
    read: async () => {
      const sheet = await call(GetInterview, at, { region: place })
      return { ...standingOf(sheet.mine ?? mine), by: mine.person.name }
    },
  })
}

const standingOf = ({ scores, note, revision }: Interview) => ({ content: { scores, note }, revision })

interface ScoreFieldProps {
  criterion: Criterion
  given: InterviewScore | undefined
  onChange: (score: InterviewScore) => void
}

function ScoreField({ criterion, given, onChange }: ScoreFieldProps) {
  const { w, language } = useInterviewWords()
  const { code, name, guide } = criterion
  const note = given?.note ?? ''
  return (
    <li className="readiness-item">
      <p className="readiness-item__text">{name[language]}</p>
      <p className="small mute">{guide[language]}</p>
      <fieldset className="rubric">
        <legend>{w.score}</legend>
        {w.scores.map((words, score) => (
          <label key={words} className="rubric__level">
            <input
              type="radio"
              name={`score-${code}`}
              checked={given?.score === score}
              onChange={() => onChange({ criterion: code, score, note })}
            />
            <span className="rubric__value">{score}</span>
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      {given === undefined ? null : (
        <Note
          label={w.note}
          help={w.noteHelp}
          name={`note-${code}`}
          value={note}
          onChange={(text) => onChange({ ...given, note: text })}
        />
      )}
    </li>
  )
}

interface NoteProps {
  name: string
  label: string
  help?: string
  value: string
  onChange: (value: string) => void
}

function Note({ name, label, help, value, onChange }: NoteProps) {
  return (
    <Field
      name={name}
      label={label}
      {...(help === undefined ? {} : { help })}
      control={(wiring) => (
        <textarea
          {...wiring}
          className="input input--area"
          rows={3}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}

function Submit({ saver, round, region }: { saver: Saver<Content>; round: Round; region: string }) {
  const { w } = useInterviewWords()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const act = useAct(SubmitInterview, {
    refresh: [GetInterview, ListInterviews, GetRanking],
    onDone: () => {
      say(w.submitted)
      setAsking(false)
    },
  })
  const close = () => {
    act.reset()
    setAsking(false)
  }
  const send = async () => {
    if (await saver.flush()) await act.run({ id: round.id, region, revision: saver.revision })
  }
  return (
    <div className="row-acts">
      <button type="button" className="button button--main" onClick={() => setAsking(true)}>
        {w.submit}
      </button>
      {asking ? (
        <Confirm title={w.submit} act={act} label={w.submit} onClose={close} onConfirm={() => void send()}>
          <p>{w.submitBody}</p>
        </Confirm>
      ) : null}
    </div>
  )
}
