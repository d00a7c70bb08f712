import { kindOfPrescription } from './tasks.ts'

// The bodies that BPJS Antrean RS v2 takes and asks for. Those of the two served calls are not published: they stand
// here alone, so that they can be replaced when the contract is at hand.

export interface ToldTicket {
  bookingCode: string
  number: string
  compounded: number
}

/** Milliseconds since 1970 (`waktu`). */
export const taskPayload = (ticket: ToldTicket, task: number, at: Date) => ({
  kodebooking: ticket.bookingCode,
  taskid: task,
  waktu: at.getTime(),
  jenisresep: kindOfPrescription(ticket.compounded),
})

export const queuePayload = (ticket: ToldTicket) => ({
  kodebooking: ticket.bookingCode,
  jenisresep: kindOfPrescription(ticket.compounded),
  nomorantrean: countOf(ticket.number),
  keterangan: `Nomor antrean farmasi ${ticket.number}`,
})

/** BPJS counts; our letter goes into the words beside. */
const countOf = (number: string): number => Number(/\d+/.exec(number)?.[0] ?? 0)

export interface ServedTicket extends ToldTicket {
  total: number
  waiting: number
  calledNumber: string | null
}

export const statusAnswer = (ticket: ServedTicket) => ({
  jenisresep: kindOfPrescription(ticket.compounded),
  totalantrean: ticket.total,
  sisaantrean: ticket.waiting,
  antreanpanggil: ticket.calledNumber === null ? 0 : countOf(ticket.calledNumber),
  keterangan: `Nomor antrean farmasi ${ticket.number}`,
})

export const queueAnswer = (ticket: ToldTicket) => ({
  jenisresep: kindOfPrescription(ticket.compounded),
  nomorantrean: countOf(ticket.number),
  keterangan: `Nomor antrean farmasi ${ticket.number}`,
})

/** `{response, metadata: {message, code}}`: 200 went well, 201 did not, 208 was told before. */
export interface BpjsAnswer {
  response?: unknown
  metadata?: { message?: string; code?: number | string }
}
const ACCEPTED = new Set([200, 208])

export const isAccepted = ({ metadata }: BpjsAnswer): boolean => ACCEPTED.has(Number(metadata?.code))
