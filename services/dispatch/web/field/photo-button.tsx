import { useEffect, useRef, useState } from 'react'
import { CallProblem } from '#platform/client/call-problem.ts'
import { newId } from '#platform/client/new-id.ts'
import { usePlace } from '#platform/client/place.tsx'
import { newKey } from '#platform/client/request.ts'
import { sendFile } from '#platform/client/send-file.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { AddPhoto, type FieldTask } from '../../contract.ts'
import { useFieldWords } from './words.ts'

interface Taken {
  file: File
  /** Chosen here, so that a photograph sent twice is kept once. */
  key: string
  httpKey: string
  takenAt: string
}

/**
 * A photograph by the phone's camera. The queue of unsent acts holds words only, so an unsent photograph stays with its
 * page and is tried again when the network returns.
 */
export function PhotoButton({ task, onSent }: { task: FieldTask; onSent: () => void }) {
  const { w } = useFieldWords()
  const say = useSay()
  const { code: region } = usePlace()
  const input = useRef<HTMLInputElement>(null)
  const [taken, setTaken] = useState<Taken>()
  const [part, setPart] = useState<number>()
  const [problem, setProblem] = useState<CallProblem>()
  const send = async (one: Taken) => {
    setProblem(undefined)
    setPart(0)
    try {
      const { file, key, takenAt, httpKey } = one
      await sendFile(
        AddPhoto,
        { taskId: task.id, key, takenAt },
        { region, file, key: httpKey, onProgress: setPart },
      )
      setTaken(undefined)
      say(w.photoSent)
      onSent()
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      if (cause.isUnanswered) setTaken(one)
      else setTaken(undefined)
      setProblem(cause.isUnanswered ? undefined : cause)
    } finally {
      setPart(undefined)
    }
  }
  useEffect(() => {
    if (taken === undefined || part !== undefined) return
    const again = () => void send(taken)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  })
  const take = (file: File | undefined) => {
    if (file !== undefined)
      void send({ file, key: newId(), httpKey: newKey(), takenAt: new Date().toISOString() })
    if (input.current !== null) input.current.value = ''
  }
  return (
    <div className="field112__photo">
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
      />
      <button
        type="button"
        className="button"
        disabled={part !== undefined}
        onClick={() => input.current?.click()}
      >
        {part === undefined ? w.photo : w.photoSending(Math.round(part * 100))}
      </button>{' '}
      {task.photos === 0 ? null : <span className="small mute">{w.photos(task.photos)}</span>}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {taken === undefined || part !== undefined ? null : (
        <div className="notice notice--attention" role="status">
          <p>{w.photoWaits}</p>
          <button type="button" className="button" onClick={() => void send(taken)}>
            {w.photoAgain}
          </button>
        </div>
      )}
    </div>
  )
}
