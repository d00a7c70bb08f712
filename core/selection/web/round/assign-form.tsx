import { useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { AssignInterviews, GetRanking, ListInterviews, type Round } from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

interface AssignFormProps {
  round: Round
  people: readonly { id: string; name: string }[]
}

/** People to ask, and the candidates they interview; every candidate unless some are taken out. */
export function AssignForm({ round, people }: AssignFormProps) {
  const { w } = useOneRoundWords()
  const say = useSay()
  const rows = useEndpoint(GetRanking, { id: round.id }).data?.rows ?? []
  const regions = rows.map(({ candidate }) => ({ id: candidate.region.code, name: candidate.region.name }))
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const act = useAct(AssignInterviews, {
    refresh: [ListInterviews],
    onDone: ({ added }) => {
      say(w.assigned(added))
      setAsked(new Set())
    },
  })
  const chosen = regions.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  if (people.length === 0) return <p className="mute">{w.noPeople}</p>
  return (
    <div className="act-form">
      <h3>{w.assign}</h3>
      <p>{w.assignBody}</p>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <Checks
        legend={w.people}
        all={people}
        isOn={(id) => asked.has(id)}
        onToggle={(id) => setAsked(toggled(asked, id))}
      />
      <Checks
        legend={w.regions}
        all={regions}
        isOn={(id) => !left.has(id)}
        onToggle={(id) => setLeft(toggled(left, id))}
      />
      <div className="act-form__foot">
        <button
          type="button"
          className="button button--main"
          disabled={act.pending || asked.size === 0 || chosen.length === 0}
          onClick={() => void act.run({ id: round.id, regions: chosen, people: [...asked] })}
        >
          {w.assignSubmit}
        </button>
      </div>
    </div>
  )
}

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(set.has(id) ? [...set].filter((one) => one !== id) : [...set, id])

interface ChecksProps {
  legend: string
  all: readonly { id: string; name: string }[]
  isOn: (id: string) => boolean
  onToggle: (id: string) => void
}

function Checks({ legend, all, isOn, onToggle }: ChecksProps) {
  return (
    <fieldset className="checks">
      <legend>{legend}</legend>
      {all.map(({ id, name }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={isOn(id)} onChange={() => onToggle(id)} /> {name}
        </label>
      ))}
    </fieldset>
  )
}
