import { useState } from 'react'
import { SearchField } from '#platform/client/form/search-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import {
  AddCandidates,
  GetRanking,
  GetRound,
  ListRegionChoices,
  ListRounds,
  type RegionChoice,
  type Round,
} from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

/** More lines than this are found by searching, not by scrolling. */
const SHOWN = 24

/** Regions to put on the list, found by name, code or province. */
export function AddCandidatesPanel({ round }: { round: Round }) {
  const { w } = useOneRoundWords()
  const regions = useEndpoint(ListRegionChoices, {})
  const ranking = useEndpoint(GetRanking, { id: round.id })
  const listed = new Set((ranking.data?.rows ?? []).map(({ candidate }) => candidate.region.code))
  return (
    <Panel title={w.add}>
      <Answer of={regions} lines={6}>
        {(all) => <Chooser round={round} regions={all.filter(({ code }) => !listed.has(code))} />}
      </Answer>
    </Panel>
  )
}

function Chooser({ round, regions }: { round: Round; regions: readonly RegionChoice[] }) {
  const { w, language } = useOneRoundWords()
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [outside, setOutside] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const act = useAct(AddCandidates, {
    refresh: [GetRanking, GetRound, ListRounds],
    onDone: ({ added }) => {
      say(w.added(count(added, language)))
      setChosen(new Set())
    },
  })
  const found = regions.filter((region) => isFound(region, typed, outside))
  const toggle = (code: string, isOn: boolean) =>
    setChosen(new Set(isOn ? [...chosen, code] : [...chosen].filter((one) => one !== code)))
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <SearchField name="candidate" label={w.search} value={typed} onChange={setTyped} />
      <label className="check">
        <input
          type="checkbox"
          checked={outside}
          onChange={(event) => setOutside(event.currentTarget.checked)}
        />{' '}
        {w.onlyOutside}
      </label>
      <div className="columns">
        {found.slice(0, SHOWN).map(({ code, name, province, cohorts }) => (
          <label key={code} className="row">
            <span>
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />{' '}
              {name} <span className="cell-note">{[code, province.name, ...cohorts].join(', ')}</span>
            </span>
          </label>
        ))}
      </div>
      {found.length > SHOWN ? (
        <p className="small mute">{w.more(count(found.length - SHOWN, language))}</p>
      ) : null}
      <p>
        <button
          type="button"
          className="button button--main"
          disabled={chosen.size === 0 || act.pending}
          onClick={() => void act.run({ id: round.id, regions: [...chosen] })}
        >
          {w.addChosen(count(chosen.size, language))}
        </button>
      </p>
    </>
  )
}

const isFound = ({ code, name, province, cohorts }: RegionChoice, typed: string, outside: boolean): boolean =>
  (!outside || cohorts.length === 0) &&
  `${code} ${name} ${province.name}`.toLowerCase().includes(typed.trim().toLowerCase())
