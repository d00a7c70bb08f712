import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sheet, SheetQuestion } from '../../contract.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'
import { type Filter, filtered } from './filter.ts'
import { useAddress } from './use-address.ts'

const FILTERS: readonly Filter[] = ['all', 'unrated', 'flagged']

/** Every question with the own rating, filtered by what is left, flagged, or by component. */
export function QuestionList({ sheet, unsent }: { sheet: Sheet; unsent: HeldSheet['unsent'] }) {
  const { w, language } = useScoringWords()
  const [filter, setFilter] = useState<Filter>('all')
  const [component, setComponent] = useState('')
  const shown = filtered(sheet.questions, filter, component)
  return (
    <section className="question-list" aria-label={w.seeQuestions}>
      <div className="question-list__filter">
        <fieldset className="choice-row">
          <legend className="visually-hidden">{w.filterLabel}</legend>
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {w.filters[one]} ({filtered(sheet.questions, one, component).length})
            </button>
          ))}
        </fieldset>
        <select
          className="input"
          aria-label={w.component}
          value={component}
          onChange={(event) => setComponent(event.currentTarget.value)}
        >
          <option value="">{w.allComponents}</option>
          {sheet.components.map(({ key, letter, label }) => (
            <option key={key} value={key}>
              {letter} {label[language]}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? <p className="mute">{w.noneLeft}</p> : null}
      {sheet.components.map(({ key, letter, label }) => {
        const questions = shown.filter((question) => question.component === key)
        if (questions.length === 0) return null
        return (
          <section key={key} className="question-list__part">
            <h2>
              {letter} {label[language]}
            </h2>
            <ol>
              {questions.map((question) => (
                <QuestionLine
                  key={question.code}
                  question={question}
                  waits={isUnsent(unsent, question.code)}
                />
              ))}
            </ol>
          </section>
        )
      })}
    </section>
  )
}

const isUnsent = (unsent: HeldSheet['unsent'], code: string): boolean =>
  unsent.some(({ slot }) => slot?.endsWith(`:rating:${code}`))

function QuestionLine({ question, waits }: { question: SheetQuestion; waits: boolean }) {
  const { w, language } = useScoringWords()
  const address = useAddress()
  const { code, label, rating, note } = question
  return (
    <li>
      <Link to={address.of(code)} className="question-list__line">
        <span className="question-code">{code}</span>
        <span className="question-list__label">{label[language]}</span>
        <span className="question-list__marks">
          {note?.flagged ? <span className="tag tag--attention">{w.flagged}</span> : null}
          {note !== null && note.text !== '' ? <span className="tag">{w.hasNote}</span> : null}
          {waits ? <span className="tag tag--attention">{w.waiting}</span> : null}
        </span>
        <span className={rating === null ? 'score-chip score-chip--none' : 'score-chip'}>
          <span className="visually-hidden">{w.own}: </span>
          {rating === null ? w.none : (rating.value ?? w.gapShort)}
        </span>
      </Link>
    </li>
  )
}
