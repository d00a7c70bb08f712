import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { duration } from '#platform/time/time.ts'
import { AcknowledgeAlarm, type Alarm, GetBrief, GetWall, ListAlarms } from '../../contract.ts'
import { useCommandWords } from '../words.ts'
import { alarmText } from './alarm-text.ts'
import { clockOf } from './numbers.ts'

/** What an alarm says, in one sentence. */
export function useAlarmText(): (alarm: Alarm) => { name: string; text: string } {
  const { w, language } = useCommandWords()
  return (alarm) => alarmText(alarm, w, language)
}

/** Open alarms, the most urgent first; announced as they come. */
export function AlarmList({
  alarms,
  now,
  most = alarms.length,
}: {
  alarms: readonly Alarm[]
  now: Date
  /** How many have room; the others are counted. */
  most?: number
}) {
  const { w } = useCommandWords()
  const left = alarms.length - most
  return (
    <div className="alarms">
      {/* Ages move every second; only their number is announced. */}
      <p className="visually-hidden" role="alert">
        {alarms.length === 0 ? null : w.alarm.title(alarms.length)}
      </p>
      {alarms.slice(0, most).map((alarm) => (
        <AlarmLine key={alarm.id} alarm={alarm} now={now} />
      ))}
      {left > 0 ? <p className="alarms__more">{w.alarm.more(left)}</p> : null}
    </div>
  )
}

function AlarmLine({ alarm, now }: { alarm: Alarm; now: Date }) {
  const { w, language } = useCommandWords()
  const { code } = usePlace()
  const { name, text } = useAlarmText()(alarm)
  const age = duration(now.getTime() - Date.parse(alarm.since), language)
  const { acknowledged } = alarm
  const isCalling = acknowledged === null
  return (
    <div className={`alarm alarm--${alarm.severity}${isCalling ? ' alarm--calling' : ''}`}>
      <p className="alarm__severity">{w.alarm.severities[alarm.severity]}</p>
      <p className="alarm__text">
        <strong>
          {alarm.code === null ? name : <Link to={`/kerja/${code}/indikator/${alarm.code}`}>{name}</Link>}
        </strong>{' '}
        {text}
      </p>
      <p className="alarm__age">
        {w.alarm.since(age)} ·{' '}
        {acknowledged === null
          ? w.alarm.waiting
          : w.alarm.by(acknowledged.by ?? w.alarm.somebody, clockOf(acknowledged.at, language))}
      </p>
      {isCalling ? <Acknowledge alarm={alarm} what={name} /> : null}
    </div>
  )
}

function Acknowledge({ alarm, what }: { alarm: Alarm; what: string }) {
  const { w } = useCommandWords()
  const say = useSay()
  const act = useAct(AcknowledgeAlarm, {
    refresh: [GetWall, GetBrief, ListAlarms],
    onDone: () => say(w.alarm.done),
  })
  if (!useMay(AcknowledgeAlarm)) return null
  return (
    <div className="alarm__act">
      <button
        type="button"
        className="button button--main"
        disabled={act.pending}
        aria-label={w.alarm.acknowledgeOf(what)}
        onClick={() => void act.run({ alarmId: alarm.id })}
      >
        {w.alarm.acknowledge}
      </button>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
    </div>
  )
}
