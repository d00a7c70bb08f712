import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import type { IncidentCard } from '../../contract.ts'
import { toneOf } from '../logic/clock.ts'
import { rowAfter } from '../logic/keys.ts'
import { byLane, LANES } from '../logic/order.ts'
import { Clock, ExampleTag, PriorityMark } from '../parts/marks.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { useNow } from '../parts/use-now.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useBoardWords } from './words.ts'

/** Open incidents by what they wait for, the most pressing first; arrow keys walk through all of them. */
export function Lanes({ incidents }: { incidents: readonly IncidentCard[] }) {
  const { w } = useBoardWords()
  const board = useRef<HTMLDivElement>(null)
  const lanes = byLane(incidents)
  useKeys(({ key, isTyping }) => {
    if (isTyping || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
    const links = [...(board.current?.querySelectorAll<HTMLAnchorElement>('a.card112') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[here === -1 ? 0 : rowAfter(key, here, links.length)]?.focus()
    return links.length > 0
  })
  return (
    <>
      <p className="small mute">{w.keys}</p>
      <div className="lanes112" ref={board}>
        {LANES.map(({ key }) => (
          <section key={key} className="lanes112__lane" aria-label={w.lanes[key]}>
            <h2>
              {w.lanes[key]} <span className="mute">{lanes[key].length}</span>
            </h2>
            {lanes[key].length === 0 ? <p className="small mute">{w.none}</p> : null}
            <ul>
              {lanes[key].map((one) => (
                <li key={one.id}>
                  <Card incident={one} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function Card({ incident }: { incident: IncidentCard }) {
  const { w } = useBoardWords()
  const { w: shared } = useDispatchWords()
  const { code } = usePlace()
  const { categoryName, agencyName } = useCentre()
  const tone = toneOf(incident.overdue?.dueAt, useNow())
  const where = [incident.landmark, incident.address].filter((part) => part !== '').join(', ')
  return (
    <Link className={`card112 card112--${tone}`} to={`/kerja/${code}/layanan/112/insiden/${incident.id}`}>
      <span className="card112__head">
        <PriorityMark priority={incident.priority} /> <strong>{categoryName(incident.category)}</strong>
        <Clock from={incident.receivedAt} overdue={incident.overdue} />
      </span>
      <span className="card112__where">{where === '' ? shared.noPlace : where}</span>
      <span className="small mute">
        {incident.number} · {shared.states[incident.state]} · {w.calls(incident.calls)}{' '}
        <ExampleTag shown={incident.isExample} />
      </span>
      <span className="small">
        {incident.tasks.length === 0
          ? w.nobody
          : incident.tasks
              .map((task) => `${agencyName(task.agency)}: ${shared.taskStates[task.state]}`)
              .join(' · ')}
      </span>
    </Link>
  )
}
