import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { wib } from '#platform/ui/format.ts'
import { type CallerRead, ListCallerReads } from '../../contract.ts'
import { Reader } from './reader.tsx'
import { useReadsWords } from './words.ts'

/** Who looked at the number of a call or opened its recording; asked only when it is opened. */
export function CallReads({ callId }: { callId: string }) {
  const { w } = useReadsWords()
  const [isOpen, setOpen] = useState(false)
  if (!useMay(ListCallerReads)) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.ofCall}</summary>
      {isOpen ? <Reads callId={callId} /> : null}
    </details>
  )
}

function Reads({ callId }: { callId: string }) {
  const { w } = useReadsWords()
  return (
    <Answer of={useEndpoint(ListCallerReads, { callId })} lines={3}>
      {(reads) =>
        reads.length === 0 ? (
          <p className="small mute">{w.none}.</p>
        ) : (
          <ol className="log112">
            {reads.map((one) => (
              <Line key={one.at + one.byId + one.what} read={one} />
            ))}
          </ol>
        )
      }
    </Answer>
  )
}

function Line({ read }: { read: CallerRead }) {
  const { w, language } = useReadsWords()
  return (
    <li>
      <time className="small mute" dateTime={read.at}>
        {wib(read.at, language)}
      </time>{' '}
      <strong>
        <Reader of={read} />
      </strong>
      : {w.whats[read.what]}
      {read.reason === '' ? null : <p>{read.reason}</p>}
    </li>
  )
}
