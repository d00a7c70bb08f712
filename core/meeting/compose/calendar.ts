import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { wib } from '#platform/time/time.ts'
import type { MeetingChange, MeetingSummary } from '../contract.ts'
import { words } from './words.ts'

const text = words.calendar

/** A meeting with what calendars were told before; without it only the newest state is known. */
export interface CalendarEntry {
  meeting: MeetingSummary
  changes?: readonly MeetingChange[]
}

export interface CalendarPlace {
  region: { code: string; name: string }
  /** Origin of the product, for the link back. */
  publicUrl: string
  now: Date
}

/**
 * Meetings as iCalendar (RFC 5545). The identity of an event never changes and its SEQUENCE grows, so a calendar that
 * took an earlier file moves or strikes out the event it has instead of adding one.
 */
export function composeCalendar(entries: readonly CalendarEntry[], place: CalendarPlace): string {
  const calendar = ical({
    name: text.name(place.region.name),
    prodId: { company: 'penataran', product: 'meeting', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, place))
  return calendar.toString()
}

function eventOf({ meeting, changes = [] }: CalendarEntry, { region, publicUrl, now }: CalendarPlace) {
  const { id, kind, title, startsAt, endsAt, place, link, sequence, cancelled } = meeting
  const mark = cancelled !== null ? `${text.cancelled}: ` : sequence > 0 ? `${text.moved}: ` : ''
  return {
    id: `${id}@penataran`,
    sequence,
    stamp: now,
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: `${mark}${title}`,
    location: place || (link ?? ''),
    description: [
      words.kinds[kind],
      ...(link === null ? [] : [link]),
      ...historyOf(meeting, changes),
      `${publicUrl}/kerja/${region.code}/rapat/${id}`,
    ].join('\n'),
    status: cancelled !== null ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

function historyOf({ sequence, cancelled }: MeetingSummary, changes: readonly MeetingChange[]): string[] {
  const before = changes.find((change) => change.sequence === sequence - 1)
  const reason = cancelled?.reason ?? changes.find((change) => change.sequence === sequence)?.reason ?? ''
  return [
    ...(before === undefined || cancelled !== null ? [] : [text.before(wib(before.startsAt, 'id'))]),
    ...(reason === '' ? [] : [text.reason(reason)]),
  ]
}
