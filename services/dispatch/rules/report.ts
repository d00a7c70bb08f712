import type { CALL_CLASSES, CHANNELS } from '../contract/words.ts'
import type { MonthReport, PublicMonths, Settings } from '../contract.ts'
import { isAnswered } from './board.ts'
import { isMisuse } from './call.ts'
import type { CallFigure, IncidentFigure, TaskFigure, TransferFigure } from './figures.ts'
import { categoryOf } from './settings.ts'
import { FIRE_LIMIT_MS, percentile, publicCells, publicCount, satisfactionIndex, spreadOf } from './spread.ts'
import { labels } from './words.ts'

/** What a month is reckoned from. */
export interface MonthFigures {
  calls: readonly CallFigure[]
  incidents: readonly IncidentFigure[]
  tasks: readonly TaskFigure[]
  transfers: readonly TransferFigure[]
}

export interface MonthPlace {
  region: string
  month: string
  composedAt: string
  settings: Settings
  districts: ReadonlyMap<string, string>
  agencies: ReadonlyMap<string, string>
}

const HANDOVER_LIMIT_MS = 60_000
const NOT_COUNTED = ['cancelled', 'merged', 'transferred']

const both = (text: string) => ({ id: text, en: text })
const within = (figures: readonly number[], limit: number): number =>
  figures.filter((figure) => figure <= limit).length

function counted<F>(
  figures: readonly F[],
  keyOf: (figure: F) => string,
  labelOf: (key: string) => { id: string; en: string },
) {
  const counts = new Map<string, number>()
  for (const figure of figures) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, label: labelOf(key), count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

/** A month of a centre. Pure: the same rows give the same report. */
export function reportOf(place: MonthPlace, figures: MonthFigures): MonthReport {
  const { region, month, composedAt, settings } = place
  const { calls, incidents, tasks, transfers } = figures
  return {
    region,
    centreName: settings.centreName,
    month,
    composedAt,
    calls: callsOf(calls),
    incidents: incidentsOf(place, incidents),
    tasks: tasksOf(place, tasks),
    fires: firesOf(incidents),
    transfers: {
      offered: transfers.length,
      within60s: transfers.filter(
        ({ state, answerMs }) => state === 'acknowledged' && (answerMs ?? Infinity) <= HANDOVER_LIMIT_MS,
      ).length,
    },
    examples: [...calls, ...incidents].filter(({ isExample }) => isExample).length,
  }
}

function callsOf(calls: readonly CallFigure[]): MonthReport['calls'] {
  const waits = calls.flatMap(({ waitedMs }) => waitedMs ?? [])
  const byClass = counted(
    calls.filter(({ class: what }) => what !== null),
    (call) => call.class ?? '',
    (key) => labels.classes[key as (typeof CALL_CLASSES)[number]] ?? both(key),
  )
  return {
    offered: calls.length,
    answered: calls.filter(isAnswered).length,
    abandoned: calls.filter(({ isAbandoned }) => isAbandoned).length,
    within10s: within(waits, 10_000),
    within30s: within(waits, 30_000),
    byClass,
    wait: spreadOf(waits),
  }
}

/** Arrival after the call was answered; only where somebody had to come. */
export const responsesOf = (incidents: readonly IncidentFigure[]): number[] =>
  incidents.flatMap(({ needsAttendance, answeredAt, receivedAt, firstArrivedAt }) =>
    needsAttendance && firstArrivedAt
      ? [Math.max(0, firstArrivedAt.getTime() - (answeredAt ?? receivedAt).getTime())]
      : [],
  )

function incidentsOf(
  { settings, districts }: MonthPlace,
  incidents: readonly IncidentFigure[],
): MonthReport['incidents'] {
  const inState = (state: string) => incidents.filter((one) => one.state === state).length
  const answers = incidents.flatMap(({ satisfaction }) => satisfaction ?? [])
  return {
    opened: incidents.length,
    closed: inState('closed'),
    cancelled: inState('cancelled'),
    merged: inState('merged'),
    transferred: inState('transferred'),
    byCategory: counted(
      incidents,
      ({ category }) => category,
      (key) => categoryOf(settings, key)?.name ?? both(key),
    ),
    byChannel: counted(
      incidents,
      ({ channel }) => channel,
      (key) => labels.channels[key as (typeof CHANNELS)[number]] ?? both(key),
    ),
    byDistrict: counted(
      incidents,
      ({ district }) => district ?? '',
      (key) => (key === '' ? labels.noDistrict : both(districts.get(key) ?? key)),
    ),
    response: spreadOf(responsesOf(incidents)),
    satisfaction: { answers: answers.length, index: satisfactionIndex(answers) },
  }
}

const tasksOf = ({ agencies }: MonthPlace, tasks: readonly TaskFigure[]): MonthReport['tasks'] => ({
  byAgency: counted(
    tasks,
    ({ agency }) => agency,
    (key) => both(agencies.get(key) ?? key),
  ),
  refused: tasks.filter(({ state }) => state === 'refused').length,
  travel: spreadOf(
    tasks.flatMap(({ arrivedAt, dispatchedAt }) =>
      arrivedAt === null ? [] : [Math.max(0, arrivedAt.getTime() - dispatchedAt.getTime())],
    ),
  ),
})

/** Fires somebody came to, or that were closed without anybody coming: those are not in time. */
function firesOf(incidents: readonly IncidentFigure[]): MonthReport['fires'] {
  const fires = incidents.filter(
    ({ category, state, firstArrivedAt, closedAt }) =>
      category === 'fire' && !NOT_COUNTED.includes(state) && (firstArrivedAt !== null || closedAt !== null),
  )
  const inTime = fires.filter(
    ({ firstArrivedAt, receivedAt }) =>
      firstArrivedAt !== null && firstArrivedAt.getTime() - receivedAt.getTime() <= FIRE_LIMIT_MS,
  )
  return { all: fires.length, inTime: inTime.length }
}

/** A month for everybody: no cell below five, and none that could be reckoned from the others. */
export function publicMonthOf(
  { month, settings, districts }: MonthPlace,
  { calls, incidents }: Pick<MonthFigures, 'calls' | 'incidents'>,
): PublicMonths['months'][number] {
  const inCategory = settings.categories.map(
    ({ code }) => incidents.filter(({ category }) => category === code).length,
  )
  const codes = [...districts.keys()].sort()
  const inDistrict = codes.map((code) => incidents.filter(({ district }) => district === code).length)
  const byCategory = publicCells(inCategory)
  const byDistrict = publicCells(inDistrict)
  const wait = percentile(
    calls.flatMap(({ waitedMs }) => waitedMs ?? []),
    50,
  )
  const responses = responsesOf(incidents)
  const response = publicCount(responses.length) === null ? null : percentile(responses, 50)
  return {
    month,
    calls: publicCount(calls.length),
    genuine: publicCount(calls.filter(({ class: what }) => what === 'genuine').length),
    nuisance: publicCount(calls.filter((call) => isMisuse(call.class)).length),
    incidents: publicCount(incidents.length),
    medianAnswerSeconds: wait === null || publicCount(calls.length) === null ? null : Math.round(wait / 1000),
    medianResponseMinutes: response === null ? null : Math.round(response / 60_000),
    byCategory: settings.categories.map(({ code, name }, i) => ({
      code,
      name,
      count: byCategory[i] ?? null,
    })),
    byDistrict: codes.map((code, i) => ({
      code,
      name: districts.get(code) ?? code,
      count: byDistrict[i] ?? null,
    })),
    isExample: [...calls, ...incidents].some(({ isExample }) => isExample),
  }
}
