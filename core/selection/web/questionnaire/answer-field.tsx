import { call } from '#platform/client/call.ts'
import { usePlace } from '#platform/client/place.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import {
  type Answer,
  type AnswerContent,
  GetQuestionnaire,
  type Question,
  SaveQuestionnaireAnswer,
} from '../../contract.ts'
import { Conflict, SavedLine } from '../autosave/saved-line.tsx'
import type { Standing } from '../autosave/saver.ts'
import { useSaver } from '../autosave/use-saver.ts'
import { useQuestionnaireWords } from './words.ts'

interface AnswerFieldProps {
  roundId: string
  question: Question
  answer: Answer | undefined
  /** Told when the server has what it had not. */
  onSaved: () => void
}

/** One question: level, explanation and evidence, saved while somebody writes. */
export function AnswerField(props: AnswerFieldProps) {
  const { w, language } = useQuestionnaireWords()
  const { question } = props
  const [saver, saved] = useAnswerSaver(props)
  const { content } = saved
  return (
    <li className="readiness-item">
      <p className="readiness-item__text">{question.text[language]}</p>
      <Conflict saver={saver} saved={saved} parts={(one) => partsOf(one, w)} />
      <fieldset className="rubric">
        <legend>{w.level}</legend>
        {w.levels.map((words, level) => (
          <label key={words} className="rubric__level">
            <input
              type="radio"
              name={`level-${question.code}`}
              checked={content.level === level}
              onChange={() => saver.change({ level })}
            />
            <span className="rubric__value">{level}</span>
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <Lines
        name={`text-${question.code}`}
        label={w.text}
        help={w.textHelp}
        rows={4}
        value={content.text}
        onChange={(text) => saver.change({ text })}
        onLeave={() => void saver.flush()}
      />
      <Lines
        name={`evidence-${question.code}`}
        label={w.evidence}
        help={w.evidenceHelp}
        rows={2}
        value={content.evidence}
        onChange={(evidence) => saver.change({ evidence })}
        onLeave={() => void saver.flush()}
      />
      <SavedLine saver={saver} saved={saved} />
    </li>
  )
}

interface LinesProps {
  name: string
  label: string
  help: string
  rows: number
  value: string
  onChange: (value: string) => void
  onLeave: () => void
}

function Lines({ name, label, help, rows, value, onChange, onLeave }: LinesProps) {
  return (
    <Field
      name={name}
      label={label}
      help={help}
      control={(wiring) => (
        <textarea
          {...wiring}
          className="input input--area"
          rows={rows}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    />
  )
}

const partsOf = (
  { level, text, evidence }: AnswerContent,
  w: ReturnType<typeof useQuestionnaireWords>['w'],
) =>
  [
    [w.level, level === null ? '' : `${level} ${w.levels[level] ?? ''}`],
    [w.text, text],
    [w.evidence, evidence],
  ] as const

function useAnswerSaver({ roundId, question, answer, onSaved }: AnswerFieldProps) {
  const region = usePlace().code
  const { code } = question
  return useSaver<AnswerContent>(standingOf(answer), {
    key: `kuesioner:${region}:${roundId}:${code}`,
    send: async ({ content, revision }, key) => {
      const input = { id: roundId, question: code, ...content, revision }
      const saved = await call(SaveQuestionnaireAnswer, input, { region, key })
      onSaved()
      return saved
    },
    read: async () => {
      const { answers } = await call(GetQuestionnaire, { id: roundId }, { region })
      const found = answers.find((one) => one.question === code)
      return { ...standingOf(found), by: found?.changedBy ?? null }
    },
  })
}

const standingOf = (answer: Answer | undefined): Standing<AnswerContent> => ({
  content: { level: answer?.level ?? null, text: answer?.text ?? '', evidence: answer?.evidence ?? '' },
  revision: answer?.revision ?? 0,
})
