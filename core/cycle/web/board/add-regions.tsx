import { useState } from 'react'
import type { Track } from '#core/evaluation/contract.ts'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { SearchField } from '#platform/client/form/search-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { count } from '#platform/ui/format.ts'
import {
  type BoardRow,
  type Candidate,
  type CycleDetail,
  GetCycle,
  InviteRegions,
  ListBoard,
  ListCandidates,
} from '../../contract.ts'
import { useCycleWords } from '../words.ts'

interface AddRegionsProps {
  detail: CycleDetail
  rows: readonly BoardRow[]
}

/** Regions to put on the list: filtered by cohort, province or name, chosen together, with one track. */
export function AddRegions({ detail, rows }: AddRegionsProps) {
  const candidates = useEndpoint(ListCandidates, {})
  const listed = new Set(rows.map(({ region }) => region.code))
  return (
    <Answer of={candidates} lines={6}>
      {({ cohorts, regions }) => (
        <Chooser
          detail={detail}
          cohorts={cohorts}
          regions={regions.filter(({ code }) => !listed.has(code))}
        />
      )}
    </Answer>
  )
}

interface ChooserProps {
  detail: CycleDetail
  cohorts: readonly { year: number; label: { id: string; en: string } }[]
  regions: readonly Candidate[]
}

interface Filter {
  cohort: string
  province: string
  typed: string
}

/** More lines than this are found by narrowing the filter, not by scrolling. */
const SHOWN = 60

function Chooser({ detail, cohorts, regions }: ChooserProps) {
  const { w, language } = useCycleWords()
  const [filter, setFilter] = useState<Filter>({ cohort: '', province: '', typed: '' })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = regions.filter((region) => isShown(region, filter))
  const toggle = (code: string, isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, code] : [...before].filter((one) => one !== code)))
  return (
    <>
      <Filters cohorts={cohorts} regions={regions} filter={filter} onChange={setFilter} />
      <p className="row-acts">
        <button
          type="button"
          className="button"
          onClick={() => setChosen(new Set([...chosen, ...shown.map(({ code }) => code)]))}
        >
          {w.chooseShown(count(shown.length, language))}
        </button>
        <button type="button" className="button" onClick={() => setChosen(new Set())}>
          {w.chooseNone}
        </button>
      </p>
      <div className="columns">
        {shown.slice(0, SHOWN).map(({ code, name, province }) => (
          <label key={code} className="row">
            <span>
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />{' '}
              {name} <span className="cell-note">{`${code}, ${province.name}`}</span>
            </span>
          </label>
        ))}
      </div>
      <Sending detail={detail} chosen={chosen} onSent={() => setChosen(new Set())} />
    </>
  )
}

const isShown = ({ code, name, province, cohorts }: Candidate, filter: Filter): boolean =>
  (filter.cohort === '' || cohorts.includes(Number(filter.cohort))) &&
  (filter.province === '' || province.code === filter.province) &&
  `${code} ${name}`.toLowerCase().includes(filter.typed.trim().toLowerCase())

function Filters(props: {
  cohorts: ChooserProps['cohorts']
  regions: readonly Candidate[]
  filter: Filter
  onChange: (filter: Filter) => void
}) {
  const { w, language } = useCycleWords()
  const { cohorts, regions, filter, onChange } = props
  const provinces = new Map(regions.map(({ province }) => [province.code, province.name]))
  return (
    <div className="act-form">
      <ChoiceField
        name="cohort"
        label={w.cohort}
        placeholder={w.all}
        choices={cohorts.map(({ year, label }) => ({ value: String(year), label: label[language] }))}
        onChange={(cohort) => onChange({ ...filter, cohort })}
      />
      <ChoiceField
        name="province"
        label={w.province}
        placeholder={w.all}
        choices={[...provinces].map(([value, label]) => ({ value, label }))}
        onChange={(province) => onChange({ ...filter, province })}
      />
      <SearchField
        name="candidate"
        label={w.search}
        value={filter.typed}
        onChange={(typed) => onChange({ ...filter, typed })}
      />
    </div>
  )
}

function Sending(props: { detail: CycleDetail; chosen: ReadonlySet<string>; onSent: () => void }) {
  const { w, language } = useCycleWords()
  const say = useSay()
  const { cycle } = props.detail
  const [track, setTrack] = useState<string>()
  const act = useAct(InviteRegions, {
    refresh: [ListBoard, GetCycle],
    onDone: ({ added, changed }) => {
      say(w.added(count(added, language), count(changed, language)))
      props.onSent()
    },
  })
  const chosenTrack = (track ?? cycle.tracks[0]?.track) as Track | undefined
  const send = () => {
    if (chosenTrack === undefined) return
    const regions = [...props.chosen].map((code) => ({ code, track: chosenTrack }))
    void act.run({ year: cycle.year, regions })
  }
  return (
    <div className="act-form">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <ChoiceField
        name="track"
        label={w.track}
        value={chosenTrack ?? ''}
        choices={cycle.tracks.map((one) => ({ value: one.track, label: one.track }))}
        onChange={setTrack}
      />
      <div className="act-form__foot">
        <button
          type="button"
          className="button button--main"
          disabled={props.chosen.size === 0 || act.pending || chosenTrack === undefined}
          onClick={send}
        >
          {w.addChosen(count(props.chosen.size, language))}
        </button>
      </div>
    </div>
  )
}
