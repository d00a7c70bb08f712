import { useState } from 'react'
import { ActForm, useFieldError } from '#platform/client/form/act-form.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { wib } from '#platform/ui/format.ts'
import { AddComment, GetComponent, ListComments } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

interface CommentsProps {
  year: number
  question: string
  count: number
}

/** What people of the region say about a question; read when it is opened. */
export function Comments({ year, question, count }: CommentsProps) {
  const { w } = useWorkbookWords()
  const [open, setOpen] = useState(false)
  return (
    <details className="comments" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.comments(count)}</summary>
      {open ? <Thread year={year} question={question} /> : null}
    </details>
  )
}

function Thread({ year, question }: Omit<CommentsProps, 'count'>) {
  const { w, language } = useWorkbookWords()
  const asked = useEndpoint(ListComments, { year, question })
  return (
    <>
      <Answer of={asked} lines={2}>
        {(comments) =>
          comments.length === 0 ? (
            <p className="small mute">{w.commentNone}</p>
          ) : (
            <ol className="comments__list">
              {comments.map(({ id, author, text, at }) => (
                <li key={id}>
                  <p className="small mute">
                    <strong>{author}</strong> {wib(at, language)}
                  </p>
                  <p className="claim__text">{text}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
      <Write year={year} question={question} />
    </>
  )
}

function Write({ year, question }: Omit<CommentsProps, 'count'>) {
  const { w } = useWorkbookWords()
  const say = useSay()
  if (!useMay(AddComment)) return null
  return (
    <ActForm
      endpoint={AddComment}
      refresh={[ListComments, GetComponent]}
      submit={w.commentSend}
      input={(typed) => ({ year, question, ...typed })}
      clears
      onDone={() => say(w.commented)}
    >
      <TextField />
    </ActForm>
  )
}

function TextField() {
  const { w } = useWorkbookWords()
  const error = useFieldError('text')
  return (
    <Field
      name="text"
      label={w.comment}
      help={w.commentHelp}
      error={error}
      control={(wiring) => <textarea {...wiring} className="input input--long" rows={3} maxLength={4000} />}
    />
  )
}
