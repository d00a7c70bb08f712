import { useId, useState } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { AREAS, type Area, type Assessor } from '../../contract.ts'
import { useRegions } from '../use-regions.ts'
import { useAssessorWords } from '../words.ts'
import { type Draft, draftOf, profileOf } from './draft.ts'
import { AffiliationLines, CoachingLines, RegionSelect } from './lines.tsx'
import { ProfileSummary } from './profile-summary.tsx'

interface ProfileFormProps {
  assessor: Assessor
  endpoint: AnyEndpoint
  /** Reads the profile anew. */
  read: AnyEndpoint
  /** Whose profile, where it is not the own. */
  fixed: Record<string, string>
}

/** A profile to fill in. When somebody saved meanwhile, their version stands above what was typed. */
export function ProfileForm({ assessor, endpoint, read, fixed }: ProfileFormProps) {
  const { w } = useAssessorWords()
  const say = useSay()
  const [draft, setDraft] = useState(() => draftOf(assessor))
  const [revision, setRevision] = useState(assessor.revision)
  const newest = useEndpoint(read, fixed)
  const act = useAct(endpoint, { refresh: [read] })
  const isCrossed = act.problem?.details.code === 'assessor.profile_changed'
  const theirs = newest.data as Assessor | undefined
  const save = async () => {
    const from = isCrossed && theirs !== undefined ? theirs.revision : revision
    const saved = (await act.run({ ...fixed, ...profileOf(draft), revision: from })) as Assessor | undefined
    if (saved === undefined) return void newest.refetch()
    setRevision(saved.revision)
    say(w.profile.saved)
  }
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      {isCrossed && theirs !== undefined ? <Theirs assessor={theirs} /> : null}
      <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <div className="act-form__foot">
        <button type="submit" className="button button--main" disabled={act.pending}>
          {w.profile.save}
        </button>
      </div>
    </form>
  )
}

function Theirs({ assessor }: { assessor: Assessor }) {
  const { w } = useAssessorWords()
  return (
    <section className="notice notice--attention">
      <p className="notice__title">{w.profile.theirs}</p>
      <div className="notice__body">
        <p>{w.profile.theirsBody}</p>
        <ProfileSummary assessor={assessor} />
      </div>
    </section>
  )
}

interface FieldsProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

function Fields({ draft, change }: FieldsProps) {
  const { w } = useAssessorWords()
  const { choices } = useRegions()
  const capacity = useId()
  const toggle = (area: Area) =>
    change({
      expertise: draft.expertise.includes(area)
        ? draft.expertise.filter((one) => one !== area)
        : [...draft.expertise, area],
    })
  return (
    <>
      <p className="field__help">{w.profile.expertiseHelp}</p>
      <AreaBoxes title={w.profile.components} areas={AREAS.slice(0, 6)} draft={draft} toggle={toggle} />
      <AreaBoxes title={w.profile.dimensions} areas={AREAS.slice(6)} draft={draft} toggle={toggle} />
      <RegionSelect
        label={w.profile.home}
        help={w.profile.homeHelp}
        none={w.none}
        value={draft.homeRegion}
        choices={choices}
        onChange={(homeRegion) => change({ homeRegion })}
      />
      <AffiliationLines
        lines={draft.affiliations}
        choices={choices}
        onChange={(affiliations) => change({ affiliations })}
      />
      <CoachingLines lines={draft.coached} choices={choices} onChange={(coached) => change({ coached })} />
      <div className="field">
        <label htmlFor={capacity}>{w.profile.capacity}</label>
        <input
          id={capacity}
          className="input"
          inputMode="numeric"
          value={draft.capacity}
          onChange={(event) => change({ capacity: event.currentTarget.value })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.isActive}
          onChange={(event) => change({ isActive: event.currentTarget.checked })}
        />{' '}
        {w.profile.active}
      </label>
    </>
  )
}

function AreaBoxes(props: {
  title: string
  areas: readonly Area[]
  draft: Draft
  toggle: (area: Area) => void
}) {
  const { w } = useAssessorWords()
  return (
    <fieldset className="checks">
      <legend>{props.title}</legend>
      {props.areas.map((area) => (
        <label key={area} className="check">
          <input
            type="checkbox"
            checked={props.draft.expertise.includes(area)}
            onChange={() => props.toggle(area)}
          />{' '}
          {w.areas[area]}
        </label>
      ))}
    </fieldset>
  )
}
