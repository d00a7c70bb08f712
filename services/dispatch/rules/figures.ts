import type { CallClass, Channel, IncidentState } from '../contract/words.ts'

// What the report and the board reckon with, as the store hands it over.

export interface CallFigure {
  state: string
  class: CallClass | null
  waitedMs: number | null
  isAbandoned: boolean
  isExample: boolean
}

export interface IncidentFigure {
  id: string
  state: IncidentState
  category: string
  channel: Channel
  district: string | null
  needsAttendance: boolean
  receivedAt: Date
  answeredAt: Date | null
  firstArrivedAt: Date | null
  closedAt: Date | null
  satisfaction: number | null
  isExample: boolean
}

export interface TaskFigure {
  agency: string
  state: string
  dispatchedAt: Date
  arrivedAt: Date | null
}

export interface TransferFigure {
  state: string
  answerMs: number | null
}
