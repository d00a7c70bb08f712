import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { alarmOver, alarmUnknown } from '../problems.ts'
import { IndicatorCode, RuleKey, RuleSpan, RuleTest, Severity } from './words.ts'

/** Something on the wall that wants somebody. It ends by itself when its cause ends. */
export const Alarm = T.Object({
  id: Uuid,
  kind: T.Union([T.Literal('indicator'), T.Literal('delivery')]),
  rule: RuleKey,
  severity: Severity,
  /** The indicator; null where facts could not be delivered. */
  code: Nullable(IndicatorCode),
  name: Nullable(Bilingual),
  /** What its figures are counted in; null where they are a plain number. */
  unit: Nullable(T.String()),
  span: Nullable(RuleSpan),
  test: Nullable(RuleTest),
  /** The figure when the alarm was raised, and the limit it passed. */
  value: DecimalText,
  limit: Nullable(DecimalText),
  /** When its cause began. */
  since: Instant,
  raisedAt: Instant,
  acknowledged: Nullable(T.Object({ at: Instant, by: Nullable(T.String()) })),
  endedAt: Nullable(Instant),
})
export type Alarm = Static<typeof Alarm>

export const ListAlarms = endpoint({
  get: '/command/alarms',
  permission: 'command.wall.read',
  summary: 'Alarms of the region, open ones first, then the last two hundred that ended',
  reply: T.Array(Alarm),
})

export const AcknowledgeAlarm = endpoint({
  post: '/command/alarms/:alarmId/acknowledgements',
  permission: 'command.alarm.acknowledge',
  summary: 'Say that somebody looks after an alarm; it stays until its cause ends',
  input: { alarmId: Uuid },
  reply: Done,
  problems: [alarmUnknown, alarmOver],
})
