import { day, wib } from '#platform/ui/format.ts'
import type { Cycle } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

/** What somebody else has stored, beside what the reader typed. */
export function StoredPlan({ cycle, onTakeOver }: { cycle: Cycle; onTakeOver: () => void }) {
  const { w } = useCycleWords()
  return (
    <section className="notice notice--attention">
      <h3 className="notice__title">{w.storedNow(cycle.revision)}</h3>
      <p>{w.storedNowLead}</p>
      <dl className="facts">
        {useLines(cycle).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={onTakeOver}>
        {w.takeOver}
      </button>
    </section>
  )
}

function useLines(cycle: Cycle): [string, string][] {
  const { w, language } = useCycleWords()
  const stage = (one: Cycle['stageOne']) =>
    one === null ? w.undated : w.stageIs(day(one.from, language), day(one.to, language))
  return [
    [w.titleId, cycle.title.id],
    [w.titleEn, cycle.title.en],
    [w.stageOne, stage(cycle.stageOne)],
    [w.stageTwo, stage(cycle.stageTwo)],
    ...cycle.deadlines.map(
      ({ step, closesAt }) => [w.steps[step], wib(closesAt, language)] satisfies [string, string],
    ),
    ...cycle.tracks.map(
      ({ track, instrument }) =>
        [w.trackOf(track), `${instrument.code}, ${w.version(instrument.version)}`] satisfies [string, string],
    ),
  ]
}
