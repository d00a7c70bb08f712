import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { wib } from '#platform/time/time.ts'
import type { SessionChange, SessionSummary } from '../contract.ts'
import { words } from './words.ts'

const text = words.calendar

/** A session with what calendars were told before; without it only the newest state is known. */
export interface CalendarEntry {
  session: SessionSummary
  changes?: readonly SessionChange[]
}

/**
 * Sessions as iCalendar (RFC 5545). The identity of an event never changes and its SEQUENCE grows, so a calendar that
 * took an earlier file moves or strikes out the event it has instead of adding one.
 *
 * @param publicUrl origin of the product, for the link back
 */
export function composeCalendar(
  entries: readonly CalendarEntry[],
  { year, publicUrl, now }: { year: number; publicUrl: string; now: Date },
): string {
  const calendar = ical({
    name: text.name(year),
    prodId: { company: 'penataran', product: 'crosscheck', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, publicUrl, now))
  return calendar.toString()
}

function eventOf({ session, changes = [] }: CalendarEntry, publicUrl: string, now: Date) {
  const { id, region, year, kind, startsAt, endsAt, place, link, sequence, cancelled } = session
  const mark = cancelled !== null ? `${text.cancelled}: ` : sequence > 0 ? `${text.moved}: ` : ''
  const path = `${publicUrl}/kerja/${region.code}/evaluasi/sesi/${year}/${id}`
  return {
    id: `${id}@penataran`,
    sequence,
    stamp: now,
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: `${mark}${text.summary(words.kinds[kind], region.name, year)}`,
    location: link ?? place,
    description: [...historyOf(session, changes), path].join('\n'),
    status: cancelled !== null ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

function historyOf({ sequence, cancelled }: SessionSummary, changes: readonly SessionChange[]): string[] {
  const before = changes.find((change) => change.sequence === sequence - 1)
  const reason = cancelled?.reason ?? changes.find((change) => change.sequence === sequence)?.reason ?? ''
  return [
    ...(before === undefined || cancelled !== null ? [] : [text.before(wib(before.startsAt, 'id'))]),
    ...(reason === '' ? [] : [text.reason(reason)]),
  ]
}
