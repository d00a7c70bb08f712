import type { CapCertainty, CapMessage, CapSeverity, CapUrgency } from '../../contract.ts'
import type { Area } from './area.ts'

/** What a message of another body says, once read; texts are cut to what a screen can show. */
export interface ReadWarning {
  identifier: string
  message: CapMessage
  /** `Actual`, or something that is only played: `Exercise`, `Test`, `System`, `Draft`. */
  status: string
  /** Identifiers of the messages it changes or ends. */
  references: readonly string[]
  event: string
  headline: string
  description: string
  instruction: string
  severity: CapSeverity
  urgency: CapUrgency
  certainty: CapCertainty
  sentAt: string
  expiresAt: string | null
  areas: readonly Area[]
}

/** What is kept of it. */
export interface WarningContent {
  event: string
  headline: string
  description: string
  instruction: string
  severity: CapSeverity
  urgency: CapUrgency
  certainty: CapCertainty
  areas: string[]
  districts: string[]
  references: string[]
  isTest: boolean
}

const GRAVITY: readonly CapSeverity[] = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']

/** Gravest first; of the same gravity, newest first. */
export const byGravity = (
  a: { severity: CapSeverity; sentAt: string },
  b: { severity: CapSeverity; sentAt: string },
): number => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || (a.sentAt < b.sentAt ? 1 : -1)
