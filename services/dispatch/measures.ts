import { type Measure, type Measurement, reader } from '#platform/measure/measure.ts'
import {
  CallAbandoned,
  CallAnswered,
  CallClassified,
  CallOffered,
  IncidentCancelled,
  IncidentChanged,
  IncidentClosed,
  IncidentMerged,
  IncidentOpened,
  IncidentReopened,
  IncidentTransferred,
  IncidentUnmerged,
  IncidentVerified,
  TaskArrived,
  TaskDispatched,
  TaskEnded,
  TransferOffered,
  TransferSettled,
} from './facts.ts'
import { FIRE_LIMIT_MS, satisfactionPoints } from './rules/spread.ts'

// Figures read off single facts. A fact repeats all that is known of its call, incident or task, so the newest one says
// the figure; `null` takes an earlier one back, for example when a call that seemed abandoned was answered after all.

type Instant = string
interface IncidentFact {
  incidentId: string
  category: string
  channel: string
  village: string | null
  district: string | null
  needsAttendance: boolean
  receivedAt: Instant
  answeredAt: Instant | null
  firstDispatchedAt: Instant | null
  firstArrivedAt: Instant | null
  counts: boolean
}

/** Milliseconds between two instants, never below zero; nothing where one is not known. */
const span = (from: Instant | null, until: Instant | null): number | null =>
  from === null || until === null ? null : Math.max(0, Date.parse(until) - Date.parse(from))

function placeOf({ category, channel, village, district }: IncidentFact): NonNullable<Measurement['by']> {
  return { category, channel, ...(village ? { village } : {}), ...(district ? { district } : {}) }
}

const ofIncident = (incident: IncidentFact, value: number | null): Measurement[] => [
  {
    subject: incident.incidentId,
    at: incident.receivedAt,
    value: incident.counts ? value : null,
    by: placeOf(incident),
  },
]

const ofCall = (
  call: { callId: string; at: Instant; channel: string },
  value: number | null,
): Measurement[] => [{ subject: call.callId, at: call.at, value, by: { channel: call.channel } }]

const MIND = [
  IncidentOpened,
  IncidentChanged,
  IncidentVerified,
  IncidentReopened,
  IncidentUnmerged,
  IncidentClosed,
] as const
/** Left the board without being this centre's own work. */
const GONE = [IncidentCancelled, IncidentMerged, IncidentTransferred] as const

/** From all facts about incidents that count, and taken back by those that take an incident off. */
const fromIncidents = (value: (incident: IncidentFact) => number | null): Measure['readers'] => [
  ...MIND.map((fact) => reader(fact, ({ payload }) => ofIncident(payload, value(payload)))),
  ...GONE.map((fact) => reader(fact, ({ payload }) => ofIncident(payload, null))),
]

/** Also from the facts of tasks, which bring times of the incident with them. */
const fromIncidentsAndTasks = (value: (incident: IncidentFact) => number | null): Measure['readers'] => [
  ...fromIncidents(value),
  ...[TaskDispatched, TaskArrived, TaskEnded].map((fact) =>
    reader(fact, ({ payload }) => ofIncident(payload, value(payload))),
  ),
]

const responseOf = (incident: IncidentFact): number | null =>
  incident.needsAttendance ? span(incident.answeredAt, incident.firstArrivedAt) : null

const fireOf = (incident: IncidentFact): number | null =>
  incident.category === 'fire' ? span(incident.receivedAt, incident.firstArrivedAt) : null

/** Fires somebody came to, and those closed without anybody coming. */
const isFire = (incident: IncidentFact, isClosed: boolean): number | null =>
  incident.category === 'fire' && (incident.firstArrivedAt !== null || isClosed) ? 1 : null

function isFireInTime(incident: IncidentFact): number | null {
  const took = fireOf(incident)
  return took !== null && took <= FIRE_LIMIT_MS ? 1 : null
}

