import { fact } from '#platform/facts/fact.ts'
import { DecimalText, Instant, Nullable, T, Uuid } from '#platform/schema/schema.ts'
import { IndicatorCode, RuleKey, Severity } from './contract/words.ts'

// All stand in the region; none names a person.

const alarm = { alarmId: Uuid, rule: RuleKey, code: Nullable(IndicatorCode), severity: Severity }

export const ArrangementChanged = fact('command.arrangement_changed', { version: T.Integer() })
export const AlarmRaised = fact('command.alarm_raised', {
  ...alarm,
  value: DecimalText,
  limit: Nullable(DecimalText),
  since: Instant,
})
export const AlarmAcknowledged = fact('command.alarm_acknowledged', { ...alarm, waitedMs: T.Integer() })
export const AlarmEnded = fact('command.alarm_ended', { ...alarm, lastedMs: T.Integer() })

export const facts = [ArrangementChanged, AlarmRaised, AlarmAcknowledged, AlarmEnded]
