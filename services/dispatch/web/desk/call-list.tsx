import { wib } from '#platform/ui/format.ts'
import type { CallCard } from '../../contract.ts'
import { ClassTag, Clock, ExampleTag } from '../parts/marks.tsx'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

interface CallListProps {
  calls: readonly CallCard[]
  chosen: string
  onChoose: (id: string) => void
}

/** Calls that ring, the longest first, then those that wait for their classification. */
export function CallList({ calls, chosen, onChoose }: CallListProps) {
  const { w } = useDeskWords()
  const ringing = calls.filter(({ state }) => state === 'ringing').reverse()
  const rest = calls.filter(({ state }) => state !== 'ringing')
  if (calls.length === 0) {
    return (
      <div>
        <h2>{w.noCalls}</h2>
        <p className="small mute">{w.noCallsLead}</p>
      </div>
    )
  }
  return (
    <>
      <Group title={w.ringing} calls={ringing} chosen={chosen} onChoose={onChoose} />
      <Group title={w.toClassify} calls={rest} chosen={chosen} onChoose={onChoose} />
    </>
  )
}

function Group({ title, calls, chosen, onChoose }: CallListProps & { title: string }) {
  if (calls.length === 0) return null
  return (
    <>
      <h2>
        {title} <span className="mute">{calls.length}</span>
      </h2>
      <ul className="calls112">
        {calls.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="calls112__one"
              aria-current={one.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(one.id)}
            >
              <CallLine call={one} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function CallLine({ call }: { call: CallCard }) {
  const { w, language } = useDispatchWords()
  const from = call.offeredAt ?? call.answeredAt
  return (
    <>
      <span className="calls112__who">
        {call.numberTail === '' ? w.withheld : call.numberTail} <ExampleTag shown={call.isExample} />
      </span>
      <span>
        {call.state === 'ringing' && from !== null ? (
          <Clock from={from} />
        ) : (
          <span className="small mute">
            {w.callStates[call.state]}
            {from === null ? '' : `, ${wib(from, language).split(' ').at(-1)}`}
          </span>
        )}
        {call.class === null ? null : <ClassTag of={call.class} />}
      </span>
    </>
  )
}
