import { decimal, wib } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import type { Round } from '../../contract.ts'
import { useRoundWords } from './words.ts'

interface PlanConflictProps {
  /** As it was when the writer opened it. */
  mine: Round
  theirs: Round
  onMine: () => void
  onTheirs: () => void
}

type Words = ReturnType<typeof useRoundWords>['w']

/** What somebody else saved since the draft was opened, part by part. */
export function PlanConflict({ mine, theirs, onMine, onTheirs }: PlanConflictProps) {
  const { w, language } = useRoundWords()
  const [before, after] = [partsOf(mine, w, language), partsOf(theirs, w, language)]
  const changed = before.flatMap(([label, old], i) => {
    const now = after[i]?.[1] ?? ''
    return old === now ? [] : [{ label, old, now }]
  })
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.conflictBody}</p>
        <dl>
          {changed.map(({ label, old, now }) => (
            <div key={label} className="conflict__sides">
              <div>
                <dt className="small mute">{`${label}: ${w.opened}`}</dt>
                <dd className="claim__text">{old}</dd>
              </div>
              <div>
                <dt className="small mute">{`${label}: ${w.stored}`}</dt>
                <dd className="claim__text">{now}</dd>
              </div>
            </div>
          ))}
        </dl>
        <p className="row-acts">
          <button type="button" className="button" onClick={onTheirs}>
            {w.takeTheirs}
          </button>
          <button type="button" className="button" onClick={onMine}>
            {w.keepMine}
          </button>
        </p>
      </div>
    </div>
  )
}

const partsOf = (round: Round, w: Words, language: Language): [string, string][] => [
  [w.titleId, round.title.id],
  [w.titleEn, round.title.en],
  [w.answersUntil, wib(round.answersUntil, language)],
  [w.weightsBasis, round.weightsBasis],
  [
    w.criteria,
    round.criteria
      .map(({ name, kind, weight, thresholds, knockOutBelow }) =>
        [
          name[language],
          w.kinds[kind],
          `${decimal(weight, language)} %`,
          thresholds?.join('; '),
          knockOutBelow,
        ]
          .filter(Boolean)
          .join(', '),
      )
      .join('\n'),
  ],
  [w.questions, round.questions.map(({ text }) => text[language]).join('\n')],
]
