import { type Measure, type Measurement, reader } from '#platform/measure/measure.ts'
import * as f from './facts.ts'

// All times count in the period in which the prescription was handed in, so a prescription of the evening that is
// fetched the next day belongs to its own day, and an act entered afterwards changes the right one.

interface Way {
  ticketId: string
  facility: string
  lane: string
  compounded: number
  receivedAt: string
}

const span = (from: string, to: string): number => Date.parse(to) - Date.parse(from)
const by = ({ facility, lane }: { facility: string; lane: string | null }) =>
  lane === null ? { facility } : { facility, lane }

/** One figure about a ticket, in the period it was handed in. */
const ofWay = (way: Way, value: number | null): Measurement[] => [
  { subject: way.ticketId, at: way.receivedAt, value, by: by(way) },
]
const isFinished = ({ compounded }: Way): boolean => compounded === 0

const waited = (way: Way & { handedOverAt: string }): number => span(way.receivedAt, way.handedOverAt)

export const measures: readonly Measure[] = [
  {
    name: 'pharmacy.prescriptions',
    label: { id: 'Resep diterima', en: 'Prescriptions received' },
    unit: 'count',
    readers: [
      reader(f.PrescriptionReceived, ({ payload }) => ofWay(payload, 1)),
      // A ticket moved to another lane counts there.
      reader(f.TicketCancelled, ({ payload }) => ofWay(payload, 1)),
      reader(f.MedicineHandedOver, ({ payload }) => ofWay(payload, 1)),
    ],
  },
  {
    name: 'pharmacy.wait',
    label: { id: 'Waktu tunggu sampai obat diserahkan', en: 'Wait until handed over' },
    unit: 'ms',
    readers: [reader(f.MedicineHandedOver, ({ payload }) => ofWay(payload, waited(payload)))],
  },
  {
    name: 'pharmacy.finished_wait_all',
    label: {
      id: 'Waktu tunggu obat jadi, yang tidak datang ikut dihitung',
      en: 'Wait for finished medicine, no-shows counted',
    },
    unit: 'ms',
    readers: [
      reader(f.MedicineHandedOver, ({ payload }) =>
        isFinished(payload) ? ofWay(payload, waited(payload)) : [],
      ),
      // The time-out of every facility is longer than its promise, so a no-show is never within it.
      reader(f.TicketMissed, ({ payload }) =>
        isFinished(payload) ? ofWay(payload, span(payload.receivedAt, payload.missedAt)) : [],
      ),
    ],
  },
  {
    name: 'pharmacy.finished_wait',
    label: {
      id: 'Waktu tunggu obat jadi, tanpa yang tidak datang',
      en: 'Wait for finished medicine, without no-shows',
    },
    unit: 'ms',
    readers: [
      reader(f.MedicineHandedOver, ({ payload }) =>
        isFinished(payload) && !payload.wasMissed ? ofWay(payload, waited(payload)) : [],
      ),
    ],
  },
  {
    name: 'pharmacy.finished_ready',
    label: { id: 'Waktu sampai obat jadi siap', en: 'Time until finished medicine is ready' },
    unit: 'ms',
    readers: [
      reader(f.MedicineReady, ({ payload }) =>
        isFinished(payload) ? ofWay(payload, span(payload.receivedAt, payload.readyAt)) : [],
      ),
    ],
  },
  {
    name: 'pharmacy.spm_finished_wait',
    label: { id: 'Waktu tunggu obat jadi (SPM)', en: 'Wait for finished medicine (minimum standard)' },
    unit: 'ms',
    readers: [
      reader(f.MedicineHandedOver, ({ payload }) =>
        isFinished(payload) ? ofWay(payload, waited(payload)) : [],
      ),
    ],
  },
  {
    name: 'pharmacy.compounded_wait',
    label: { id: 'Waktu tunggu obat racikan', en: 'Wait for compounded medicine' },
    unit: 'ms',
    readers: [
      reader(f.MedicineHandedOver, ({ payload }) =>
        isFinished(payload) ? [] : ofWay(payload, waited(payload)),
      ),
    ],
  },
  {
    name: 'pharmacy.errors',
    label: { id: 'Kesalahan penyerahan obat', en: 'Dispensing errors' },
    unit: 'count',
    readers: [
      reader(f.ErrorReported, ({ payload: { errorId, happenedAt, ...rest } }) => [
        { subject: errorId, at: happenedAt, value: 1, by: by(rest) },
      ]),
      reader(f.ErrorWithdrawn, ({ payload: { errorId, happenedAt, ...rest } }) => [
        { subject: errorId, at: happenedAt, value: null, by: by(rest) },
      ]),
    ],
  },
  {
    name: 'pharmacy.near_misses',
    label: { id: 'Nyaris salah yang tertangkap pemeriksaan', en: 'Near misses caught at the check' },
    unit: 'count',
    readers: [
      reader(f.NearMissCaught, ({ payload: { nearMissId, caughtAt, ...rest } }) => [
        { subject: nearMissId, at: caughtAt, value: 1, by: by(rest) },
      ]),
    ],
  },
  {
    name: 'pharmacy.answers',
    label: { id: 'Penilaian kepuasan', en: 'Answers on satisfaction' },
    unit: 'count',
    readers: [
      reader(f.SatisfactionGiven, ({ payload }) => [
        { subject: payload.ticketId, at: payload.answeredAt, value: 1, by: by(payload) },
      ]),
    ],
  },
  {
    name: 'pharmacy.satisfied_answers',
    label: { id: 'Penilaian puas', en: 'Satisfied answers' },
    unit: 'count',
    readers: [
      reader(f.SatisfactionGiven, ({ payload }) => [
        {
          subject: payload.ticketId,
          at: payload.answeredAt,
          value: payload.isSatisfied ? 1 : 0,
          by: by(payload),
        },
      ]),
    ],
  },
  {
    name: 'pharmacy.items',
    label: { id: 'Obat yang diresepkan', en: 'Medicines prescribed' },
    unit: 'count',
    readers: [reader(f.PrescriptionReceived, ({ payload }) => ofWay(payload, payload.items))],
  },
  {
    name: 'pharmacy.formulary_items',
    label: { id: 'Obat yang diresepkan sesuai formularium', en: 'Medicines prescribed by the formulary' },
    unit: 'count',
    readers: [reader(f.PrescriptionReceived, ({ payload }) => ofWay(payload, payload.formularyItems))],
  },
  {
    name: 'pharmacy.tasks_sent',
    label: { id: 'Tugas yang dikirim ke BPJS', en: 'Tasks sent to BPJS' },
    unit: 'count',
    readers: [reader(f.BpjsTaskSent, ({ payload }) => ofTask(payload))],
  },
  {
    name: 'pharmacy.tasks_accepted',
    label: { id: 'Tugas yang diterima BPJS', en: 'Tasks BPJS took' },
    unit: 'count',
    readers: [reader(f.BpjsTaskAccepted, ({ payload }) => ofTask(payload))],
  },
]

/** Sent again it is the same task, so it counts once. The cancelling task (99) is not asked about. */
const ofTask = ({
  ticketId,
  task,
  at,
  facility,
}: {
  ticketId: string
  task: number
  at: string
  facility: string
}) => (task === 99 ? [] : [{ subject: `${ticketId}:${task}`, at, value: 1, by: { facility } }])
