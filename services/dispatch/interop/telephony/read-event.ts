import { refuse } from '#platform/problem/problem.ts'
import type { TelephonyEvent } from '../../contract/calls.ts'
import { hookUnreadable } from '../problems.ts'

const EVENTS = ['offered', 'answered', 'ended', 'abandoned', 'recording'] as const
const MOST_EVENTS = 200

/**
 * The events of a webhook's body: one object, or a list of them. Unknown members are passed over, so that a gateway may
 * send more than we read.
 *
 * @throws Refusal `dispatch.hook_unreadable`, which names the member and the event it stands in
 */
export function readTelephonyEvents(body: string): TelephonyEvent[] {
  const said = parse(body)
  const events = Array.isArray(said) ? said : [said]
  if (events.length === 0 || events.length > MOST_EVENTS)
    refuse(hookUnreadable, { what: `1–${MOST_EVENTS} events` })
  return events.map((event, i) => readOne(event, events.length === 1 ? '' : `${i + 1}. `))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return refuse(hookUnreadable, { what: 'JSON' })
  }
}

function readOne(said: unknown, where: string): TelephonyEvent {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) {
    return refuse(hookUnreadable, { what: `${where}object` })
  }
  const event = said as Readonly<Record<string, unknown>>
  const wrong = (what: string) => refuse(hookUnreadable, { what: where + what })
  const kind = EVENTS.find((one) => event.event === one || event.event === `call.${one}`) ?? wrong('event')
  const callId = textIn(event.callId)
  if (callId === undefined || callId === '' || !/^[\x21-\x7e]{1,120}$/.test(callId)) wrong('callId')
  const at = instantIn(event.at) ?? wrong('at')
  const cli = numberIn(event.cli) ?? wrong('cli')
  const recordingUrl = textIn(event.recordingUrl)
  if (recordingUrl !== undefined && !/^https?:\/\/\S{1,490}$/.test(recordingUrl)) wrong('recordingUrl')
  if (kind === 'recording' && recordingUrl === undefined) wrong('recordingUrl')
  return {
    callId: callId as string,
    event: kind,
    at,
    ...(cli === '' ? {} : { cli }),
    ...cut(event, 'network', 40),
    ...cut(event, 'queue', 60),
    ...cut(event, 'agent', 60),
    ...cut(event, 'position', 60),
    ...(recordingUrl === undefined ? {} : { recordingUrl }),
    ...(event.isExample === true ? { isExample: true } : {}),
  }
}

/** Text, or a number some systems send in its place. */
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : undefined

const cut = (
  event: Readonly<Record<string, unknown>>,
  name: string,
  most: number,
): Record<string, string> => {
  const text = textIn(event[name])
  return text === undefined || text === '' ? {} : { [name]: text.slice(0, most) }
}

/** ISO 8601 with a zone, or Unix seconds or milliseconds as exchanges send them. */
function instantIn(value: unknown): string | undefined {
  const number =
    typeof value === 'number' ? value : /^\d{9,14}(\.\d+)?$/.test(String(value)) ? Number(value) : undefined
  const at =
    number !== undefined
      ? new Date(number < 100_000_000_000 ? number * 1000 : number)
      : typeof value === 'string' && /(Z|[+-]\d{2}:?\d{2})$/.test(value)
        ? new Date(value)
        : undefined
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** Digits with a leading plus; the words that exchanges use for a withheld number are an empty one. */
function numberIn(value: unknown): string | undefined {
  const text = textIn(value) ?? ''
  if (/^(|anonymous|restricted|unknown|unavailable|private|withheld)$/i.test(text)) return ''
  const number = text
    .replace(/^(sip|tel):/i, '')
    .replace(/@.*$/, '')
    .replaceAll(/[\s().-]/g, '')
  return /^\+?[0-9]{1,15}$/.test(number) ? number : undefined
}
