import { useMemo } from 'react'
import { equal, decimal as exactOf } from '#core/evaluation/arithmetic.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { scoresOf } from '../../arithmetic.ts'
import type { ScenarioInstrument } from '../../contract.ts'
import { type ChangeDraft, type Draft, without } from '../draft.ts'
import { useScenarioWords } from '../words.ts'
import { scoreText } from './figures.ts'
import { nextDown, ofQuarters, quartersOf, stepUp } from './steps.ts'

interface Props {
  instrument: ScenarioInstrument
  draft: Draft
  onChange: ChangeDraft
}

/** A slider with two buttons for every question, folded by component. */
export function QuestionsPanel({ instrument, draft, onChange }: Props) {
  const { w, language } = useScenarioWords()
  const scores = useMemo(() => scoresOf(instrument, draft), [instrument, draft])
  return (
    <Panel title={w.questions} lead={w.questionsLead}>
      {instrument.components.map(({ key, letter, label }, i) => {
        const questions = instrument.questions.filter(({ component }) => component === key)
        const moved = questions.filter(({ code }) => draft.moves[code] !== undefined).length
        const held = draft.held[key]
        return (
          <details key={key} className="what-if__component" open={i === 0}>
            <summary>
              {letter}. {label[language]}{' '}
              {moved === 0 ? null : <span className="tag">{w.moved(count(moved, language))}</span>}
            </summary>
            {held === undefined ? null : <p className="small mute">{w.heldNote(decimal(held, language))}</p>}
            <ul className="what-if__questions">
              {questions.map((question) => (
                <li key={question.code}>
                  <QuestionSlider
                    question={question}
                    draft={draft}
                    total={scores.get(question.code)}
                    onChange={onChange}
                  />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Panel>
  )
}

interface SliderProps {
  question: ScenarioInstrument['questions'][number]
  draft: Draft
  total: ReturnType<typeof exactOf> | undefined
  onChange: ChangeDraft
}

function QuestionSlider({ question, draft, total, onChange }: SliderProps) {
  const { w, language } = useScenarioWords()
  const { code, label } = question
  const begun = draft.base[code]
  const score = draft.moves[code] ?? begun
  const name = (
    <span className="what-if__name">
      <span className="question-code">{code}</span> {label[language]}
    </span>
  )
  if (begun === undefined || score === undefined)
    return (
      <div className="what-if__question">
        {name} <span className="small mute">{w.unknown}</span>
      </div>
    )
  const move = (to: string) =>
    onChange(({ moves }) => ({
      moves: equal(exactOf(to), exactOf(begun)) ? without(moves, code) : { ...moves, [code]: to },
    }))
  const shown = scoreText(exactOf(score), language)
  return (
    <div className="what-if__question">
      {name}
      <span className="what-if__slider">
        <button
          type="button"
          className="button"
          aria-label={w.lower(code)}
          onClick={() => move(nextDown(score))}
        >
          −
        </button>
        <input
          type="range"
          min={0}
          max={16}
          step={1}
          value={quartersOf(score)}
          aria-label={w.scoreOf(code, label[language])}
          aria-valuetext={shown}
          onChange={(event) => move(ofQuarters(Number(event.currentTarget.value)))}
        />
        <button
          type="button"
          className="button"
          aria-label={w.higher(code)}
          onClick={() => move(stepUp(score))}
        >
          +
        </button>
        <output className="what-if__score number">
          {shown}
          {draft.moves[code] === undefined ? null : (
            <span className="cell-note">{w.was(scoreText(exactOf(begun), language))}</span>
          )}
          {total === undefined || equal(total, exactOf(score)) ? null : (
            <span className="cell-note">{w.withTargets(scoreText(total, language))}</span>
          )}
        </output>
      </span>
    </div>
  )
}
