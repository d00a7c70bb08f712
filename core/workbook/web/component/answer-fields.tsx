import { useId } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import type { Content, QuestionToAnswer, ReadyEvidence } from '../../contract.ts'
import type { AnswerSaver } from '../autosave/answer-saver.ts'
import { ReadyList } from '../ready-list.tsx'
import { useWorkbookWords } from '../words.ts'
import { Rubric } from './rubric.tsx'

interface AnswerFieldsProps {
  question: QuestionToAnswer
  saver: AnswerSaver
  content: Content
}

/** Claim and evidence on the left, the rubric beside them; everything is saved as it is typed. */
export function AnswerFields({ question, saver, content }: AnswerFieldsProps) {
  const { w } = useWorkbookWords()
  const leave = () => void saver.flush()
  return (
    <div className="answer">
      <div className="answer__claim">
        <Field
          name={`value-${question.code}`}
          label={w.value}
          help={w.valueHelp}
          control={(wiring) => (
            <input
              {...wiring}
              className="input input--long"
              maxLength={200}
              autoComplete="off"
              value={content.value}
              onChange={(event) => saver.change({ value: event.currentTarget.value })}
              onBlur={leave}
            />
          )}
        />
        <Field
          name={`text-${question.code}`}
          label={w.text}
          help={w.textHelp}
          control={(wiring) => (
            <textarea
              {...wiring}
              className="input input--long answer__text"
              rows={5}
              maxLength={20_000}
              value={content.text}
              onChange={(event) => saver.change({ text: event.currentTarget.value })}
              onBlur={leave}
            />
          )}
        />
        <Evidence chosen={content.evidence} onChange={(evidence) => saver.change({ evidence })} />
        <ReadyList
          ready={question.ready}
          onCite={(offer) => saver.change({ text: cited(content.text, offer) })}
        />
      </div>
      <Rubric
        question={question}
        chosen={content.selfRating}
        onChoose={(selfRating) => saver.change({ selfRating })}
      />
    </div>
  )
}

function Evidence({ chosen, onChange }: { chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const { w } = useWorkbookWords()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 className="answer__heading" id={id}>
        {w.evidence}
      </h3>
      <EvidencePicker chosen={chosen} onChange={onChange} />
    </section>
  )
}

/** The product's own word goes into the claim in Indonesian, the language claims are written in. */
const cited = (text: string, { title, detail }: ReadyEvidence): string =>
  [text.trimEnd(), `${title.id}: ${detail.id}.`].filter((part) => part !== '').join('\n')
