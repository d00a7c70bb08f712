import type { CallClass } from '../contract/words.ts'
import type { NuisanceScore, Settings } from '../contract.ts'
import { isMisuse } from './call.ts'

/** An earlier call of the same number. */
export interface EarlierCall {
  callId: string
  class: CallClass | null
  at: Date
}

const DAY = 86_400_000
/** Older calls count no more. */
export const WINDOW_DAYS = 365

/**
 * Points of a fresh call (ours; no source gives any). A silent line weighs little, since somebody in danger may not be
 * able to speak, and a genuine call takes points away.
 */
const POINTS: Record<CallClass, number> = {
  prank: 30,
  ghost: 15,
  silent: 5,
  information: 0,
  duplicate: 0,
  genuine: -20,
}

/**
 * How much of a nuisance a number has been: points of its calls of the last twelve months, each fading evenly to
 * nothing over that time; 0 to 100, with every part named.
 */
export function nuisanceOf(calls: readonly EarlierCall[], now: Date): NuisanceScore {
  const parts = calls.flatMap(({ callId, class: what, at }) => {
    const share = 1 - (now.getTime() - at.getTime()) / (WINDOW_DAYS * DAY)
    if (what === null || share <= 0) return []
    return [{ callId, class: what, at: at.toISOString(), points: tenth(POINTS[what] * Math.min(1, share)) }]
  })
  const sum = parts.reduce((total, { points }) => total + points, 0)
  return {
    score: Math.min(100, Math.max(0, Math.round(sum))),
    misuses: parts.filter((part) => isMisuse(part.class)).length,
    calls: parts.length,
    parts: parts.sort((a, b) => (a.at < b.at ? 1 : -1)),
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0

/** Misuses within the window of the policy. */
export const misusesOf = (calls: readonly EarlierCall[], policy: Settings['misuse'], now: Date): number =>
  calls.filter(
    ({ class: what, at }) => isMisuse(what) && now.getTime() - at.getTime() <= policy.windowDays * DAY,
  ).length

/** Whether the policy asks a human to decide on a block. It never blocks by itself. */
export const proposesBlock = (
  misuses: number,
  policy: Settings['misuse'],
  blockedUntil: Date | null,
  now: Date,
): boolean => policy.isOn && misuses >= policy.threshold && (blockedUntil === null || blockedUntil <= now)
