import type { id } from './id.ts'

/** Words of the panels on the wall. */
export const en: typeof id = {
  late: (count: string) => `${count} late`,
  onTime: 'None is late',
  oldest: (age: string) => `oldest ${age}`,
  none: 'No open incident',
  and: (count: string) => `and ${count} more`,
  unitsOf: (all: string) => `of ${all} on duty`,
  working: (count: string) => `${count} at work`,
  ringingSince: (age: string) => `the longest ${age}`,
  quiet: 'None is waiting',
  today: 'Calls today',
  todayNote: (answered: string, abandoned: string) => `${answered} answered, ${abandoned} abandoned`,
  nuisance: (percent: string) => `${percent} % nuisance`,
  median: 'Answer time',
  medianNone: 'No call answered yet',
  seconds: 'seconds',
  incidentsToday: 'Incidents today',
  closedToday: (count: string) => `${count} closed`,
  noWarnings: 'No warning in force',
}
