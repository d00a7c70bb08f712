import type { WorklistTicket } from '../../contract.ts'

/** What may be done to a ticket with one key, as the states of the queue allow. */
export const DESK_ACTS = [
  'screen',
  'clarify',
  'answer',
  'prepare',
  'check',
  'fail',
  'ready',
  'call',
  'handOver',
  'miss',
  'return',
  'cancel',
] as const
export type DeskAct = (typeof DESK_ACTS)[number]

/** Letters are the first of the Indonesian word where it is free; none needs a second key. */
export const KEYS: Readonly<Record<DeskAct, string>> = {
  screen: 't',
  clarify: 'k',
  answer: 'j',
  prepare: 's',
  check: 'p',
  fail: 'f',
  ready: 'r',
  call: 'c',
  handOver: 'h',
  miss: 'n',
  return: 'b',
  cancel: 'x',
}

type Standing = Pick<WorklistTicket, 'state' | 'isClarifying' | 'lane' | 'calls'>

/**
 * Acts that fit where a ticket stands, the next step first. The server decides in the end: who prepared may not check,
 * and only a pharmacist hands over.
 */
export function actsFor({ state, isClarifying, lane, calls }: Standing): DeskAct[] {
  if (isClarifying) return ['answer', 'cancel']
  switch (state) {
    case 'received':
      return ['screen', 'clarify', 'cancel']
    case 'screened':
      return ['prepare', 'clarify', 'cancel']
    case 'prepared':
      return ['check', 'fail', 'clarify', 'cancel']
    case 'checked':
      return ['ready', 'cancel']
    case 'ready':
      return lane === 'delivery' ? ['cancel'] : ['call', 'cancel']
    case 'called':
      return ['handOver', 'call', ...(calls > 0 ? (['miss'] as const) : []), 'cancel']
    case 'no_show':
      return ['return', 'cancel']
    default:
      return []
  }
}

/** Which act a key stands for now. */
export const actOfKey = (key: string, may: readonly DeskAct[]): DeskAct | undefined =>
  may.find((act) => KEYS[act] === key.toLowerCase())

/** How far a wait is on its way to the promise: 480 seconds turn at 360. */
export type Urgency = 'calm' | 'near' | 'over' | 'none'

/** @param promise seconds; null where the lane promises none */
export function urgencyOf(elapsed: number, promise: number | null): Urgency {
  if (promise === null) return 'none'
  return elapsed >= promise ? 'over' : elapsed >= promise * 0.75 ? 'near' : 'calm'
}

/** @example stopwatch(485) // '8:05' */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const minutes = Math.floor(whole / 60)
  const hours = Math.floor(minutes / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
