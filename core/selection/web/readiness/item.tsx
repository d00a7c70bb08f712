import { call } from '#platform/client/call.ts'
import { usePlace } from '#platform/client/place.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import {
  GetReadiness,
  type ItemRating,
  type Rating,
  type RatingContent,
  type ReadinessSet,
  SaveRating,
} from '../../contract.ts'
import { Conflict, SavedLine } from '../autosave/saved-line.tsx'
import type { Standing } from '../autosave/saver.ts'
import { useSaver } from '../autosave/use-saver.ts'
import { useReadinessWords } from './words.ts'

const RATINGS: readonly Rating[] = ['good', 'moderate', 'poor']

interface ItemProps {
  assessmentId: string
  item: ReadinessSet['elements'][number]['items'][number]
  rating: ItemRating | undefined
  /** Told when the server has a rating that it had not. */
  onSaved: () => void
}

/** One item: rating and evidence, saved while somebody writes. */
export function Item({ assessmentId, item, rating, onSaved }: ItemProps) {
  const { w, language } = useReadinessWords()
  const [saver, saved] = useItemSaver(assessmentId, item.code, rating, onSaved)
  const { content } = saved
  return (
    <li className="readiness-item">
      <p className="readiness-item__text">{item.text[language]}</p>
      <Conflict saver={saver} saved={saved} parts={(one) => partsOf(one, w)} />
      <fieldset className="readiness-item__ratings">
        <legend>{w.rating}</legend>
        {RATINGS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`rating-${item.code}`}
              checked={content.rating === value}
              onChange={() => saver.change({ rating: value })}
            />
            {w.ratings[value]}
          </label>
        ))}
      </fieldset>
      <Field
        name={`evidence-${item.code}`}
        label={w.evidence}
        help={w.evidenceHelp}
        control={(wiring) => (
          <textarea
            {...wiring}
            className="input input--area"
            rows={2}
            maxLength={4000}
            value={content.evidence}
            onChange={(event) => saver.change({ evidence: event.currentTarget.value })}
            onBlur={() => void saver.flush()}
          />
        )}
      />
      <SavedLine saver={saver} saved={saved} />
    </li>
  )
}

const partsOf = ({ rating, evidence }: RatingContent, w: ReturnType<typeof useReadinessWords>['w']) =>
  [
    [w.rating, rating === null ? '' : w.ratings[rating]],
    [w.evidence, evidence],
  ] as const

function useItemSaver(id: string, item: string, rating: ItemRating | undefined, onSaved: () => void) {
  const region = usePlace().code
  return useSaver<RatingContent>(standingOf(rating), {
    key: `kesiapan:${region}:${id}:${item}`,
    send: async ({ content, revision }, key) => {
      const saved = await call(SaveRating, { id, item, ...content, revision }, { region, key })
      onSaved()
      return saved
    },
    read: async () => {
      const { draft } = await call(GetReadiness, {}, { region })
      const found = draft?.ratings.find((one) => one.item === item)
      return { ...standingOf(found), by: found?.changedBy ?? null }
    },
  })
}

const standingOf = (rating: ItemRating | undefined): Standing<RatingContent> => ({
  content: { rating: rating?.rating ?? null, evidence: rating?.evidence ?? '' },
  revision: rating?.revision ?? 0,
})
