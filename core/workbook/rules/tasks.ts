import type { OwedTask } from '#platform/module.ts'
import type { AnswerState, Content, WorkbookState } from '../contract.ts'
import { isOwn, lockOfWhole, type Writer } from './editing.ts'
import { daysUntil, endOfDay, isOpen } from './lateness.ts'
import { isPending } from './progress.ts'

interface Answer extends Content {
  question: string
  state: AnswerState
  opd: { id: string } | null
  dueOn: string | null
}

export interface TaskScene {
  year: number
  workbook: { state: WorkbookState; reopened: readonly string[]; mendUntil: Date | null; version: number }
  answers: readonly Answer[]
  /** Last instant of the first submission. */
  closesAt: string | null
  today: string
  /** As whom the actor writes; nobody where the actor does not. */
  writer: Writer | undefined
  decides: boolean
  signs: boolean
}

/** Days before a due date from which a task is pressing. */
const PRESSING = 3

/** What the actor owes in one workbook. */
export const tasksOf = (scene: TaskScene): OwedTask[] => [
  ...(scene.writer === undefined || scene.decides ? [] : officerTasks(scene, scene.writer)),
  ...(scene.decides ? secretariatTasks(scene) : []),
  ...(scene.signs ? leaderTasks(scene) : []),
]

function officerTasks(scene: TaskScene, writer: Writer): OwedTask[] {
  const mine = scene.answers.filter(
    ({ question, state, opd }) =>
      isOpen(state) && isOwn(opd?.id ?? null, writer) && lockOfWhole({ ...scene, question }) === undefined,
  )
  const returned = mine.filter(({ state }) => state === 'returned')
  const fresh = mine.filter(({ state }) => state === 'draft')
  return [
    ...some(returned, (n) => ({
      ...common(scene, 'mend'),
      title: {
        id: `Perbaiki ${n} jawaban yang dikembalikan`,
        en: `Mend ${n} answers that were returned`,
      },
      why: {
        id: 'Alasan pengembalian ada di tiap pertanyaan.',
        en: 'The reason stands beside each question.',
      },
      ...dueOf(scene, returned),
      weight: 'now' as const,
    })),
    ...some(fresh, (n) => ({
      ...common(scene, 'answer'),
      title: {
        id: `Jawab ${n} pertanyaan evaluasi ${scene.year}`,
        en: `Answer ${n} questions of ${scene.year}`,
      },
      why: {
        id: 'OPD Anda ditugaskan mengisi dan mengirimnya kepada sekretariat.',
        en: 'Your agency is to fill them in and send them to the secretariat.',
      },
      ...dueOf(scene, fresh),
      weight: weightOf(scene, fresh),
    })),
  ]
}

function secretariatTasks(scene: TaskScene): OwedTask[] {
  const waiting = scene.answers.filter(({ state }) => state === 'submitted')
  const toSubmit = scene.workbook.state === 'signed' ? [scene] : []
  const reopened = scene.workbook.state === 'mending' ? scene.workbook.reopened : []
  const due = deadlineOf(scene)
  return [
    ...some(toSubmit, () => ({
      ...common(scene, 'submit'),
      title: { id: `Kirim isian mandiri ${scene.year}`, en: `Submit the self-assessment of ${scene.year}` },
      why: {
        id: 'Pimpinan sudah menyetujui; kementerian menunggu kirimannya.',
        en: 'The leader has signed off; the ministry waits for it.',
      },
      ...due,
      weight: 'now' as const,
    })),
    ...some(reopened, (n) => ({
      ...common(scene, 'mend-whole'),
      title: {
        id: `${n} pertanyaan dikembalikan kementerian`,
        en: `${n} questions were returned by the ministry`,
      },
      why: {
        id: 'Perbaiki, minta persetujuan pimpinan, lalu kirim sebagai versi baru.',
        en: 'Mend them, have the leader sign off, then submit a new version.',
      },
      ...due,
      weight: 'now' as const,
    })),
    ...some(waiting, (n) => ({
      ...common(scene, 'accept'),
      to: `evaluasi/isian/${scene.year}/pembagian`,
      title: { id: `Periksa ${n} jawaban OPD`, en: `Review ${n} answers of agencies` },
      why: {
        id: 'Jawaban menunggu diterima atau dikembalikan dengan alasan.',
        en: 'They wait to be accepted, or returned with a reason.',
      },
      ...due,
      weight: 'soon' as const,
    })),
  ]
}

/** The leader is asked once everything with content is accepted. */
function leaderTasks(scene: TaskScene): OwedTask[] {
  const { workbook, answers } = scene
  const isBeingFilled = workbook.state === 'filling' || workbook.state === 'mending'
  const isReady =
    isBeingFilled && answers.some(({ state }) => state === 'accepted') && !answers.some(isPending)
  return some(isReady ? [scene] : [], () => ({
    ...common(scene, 'sign'),
    title: { id: `Setujui isian mandiri ${scene.year}`, en: `Sign off the self-assessment of ${scene.year}` },
    why: {
      id: 'Semua jawaban sudah diterima sekretariat dan menunggu persetujuan Anda.',
      en: 'The secretariat has accepted all answers; they wait for you.',
    },
    ...deadlineOf(scene),
    weight: 'now' as const,
  }))
}

const some = <R>(found: readonly R[], task: (n: number) => OwedTask): OwedTask[] =>
  found.length === 0 ? [] : [task(found.length)]

const common = ({ year }: TaskScene, what: string) => ({
  key: `workbook.${what}:${year}`,
  to: `evaluasi/isian/${year}`,
  action: { id: 'Buka isian', en: 'Open the workbook' },
})

const earliest = (answers: readonly Answer[]): string | undefined =>
  answers.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()[0]

function dueOf(scene: TaskScene, answers: readonly Answer[]): { due?: Date } {
  const dueOn = earliest(answers)
  return dueOn === undefined ? deadlineOf(scene) : { due: endOfDay(dueOn) }
}

function deadlineOf({ workbook, closesAt }: TaskScene): { due?: Date } {
  if (workbook.reopened.length > 0 && workbook.mendUntil !== null) return { due: workbook.mendUntil }
  return closesAt === null || workbook.version > 0 ? {} : { due: new Date(closesAt) }
}

function weightOf({ today }: TaskScene, answers: readonly Answer[]): OwedTask['weight'] {
  const dueOn = earliest(answers)
  return dueOn !== undefined && daysUntil(today, dueOn) <= PRESSING ? 'now' : 'soon'
}
