import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { type Asked, useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { WallFigure } from '#platform/client/wall.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { type Board, GetBoard, ListWarnings } from '../../contract.ts'
import { elapsed, toneOf } from '../logic/clock.ts'
import { byPressure } from '../logic/order.ts'
import { CentreMap } from '../parts/centre-map.tsx'
import { Clock, ExampleTag, PriorityMark } from '../parts/marks.tsx'
import { useNow } from '../parts/use-now.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useWarningWords } from '../parts/warning-words.ts'
import { useDispatchWords } from '../words.ts'
import { useWallWords } from './words.ts'

/** The board, kept fresh by the wall's own topic; every panel of a page shares one read. */
function useBoard(): Asked<Board> {
  const { code } = usePlace()
  useLiveRefresh('dispatch.wall', code, [GetBoard, ListWarnings])
  return useEndpoint(GetBoard, {})
}

const SHOWN = 8

/** Open incidents, the most pressing first, with their age; a late one is seen from afar. */
export function IncidentsPanel() {
  const { w } = useWallWords()
  const { w: shared, language } = useDispatchWords()
  const { categoryName } = useCentre()
  const board = useBoard()
  return (
    <Answer of={board} lines={6}>
      {({ incidents }) => {
        const ordered = [...incidents].sort(byPressure)
        const rest = ordered.length - SHOWN
        if (ordered.length === 0) return <p className="wall112__quiet">{w.none}</p>
        return (
          <div className="wall112">
            <ul>
              {ordered.slice(0, SHOWN).map((one) => (
                <li key={one.id} className="wall112__row">
                  <PriorityMark priority={one.priority} />
                  <span className="wall112__what">
                    {categoryName(one.category)} <ExampleTag shown={one.isExample} />
                  </span>
                  <span className="mute">{shared.states[one.state]}</span>
                  <Clock from={one.receivedAt} overdue={one.overdue} />
                </li>
              ))}
            </ul>
            {rest > 0 ? <p className="mute">{w.and(count(rest, language))}</p> : null}
          </div>
        )
      }}
    </Answer>
  )
}

/** How many are open, how many of them late, and how old the oldest is. */
export function OpenPanel() {
  const { w } = useWallWords()
  const { language } = useDispatchWords()
  const board = useBoard()
  const now = useNow()
  return (
    <Answer of={board} lines={3}>
      {({ incidents }) => {
        const late = incidents.filter(({ overdue }) => toneOf(overdue?.dueAt, now) !== 'calm').length
        const oldest = incidents.map(({ receivedAt }) => receivedAt).sort()[0]
        const note = [
          late === 0 ? w.onTime : w.late(count(late, language)),
          ...(oldest === undefined ? [] : [w.oldest(elapsed(oldest, now))]),
        ].join(', ')
        return (
          <WallFigure
            value={count(incidents.length, language)}
            note={note}
            tone={late === 0 ? 'good' : 'bad'}
          />
        )
      }}
    </Answer>
  )
}

/** Where incidents and units are now. */
export function MapPanel() {
  useBoard()
  const now = useNow()
  return <CentreMap now={now} isStill />
}

/** Units that could go now. */
export function UnitsPanel() {
  const { w } = useWallWords()
  const { language } = useDispatchWords()
  const board = useBoard()
  return (
    <Answer of={board} lines={3}>
      {({ units }) => {
        const duty = units.filter(({ state }) => state !== 'off_duty')
        const free = duty.filter(({ state }) => state === 'available').length
        const working = duty.filter(({ state }) =>
          ['assigned', 'en_route', 'on_scene'].includes(state),
        ).length
        return (
          <WallFigure
            value={count(free, language)}
            note={`${w.unitsOf(count(duty.length, language))}, ${w.working(count(working, language))}`}
            {...(free > 0 ? {} : { tone: 'bad' as const })}
          />
        )
      }}
    </Answer>
  )
}

/** Calls that ring now; the longest waits at most ten seconds before it is seen. */
export function RingingPanel() {
  const { w } = useWallWords()
  const { language } = useDispatchWords()
  const board = useBoard()
  const now = useNow()
  return (
    <Answer of={board} lines={3}>
      {({ ringing }) => {
        const [longest] = ringing
        const waited = longest === undefined ? 0 : now - Date.parse(longest.offeredAt)
        const tone = waited > 30_000 ? 'bad' : waited > 10_000 ? 'near' : 'good'
        return (
          <WallFigure
            value={count(ringing.length, language)}
            note={longest === undefined ? w.quiet : w.ringingSince(elapsed(longest.offeredAt, now))}
            tone={tone}
          />
        )
      }}
    </Answer>
  )
}

/** Calls, incidents and the answer time since midnight. */
export function TodayPanel() {
  const { w } = useWallWords()
  const { language } = useDispatchWords()
  const board = useBoard()
  return (
    <Answer of={board} lines={3}>
      {({ today }) => (
        <div className="wall112__figures">
          <WallFigure
            value={count(today.offered, language)}
            label={w.today}
            note={w.todayNote(count(today.answered, language), count(today.abandoned, language))}
          />
          <WallFigure
            value={
              today.medianAnswerMs === null
                ? '–'
                : decimal((today.medianAnswerMs / 1000).toFixed(1), language)
            }
            unit={w.seconds}
            label={w.median}
            note={
              today.answered === 0
                ? w.medianNone
                : w.nuisance(count(Math.round((today.nuisance * 100) / today.answered), language))
            }
          />
          <WallFigure
            value={count(today.incidents, language)}
            label={w.incidentsToday}
            note={w.closedToday(count(today.closed, language))}
          />
        </div>
      )}
    </Answer>
  )
}

/** Warnings of other bodies, with who issued them. */
export function WarningsPanel() {
  const { w } = useWallWords()
  const { w: words } = useWarningWords()
  const { code } = usePlace()
  useLiveRefresh('dispatch.wall', code, [ListWarnings])
  const found = useEndpoint(ListWarnings, {})
  return (
    <Answer of={found} lines={3}>
      {({ warnings }) =>
        warnings.length === 0 ? (
          <p className="wall112__quiet">{w.noWarnings}</p>
        ) : (
          <ul className="wall112">
            {warnings.slice(0, 3).map((one) => (
              <li key={one.id} className={`warnings112__one warnings112__one--${one.severity.toLowerCase()}`}>
                <strong>
                  {one.event}
                  {one.isTest ? ` (${words.test})` : ''}
                </strong>
                : {one.headline || words.severities[one.severity]}{' '}
                <span className="mute">{words.source(one.attribution)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
