import type { Bilingual } from '#platform/schema/schema.ts'
import type { AnswerAct, AnswerState, WorkbookState } from '../contract.ts'

// The legal steps, as two tables. Whatever is not written here is refused.

const ANSWER_STEPS: Record<AnswerAct, Partial<Record<AnswerState, AnswerState>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  recall: { submitted: 'draft' },
  accept: { submitted: 'accepted' },
  return: { submitted: 'returned', accepted: 'returned' },
}

/** The state an act leads to, or nothing where the act is not legal. */
export const afterAct = (state: AnswerState, act: AnswerAct): AnswerState | undefined =>
  ANSWER_STEPS[act][state]

/** Acts that are legal in a state. */
export const actsIn = (state: AnswerState): AnswerAct[] =>
  (Object.keys(ANSWER_STEPS) as AnswerAct[]).filter((act) => afterAct(state, act) !== undefined)

/** `give_back` is the leader's, `reopen` the ministry's or an assessor's. */
export type WorkbookAct = 'sign' | 'give_back' | 'submit' | 'reopen'

const WORKBOOK_STEPS: Record<WorkbookAct, Partial<Record<WorkbookState, WorkbookState>>> = {
  sign: { filling: 'signed', mending: 'signed' },
  give_back: { filling: 'filling', mending: 'mending', signed: 'filling' },
  submit: { signed: 'submitted' },
  reopen: { submitted: 'mending', mending: 'mending' },
}

/**
 * The state of the whole after an act, or nothing where the act is not legal. What was signed while mending goes
 * back to mending.
 */
export function afterWorkbookAct(
  state: WorkbookState,
  act: WorkbookAct,
  reopened: number,
): WorkbookState | undefined {
  const next = WORKBOOK_STEPS[act][state]
  return next === 'filling' && reopened > 0 ? 'mending' : next
}

const STATE_WORDS: Record<AnswerState, Bilingual> = {
  draft: { id: 'masih konsep', en: 'still a draft' },
  submitted: { id: 'menunggu sekretariat', en: 'waiting for the secretariat' },
  returned: { id: 'sedang dikembalikan', en: 'returned' },
  accepted: { id: 'sudah diterima', en: 'accepted' },
}
const ACT_WORDS: Record<AnswerAct, Bilingual> = {
  submit: { id: 'dikirim', en: 'sent' },
  recall: { id: 'ditarik kembali', en: 'taken back' },
  accept: { id: 'diterima', en: 'accepted' },
  return: { id: 'dikembalikan', en: 'returned' },
}

/** Why an act on an answer is refused, as a sentence. */
export const whyNot = (question: string, state: AnswerState, act: AnswerAct): Bilingual => ({
  id: `Jawaban ${question} ${STATE_WORDS[state].id}, jadi tidak dapat ${ACT_WORDS[act].id}.`,
  en: `The answer to ${question} is ${STATE_WORDS[state].en}, so it can not be ${ACT_WORDS[act].en}.`,
})

const WHOLE_WORDS: Record<WorkbookState, Bilingual> = {
  filling: { id: 'Isian masih diisi', en: 'The workbook is still being filled' },
  signed: { id: 'Isian sudah disetujui pimpinan', en: 'The workbook is signed off by the leader' },
  submitted: { id: 'Isian sudah dikirim ke kementerian', en: 'The workbook is with the ministry' },
  mending: { id: 'Isian sedang diperbaiki daerah', en: 'The region is mending the workbook' },
}
const WHOLE_ACTS: Record<WorkbookAct, Bilingual> = {
  sign: { id: 'tidak dapat disetujui', en: 'can not be signed off' },
  give_back: { id: 'tidak dapat dikembalikan pimpinan', en: 'can not be given back by the leader' },
  submit: {
    id: 'belum dapat dikirim; pimpinan harus menyetujuinya lebih dahulu, dan yang sudah dikirim tidak dikirim lagi',
    en: 'can not be submitted; the leader must sign it off first, and what was submitted is not submitted again',
  },
  reopen: {
    id: 'pertanyaannya tidak dapat dikembalikan; itu hanya mungkin setelah isian dikirim',
    en: 'its questions can not be returned; that is possible only after submission',
  },
}

/** Why an act on the whole is refused, as a sentence. */
export const whyNotWhole = (state: WorkbookState, act: WorkbookAct): Bilingual => ({
  id: `${WHOLE_WORDS[state].id}, jadi ${WHOLE_ACTS[act].id}.`,
  en: `${WHOLE_WORDS[state].en}, so it ${WHOLE_ACTS[act].en}.`,
})
