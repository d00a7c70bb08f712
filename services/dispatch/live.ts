import type { Fact } from '#platform/facts/fact.ts'
import type { LiveTopic } from '#platform/live/topic.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import {
  callFacts,
  IncidentNoted,
  incidentFacts,
  numberFacts,
  PhotoAdded,
  SettingsChanged,
  shiftFacts,
  TaskEscalated,
  taskFacts,
  transferFacts,
  unitFacts,
} from './facts.ts'
import {
  AlertApproved,
  AlertComposed,
  AlertSent,
  EidoRetold,
  WarningEnded,
  WarningReceived,
} from './interop/facts.ts'

const warnings = [WarningReceived, WarningEnded, AlertSent]

// Payloads carry ids, codes, figures and instants only, so they are shown as they are.
export const live: readonly LiveTopic[] = [
  {
    name: 'dispatch.desk',
    access: 'dispatch.incident.read',
    facts: [
      ...callFacts,
      ...numberFacts,
      ...incidentFacts,
      IncidentNoted,
      ...taskFacts,
      TaskEscalated,
      PhotoAdded,
      ...unitFacts,
      ...transferFacts,
      EidoRetold,
      ...shiftFacts,
      SettingsChanged,
      AlertComposed,
      AlertApproved,
      ...warnings,
    ],
  },
  {
    name: 'dispatch.field',
    access: 'dispatch.task.work',
    facts: [...taskFacts, TaskEscalated, ...unitFacts],
    show: ({ payload }) => pick(payload, ['taskId', 'incidentId', 'agency', 'state', 'unitId', 'unitIds']),
  },
  {
    name: 'dispatch.wall',
    access: 'dispatch.board.read',
    facts: [...callFacts, ...incidentFacts, ...taskFacts, TaskEscalated, ...unitFacts, ...warnings],
    ticker: ({ name, payload }) => SAID[name]?.(payload),
  },
]

const pick = (payload: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((key) => key in payload).map((key) => [key, payload[key]]))

/** What the ticker of a wall says: numbers of incidents and codes of agencies, nothing of a person or a place. */
const SAID: Readonly<Record<string, (payload: Fact['payload']) => Bilingual>> = {
  'dispatch.incident_opened': ({ number }) => ({
    id: `Kejadian ${number} dibuka`,
    en: `Incident ${number} opened`,
  }),
  'dispatch.task_dispatched': ({ number }) => ({
    id: `Kejadian ${number}: regu ditugaskan`,
    en: `Incident ${number}: help was sent`,
  }),
  'dispatch.task_arrived': ({ number }) => ({
    id: `Kejadian ${number}: regu tiba di lokasi`,
    en: `Incident ${number}: help is on the spot`,
  }),
  'dispatch.incident_closed': ({ number }) => ({
    id: `Kejadian ${number} ditutup`,
    en: `Incident ${number} closed`,
  }),
}
