import { useState } from 'react'
import type { InstrumentData } from '#core/evaluation/contract.ts'
import { AreaField, ChoiceField } from '#platform/client/form/fields.tsx'
import { useCycleWords } from '../words.ts'
import { HeldField } from './held-field.tsx'
import type { Draft, DraftQuestion } from './use-draft.ts'

interface QuestionFieldsProps {
  base: InstrumentData
  draft: Draft
  onChange: (draft: Draft) => void
}

/** Every question by component; its fields are drawn when it is opened. */
export function QuestionFields({ base, draft, onChange }: QuestionFieldsProps) {
  const { language } = useCycleWords()
  const set = (changed: DraftQuestion) =>
    onChange({
      ...draft,
      questions: draft.questions.map((one) => (one.code === changed.code ? changed : one)),
    })
  return (
    <>
      {base.components.map(({ key, letter, label }) => (
        <section key={key}>
          <h3>{`${letter} ${label[language]}`}</h3>
          {draft.questions
            .filter(({ component }) => component === key)
            .map((question) => (
              <QuestionEditor key={question.code} question={question} onChange={set} />
            ))}
        </section>
      ))}
      <NewQuestion base={base} draft={draft} onChange={onChange} />
    </>
  )
}

interface EditorProps {
  question: DraftQuestion
  onChange: (question: DraftQuestion) => void
}

function QuestionEditor({ question, onChange }: EditorProps) {
  const { w, language } = useCycleWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {question.code} {question.label[language]}{' '}
        {question.isDropped ? <span className="tag tag--attention">{w.dropped}</span> : null}
      </summary>
      {isOpen ? <OpenQuestion question={question} onChange={onChange} /> : null}
    </details>
  )
}

const LANGUAGES = ['id', 'en'] as const

function OpenQuestion({ question, onChange }: EditorProps) {
  const { w } = useCycleWords()
  const { code, label, element } = question
  const said = { id: w.languageId, en: w.languageEn }
  return (
    <div className="act-form">
      {LANGUAGES.map((language) => (
        <HeldField
          key={language}
          name={`label_${code}_${language}`}
          label={w.questionText(code, said[language])}
          value={label[language]}
          onChange={(text) => onChange({ ...question, label: { ...label, [language]: text } })}
        />
      ))}
      {LANGUAGES.map((language) => (
        <HeldField
          key={language}
          name={`element_${code}_${language}`}
          label={w.elementText(code, said[language])}
          value={element[language]}
          onChange={(text) => onChange({ ...question, element: { ...element, [language]: text } })}
        />
      ))}
      <RubricFields question={question} onChange={onChange} />
      <div className="act-form__foot">
        <button
          type="button"
          className="button"
          onClick={() => onChange({ ...question, isDropped: !question.isDropped })}
        >
          {question.isDropped ? w.restore : w.drop}
        </button>
      </div>
    </div>
  )
}

const NOTHING = { id: '', en: '' }
const LEVELS = [0, 1, 2, 3, 4] as const
const EMPTY = LEVELS.map(() => NOTHING)

function RubricFields({ question, onChange }: EditorProps) {
  const { w } = useCycleWords()
  const rubric = question.rubric ?? EMPTY
  const said = { id: w.languageId, en: w.languageEn }
  const set = (level: number, language: 'id' | 'en', text: string) => {
    const next = rubric.map((step, at) => (at === level ? { ...step, [language]: text } : step))
    // A rubric emptied altogether is none.
    const isEmpty = next.every((step) => step.id === '' && step.en === '')
    onChange({ ...question, rubric: isEmpty ? null : next })
  }
  return LEVELS.flatMap((level) =>
    LANGUAGES.map((language) => (
      <AreaField
        key={`${level}${language}`}
        rows={2}
        name={`rubric_${question.code}_${level}_${language}`}
        label={w.rubricText(question.code, level, said[language])}
        value={rubric[level]?.[language] ?? ''}
        onChange={(text) => set(level, language, text)}
      />
    )),
  )
}

function NewQuestion({ base, draft, onChange }: QuestionFieldsProps) {
  const { w, language } = useCycleWords()
  const [code, setCode] = useState('')
  const [component, setComponent] = useState(base.components[0]?.key ?? '')
  const isTaken = draft.questions.some((one) => one.code === code.trim())
  const add = () => {
    const question: DraftQuestion = {
      code: code.trim(),
      component,
      element: draft.questions.find((one) => one.component === component)?.element ?? NOTHING,
      label: NOTHING,
      rubric: null,
      isDropped: false,
    }
    onChange({ ...draft, questions: [...draft.questions, question] })
    setCode('')
  }
  return (
    <section className="act-form">
      <h3>{w.addQuestion}</h3>
      <HeldField name="newCode" label={w.code} value={code} short onChange={setCode} />
      <ChoiceField
        name="newComponent"
        label={w.component}
        value={component}
        choices={base.components.map(({ key, label }) => ({ value: key, label: label[language] }))}
        onChange={setComponent}
      />
      <div className="act-form__foot">
        <button
          type="button"
          className="button"
          disabled={!/^[A-Za-z0-9-]+$/.test(code.trim()) || isTaken}
          onClick={add}
        >
          {w.addQuestion}
        </button>
      </div>
    </section>
  )
}
