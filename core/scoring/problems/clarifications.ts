import { problem } from '#platform/problem/problem.ts'

export const clarificationUnknown = problem({
  code: 'scoring.clarification_unknown',
  status: 404,
  title: { id: 'Permintaan klarifikasi tidak ditemukan', en: 'No such request for clarification' },
  detail: {
    id: () => 'Permintaan klarifikasi ini tidak ada di daerah ini. Buka lagi dari daftar klarifikasi.',
    en: () => 'There is no such request for clarification in this region. Open it from the list again.',
  },
})

export const clarificationAnswered = problem({
  code: 'scoring.clarification_answered',
  status: 409,
  title: { id: 'Sudah dijawab', en: 'Answered already' },
  detail: {
    id: (d: { answeredAt: string }) =>
      `Permintaan ini sudah dijawab pada ${d.answeredAt}. Baca jawabannya; bila kurang, tunggu permintaan baru dari asesor.`,
    en: (d) =>
      `This request was answered at ${d.answeredAt}. Read the answer; if it falls short the assessor will ask anew.`,
  },
})

export const clarificationClosed = problem({
  code: 'scoring.clarification_closed',
  status: 409,
  title: { id: 'Klarifikasi sudah ditutup', en: 'The clarification is closed' },
  detail: {
    id: (d: { closedAt: string }) =>
      `Asesor menutup permintaan ini pada ${d.closedAt}, jadi tidak ada lagi yang perlu dijawab.`,
    en: (d) => `The assessor closed this request at ${d.closedAt}, so nothing is left to answer.`,
  },
})

export const notYourQuestion = problem({
  code: 'scoring.not_your_question',
  status: 403,
  title: { id: 'Pertanyaan ini milik OPD lain', en: 'Another agency owns this question' },
  detail: {
    id: (d: { question: string }) =>
      `Klarifikasi pertanyaan ${d.question} dijawab oleh OPD pemiliknya atau sekretariat daerah. Sampaikan jawaban Anda kepada mereka.`,
    en: (d) =>
      `A clarification of question ${d.question} is answered by the agency that owns it or the region’s secretariat. Hand your answer to them.`,
  },
})

export const notYourRequest = problem({
  code: 'scoring.not_your_request',
  status: 403,
  title: { id: 'Permintaan ini milik asesor lain', en: 'Another assessor made this request' },
  detail: {
    id: () => 'Hanya asesor yang meminta yang dapat menutup permintaan ini.',
    en: () => 'Only the assessor who asked may close this request.',
  },
})
