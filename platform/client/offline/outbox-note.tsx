import { useEffect, useState } from 'react'
import { wib } from '#platform/ui/format.ts'
import { wordsFrom } from '../words.ts'
import { discard, tryAgain } from './outbox.ts'
import { type OutboxItem, pauseAfter } from './outbox-rules.ts'
import { type Pause, sendOutbox } from './send.ts'
import { en } from './text/en.ts'
import { id } from './text/id.ts'
import { useOutbox } from './use-outbox.ts'

const useWords = wordsFrom({ id, en })

/** What is not sent yet and what was refused; sends by itself. Stands in the frame of the workspace. */
export default function OutboxNote() {
  const { w } = useWords()
  const { items, sending } = useOutbox()
  const waiting = items.filter(({ state }) => state === 'waiting')
  const refused = items.filter(({ state }) => state === 'refused')
  const { pause, send } = useSending(waiting)
  return (
    <div className="outbox" role="status">
      {waiting.length === 0 ? null : (
        <div className="outbox__waiting">
          <p>
            <strong>{w.unsent(waiting.length)}</strong>{' '}
            {pause === 'signed_out' ? w.signedOut : sending ? w.sending : w.unsentBody}
          </p>
          <button type="button" className="button" disabled={sending} onClick={send}>
            {w.sendNow}
          </button>
        </div>
      )}
      {refused.length === 0 ? null : <Refused items={refused} />}
    </div>
  )
}

/** Sends at once, when the network or the reader comes back, and now and then while something waits. */
function useSending(waiting: readonly OutboxItem[]) {
  const [pause, setPause] = useState<Pause>()
  const send = () => void sendOutbox().then(setPause, () => undefined)
  const tries = waiting[0]?.tries ?? 0
  const count = waiting.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: sends the outbox as it then is
  useEffect(() => {
    send()
    addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try makes another wait
  useEffect(() => {
    if (count === 0) return
    const timer = setTimeout(send, pauseAfter(tries))
    return () => clearTimeout(timer)
  }, [count, tries])
  return { pause, send }
}

function Refused({ items }: { items: readonly OutboxItem[] }) {
  const { w } = useWords()
  return (
    <details className="outbox__refused" open>
      <summary>{w.refusedTitle(items.length)}</summary>
      <p>{w.refusedBody}</p>
      <ul>
        {items.map((item) => (
          <RefusedItem key={item.id} item={item} />
        ))}
      </ul>
    </details>
  )
}

function RefusedItem({ item }: { item: OutboxItem }) {
  const { w, language } = useWords()
  const [asking, setAsking] = useState(false)
  const what = item.label[language]
  return (
    <li>
      <p>
        <strong>{what}</strong>, {w.madeAt(wib(item.madeAt, language))}. {item.problem?.title}.{' '}
        {item.problem?.detail}
      </p>
      {(item.problem?.errors ?? []).map(({ field, message }) => (
        <p key={field + message}>{message}</p>
      ))}
      {asking ? (
        <fieldset className="outbox__ask">
          <legend>{w.discardTitle}</legend>
          <p>{w.discardLead}</p>
          <button type="button" className="button button--danger" onClick={() => void discard(item.id)}>
            {w.discard}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {w.keep}
          </button>
        </fieldset>
      ) : (
        <p className="row-acts">
          <button
            type="button"
            className="link"
            aria-label={w.tryAgainOf(what)}
            onClick={() => void tryAgain(item.id)}
          >
            {w.tryAgain}
          </button>
          <button
            type="button"
            className="link"
            aria-label={w.discardOf(what)}
            onClick={() => setAsking(true)}
          >
            {w.discard}
          </button>
        </p>
      )}
    </li>
  )
}
