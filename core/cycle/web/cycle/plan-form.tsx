import { type SubmitEvent, useState } from 'react'
import { ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { typedIn } from '#platform/client/form/typed.ts'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  type CycleDetail,
  GetCycle,
  ListCycles,
  ListInstrumentVersions,
  UpdateCycle,
} from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { planTyped, TRACKS } from './plan-typed.ts'
import { StoredPlan } from './stored-plan.tsx'
import { STEPS } from './timeline.tsx'

/**
 * The plan of a draft. Fields hold what was typed whatever happens; when somebody else has saved meanwhile, theirs
 * stands beside, and saving goes on from it.
 */
export function PlanForm({ detail }: { detail: CycleDetail }) {
  const { w } = useCycleWords()
  const say = useSay()
  const may = useMay(UpdateCycle)
  const [base, setBase] = useState(detail.cycle.revision)
  const save = useAct(UpdateCycle, {
    refresh: [GetCycle, ListCycles],
    onDone: ({ revision }) => {
      setBase(revision)
      say(w.saved)
    },
  })
  const fresh = useEndpoint(GetCycle, { year: detail.cycle.year })
  const isOthers = save.problem?.details.code === 'cycle.changed_meanwhile'
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const reply = await save.run({ year: detail.cycle.year, revision: base, ...planTyped(typed) })
    // A refusal because of somebody else's version is shown beside that version.
    if (reply === undefined) void fresh.refetch()
  }
  return (
    <form className="act-form" noValidate onSubmit={(event) => void submit(event)}>
      {save.problem === undefined ? null : <ProblemNote problem={save.problem} writing />}
      {isOthers && fresh.data !== undefined && fresh.data.cycle.revision !== base ? (
        <StoredPlan
          cycle={fresh.data.cycle}
          onTakeOver={() => {
            setBase(fresh.data.cycle.revision)
            save.reset()
          }}
        />
      ) : null}
      <PlanFields detail={detail} />
      {may ? (
        <div className="act-form__foot">
          <button type="submit" className="button button--main" disabled={save.pending}>
            {w.save}
          </button>
        </div>
      ) : null}
    </form>
  )
}

function PlanFields({ detail: { cycle } }: { detail: CycleDetail }) {
  const { w } = useCycleWords()
  const { stageOne, stageTwo } = cycle
  const days = new Map(cycle.deadlines.map(({ step, closesAt }) => [step, dayInWib(closesAt)]))
  return (
    <>
      <InputField name="titleId" label={w.titleId} value={cycle.title.id} />
      <InputField name="titleEn" label={w.titleEn} value={cycle.title.en} />
      <DayField name="stageOneFrom" label={w.stageOneFrom} {...valueIf(stageOne?.from)} />
      <DayField name="stageOneTo" label={w.stageOneTo} {...valueIf(stageOne?.to)} />
      <DayField name="stageTwoFrom" label={w.stageTwoFrom} {...valueIf(stageTwo?.from)} />
      <DayField name="stageTwoTo" label={w.stageTwoTo} {...valueIf(stageTwo?.to)} />
      <fieldset className="form__group">
        <legend>{w.deadlines}</legend>
        <p className="field__help">{w.deadlinesHelp}</p>
        {STEPS.map((step) => (
          <DayField key={step} name={`deadline_${step}`} label={w.steps[step]} {...valueIf(days.get(step))} />
        ))}
      </fieldset>
      <TrackFields tracks={cycle.tracks} />
    </>
  )
}

const valueIf = (value: string | undefined) => (value === undefined ? {} : { value })

function TrackFields({ tracks }: { tracks: CycleDetail['cycle']['tracks'] }) {
  const { w, language } = useCycleWords()
  const versions = useEndpoint(ListInstrumentVersions, {})
  // A choice is drawn once its instruments are known, so that it begins with the one in use.
  if (versions.data === undefined) return null
  return (
    <fieldset className="form__group">
      <legend>{w.tracks}</legend>
      {TRACKS.map((track) => {
        const used = tracks.find((one) => one.track === track)?.instrument
        return (
          <ChoiceField
            key={track}
            name={`track_${track}`}
            label={w.trackOf(track)}
            placeholder={w.trackNone}
            value={used === undefined ? '' : `${used.code}@${used.version}`}
            choices={versions.data
              .filter((one) => one.track === track)
              .map((one) => ({
                value: `${one.code}@${one.version}`,
                label: `${one.name[language]}, ${w.version(one.version)}`,
              }))}
          />
        )
      })}
    </fieldset>
  )
}