export const measures: readonly Measure[] = [
  {
    name: 'dispatch.answer_time',
    label: { id: 'Waktu dari panggilan masuk sampai dijawab', en: 'Time from offered to answered' },
    unit: 'ms',
    readers: [reader(CallAnswered, ({ payload }) => ofCall(payload, payload.waitedMs))],
  },
  {
    name: 'dispatch.calls_offered',
    label: { id: 'Panggilan masuk', en: 'Calls offered' },
    unit: 'count',
    readers: [reader(CallOffered, ({ payload }) => ofCall(payload, 1))],
  },
  {
    name: 'dispatch.calls_answered',
    label: { id: 'Panggilan dijawab', en: 'Calls answered' },
    unit: 'count',
    readers: [reader(CallAnswered, ({ payload }) => ofCall(payload, 1))],
  },
  {
    name: 'dispatch.calls_abandoned',
    label: { id: 'Panggilan ditinggalkan', en: 'Calls abandoned' },
    unit: 'count',
    readers: [
      reader(CallAbandoned, ({ payload }) => ofCall(payload, 1)),
      reader(CallAnswered, ({ payload }) => ofCall(payload, null)),
    ],
  },
  {
    name: 'dispatch.nuisance_calls',
    label: { id: 'Panggilan ghost dan prank yang dijawab', en: 'Ghost and prank calls that were answered' },
    unit: 'count',
    readers: [
      reader(CallClassified, ({ payload }) =>
        ofCall(
          payload,
          payload.answeredAt !== null && (payload.class === 'ghost' || payload.class === 'prank') ? 1 : null,
        ),
      ),
    ],
  },
  {
    name: 'dispatch.dispatch_time',
    label: {
      id: 'Waktu dari dijawab sampai penugasan pertama',
      en: 'Time from answered to the first dispatch',
    },
    unit: 'ms',
    readers: fromIncidentsAndTasks(({ answeredAt, firstDispatchedAt }) =>
      span(answeredAt, firstDispatchedAt),
    ),
  },
  {
    name: 'dispatch.travel_time',
    label: { id: 'Waktu dari penugasan sampai tiba', en: 'Time from dispatched to on scene' },
    unit: 'ms',
    readers: [TaskArrived, TaskEnded].map((fact) =>
      reader(fact, ({ payload }) => [
        {
          subject: payload.taskId,
          at: payload.dispatchedAt,
          value: payload.counts ? span(payload.dispatchedAt, payload.arrivedAt) : null,
          by: { ...placeOf(payload), agency: payload.agency },
        },
      ]),
    ),
  },
  {
    name: 'dispatch.response_time',
    label: {
      id: 'Waktu dari dijawab sampai petugas pertama tiba',
      en: 'Time from answered to first on scene',
    },
    unit: 'ms',
    readers: fromIncidentsAndTasks(responseOf),
  },
  {
    name: 'dispatch.fire_response',
    label: {
      id: 'Kebakaran: dari informasi diterima sampai tiba',
      en: 'Fires: from information received to arrival',
    },
    unit: 'ms',
    readers: fromIncidentsAndTasks(fireOf),
  },
  {
    name: 'dispatch.fires',
    label: { id: 'Kebakaran yang ditangani', en: 'Fires handled' },
    unit: 'count',
    readers: [
      ...[TaskArrived, TaskEnded, IncidentChanged, IncidentReopened, IncidentUnmerged].map((fact) =>
        reader(fact, ({ payload }) => ofIncident(payload, isFire(payload, false))),
      ),
      reader(IncidentClosed, ({ payload }) => ofIncident(payload, isFire(payload, true))),
      ...GONE.map((fact) => reader(fact, ({ payload }) => ofIncident(payload, null))),
    ],
  },
  {
    name: 'dispatch.fires_in_time',
    label: { id: 'Kebakaran dengan kedatangan sampai 15 menit', en: 'Fires reached within 15 minutes' },
    unit: 'count',
    readers: fromIncidentsAndTasks(isFireInTime),
  },
  {
    name: 'dispatch.incidents',
    label: { id: 'Kejadian yang ditangani', en: 'Genuine incidents' },
    unit: 'count',
    readers: fromIncidents(() => 1),
  },
  {
    name: 'dispatch.incidents_closed',
    label: { id: 'Kejadian selesai ditutup', en: 'Incidents closed' },
    unit: 'count',
    readers: [
      reader(IncidentClosed, ({ payload }) => ofIncident(payload, 1)),
      reader(IncidentReopened, ({ payload }) => ofIncident(payload, null)),
    ],
  },
  {
    name: 'dispatch.satisfaction',
    label: {
      id: 'Kepuasan pelapor, seperseratus nilai 25–100',
      en: 'Satisfaction in hundredths of 25 to 100',
    },
    unit: 'point',
    readers: [
      reader(IncidentClosed, ({ payload }) =>
        ofIncident(payload, payload.satisfaction === null ? null : satisfactionPoints(payload.satisfaction)),
      ),
      reader(IncidentReopened, ({ payload }) => ofIncident(payload, null)),
    ],
  },
  {
    name: 'dispatch.transfers_offered',
    label: { id: 'Serah terima lintas batas ditawarkan', en: 'Cross-border hand-overs offered' },
    unit: 'count',
    readers: [
      reader(TransferOffered, ({ payload }) => [
        { subject: payload.transferId, at: payload.offeredAt, value: 1 },
      ]),
    ],
  },
  {
    name: 'dispatch.transfers_in_time',
    label: { id: 'Serah terima diterima sampai 60 detik', en: 'Hand-overs acknowledged within 60 seconds' },
    unit: 'count',
    readers: [
      reader(TransferSettled, ({ payload: { transferId, offeredAt, state, answerMs } }) => [
        {
          subject: transferId,
          at: offeredAt,
          value: state === 'acknowledged' && answerMs !== null && answerMs <= 60_000 ? 1 : null,
        },
      ]),
    ],
  },
]
