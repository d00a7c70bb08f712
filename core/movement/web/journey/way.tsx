import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import type { Journey, JourneyEvent, Mark } from '../../contract.ts'
import { partialDay } from '../parts/partial-day.ts'
import { useMovementWords } from '../words.ts'

/** Every step with how far it is. */
export function Way({ marks }: { marks: readonly Mark[] }) {
  const { w } = useMovementWords()
  const hasUnrecorded = marks.some(({ state }) => state === 'unrecorded')
  return (
    <Panel title={w.journey.way}>
      <ol className="movement-way">
        {marks.map((mark) => (
          <li key={mark.step} className={`movement-way__step movement-way__step--${mark.state}`}>
            <span className="movement-way__name">{w.steps[mark.step]}</span>
            <MarkWords mark={mark} />
          </li>
        ))}
      </ol>
      {hasUnrecorded ? <p className="small mute">{w.journey.unrecordedHelp}</p> : null}
    </Panel>
  )
}

/** A mark in words: its day where there is one. */
export function MarkWords({ mark }: { mark: Mark }) {
  const { w, language } = useMovementWords()
  return (
    <span className="cell-note">
      {mark.on === null ? w.marks[mark.state] : partialDay(mark.on, language)}
      {mark.isPublished ? ` (${w.published})` : ''}
    </span>
  )
}

/** What is awaited, and from whom; what the reader’s own side owes is a way on. */
export function OwedList({ journey }: { journey: Journey }) {
  const { w, language } = useMovementWords()
  const { code } = usePlace()
  const own = code === '00' ? 'ministry' : 'region'
  return (
    <Panel title={w.journey.owed}>
      {journey.owed.length === 0 ? <p className="mute">{w.journey.owedNone}</p> : null}
      <ul className="rows">
        {journey.owed.map(({ step, by, what, to }) => (
          <li key={step + what.id} className="row">
            {by === own ? (
              <Link className="row__name" to={`/kerja/${code}/${to}`}>
                {what[language]}
              </Link>
            ) : (
              <span className="row__name">{what[language]}</span>
            )}
            <span className={by === own ? 'tag tag--attention' : 'tag'}>{w.journey.by[by]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What happened, newest first; each published fact with its source. */
export function History({ events }: { events: readonly JourneyEvent[] }) {
  const { w } = useMovementWords()
  return (
    <Panel title={w.journey.history} lead={w.journey.historyLead}>
      {events.length === 0 ? <p className="mute">{w.journey.historyNone}</p> : null}
      <ol className="movement-history">
        {[...events].reverse().map((event) => (
          <Event key={`${event.on} ${event.kind} ${event.title.id}`} event={event} />
        ))}
      </ol>
    </Panel>
  )
}

function Event({ event }: { event: JourneyEvent }) {
  const { w, language } = useMovementWords()
  const { on, title, detail, source } = event
  return (
    <li>
      <p className="movement-history__day">{partialDay(on, language)}</p>
      <div>
        <h3 className="task__title">{title[language]}</h3>
        {detail[language] === '' ? null : <p>{detail[language]}</p>}
        {source === null ? null : (
          <p className="small mute">
            {`${w.source}: `}
            {source.url === null ? (
              source.name[language]
            ) : (
              <a href={source.url} rel="noopener noreferrer">
                {source.name[language]}
              </a>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
