import type { FacilitySettings } from '../contract/facilities.ts'

/**
 * Start values. Only the promise of eight minutes is known of Arjuna; hours, repetitions, time-outs, work and level
 * are not, so they are marked as start values here and set by each facility.
 */
export const START_SETTINGS: FacilitySettings = {
  promiseSeconds: 480,
  opensAt: '07:00',
  closesAt: '21:00',
  callRepetitions: 3,
  noShowMinutes: 30,
  stuckMinutes: 10,
  boardWords: { id: 'Siapkan kartu BPJS atau kartu berobat.', en: 'Have your BPJS or hospital card ready.' },
  counters: ['1', '2'],
  workSeconds: { screening: 30, preparing: 110, checking: 40, handing: 60 },
  serviceLevel: 90,
  lateEntryHours: 72,
  satisfiedFrom: 4,
}

/**
 * Whether settings agree with each other. A number may count as missed only after the promise is over: then a
 * no-show is never within the promise, and the share with no-shows is right.
 */
export const isSound = ({
  promiseSeconds,
  noShowMinutes,
  opensAt,
  closesAt,
  counters,
}: FacilitySettings): boolean =>
  noShowMinutes * 60 > promiseSeconds && opensAt < closesAt && new Set(counters).size === counters.length

/** Whether a called number counts as missed: called as often as the facility calls, and long enough ago. */
export const isMissed = (
  ticket: { calls: number; calledAt: Date | null },
  { callRepetitions, noShowMinutes }: FacilitySettings,
  now: Date,
): boolean =>
  ticket.calledAt !== null &&
  ticket.calls >= callRepetitions &&
  now.getTime() - ticket.calledAt.getTime() >= noShowMinutes * 60_000
