import { problem } from '#platform/problem/problem.ts'

export const notAssigned = problem({
  code: 'scoring.not_assigned',
  status: 403,
  title: { id: 'Anda tidak ditugaskan di daerah ini', en: 'You are not assigned to this region' },
  detail: {
    id: (d: { year: number }) =>
      `Lembar penilaian ${d.year} hanya untuk asesor yang ditugaskan di daerah ini. Pilih daerah penugasan Anda, atau hubungi sekretariat kementerian.`,
    en: (d) =>
      `The scoring sheet of ${d.year} is only for assessors assigned to this region. Choose a region you are assigned to, or ask the ministry’s secretariat.`,
  },
})

export const ownRegion = problem({
  code: 'scoring.own_region',
  status: 403,
  title: { id: 'Ini daerah Anda sendiri', en: 'This is your own region' },
  detail: {
    id: () =>
      'Anda juga bertugas pada daerah ini, jadi Anda tidak boleh menilainya. Minta sekretariat kementerian menugaskan asesor lain.',
    en: () =>
      'You also serve this region, so you may not score it. Ask the ministry’s secretariat to assign another assessor.',
  },
})

export const outOfScale = problem({
  code: 'scoring.out_of_scale',
  status: 422,
  title: { id: 'Nilai di luar skala', en: 'Rating out of scale' },
  detail: {
    id: (d: { question: string; min: number; max: number }) =>
      `Nilai pertanyaan ${d.question} harus bilangan bulat ${d.min} sampai ${d.max}. Perbaiki nilainya, lalu simpan lagi.`,
    en: (d) =>
      `The rating of question ${d.question} must be a whole number from ${d.min} to ${d.max}. Mend it and save again.`,
  },
})

export const questionUnknown = problem({
  code: 'scoring.question_unknown',
  status: 404,
  title: { id: 'Pertanyaan tidak ada', en: 'No such question' },
  detail: {
    id: (d: { question: string }) =>
      `Pertanyaan ${d.question} tidak ada dalam instrumen daerah ini. Pilih pertanyaan dari daftar.`,
    en: (d) =>
      `There is no question ${d.question} in the instrument of this region. Choose a question from the list.`,
  },
})

export const componentUnknown = problem({
  code: 'scoring.component_unknown',
  status: 404,
  title: { id: 'Komponen tidak ada', en: 'No such component' },
  detail: {
    id: (d: { component: string }) =>
      `Komponen ${d.component} tidak ada dalam instrumen daerah ini. Pilih komponen dari daftar.`,
    en: (d) =>
      `There is no component ${d.component} in the instrument of this region. Choose a component from the list.`,
  },
})

export const ratingIncomplete = problem({
  code: 'scoring.rating_incomplete',
  status: 422,
  title: { id: 'Nilai atau alasan diperlukan', en: 'A rating or a reason is needed' },
  detail: {
    id: (d: { question: string }) =>
      `Untuk pertanyaan ${d.question}, beri nilai, atau tulis alasan mengapa tidak dapat dinilai; salah satu saja.`,
    en: (d) =>
      `For question ${d.question}, give a rating or write why it can not be rated; one of the two only.`,
  },
})

interface Conflict {
  count: number
  question: string
  yours: string
  kept: string
  savedAt: string
}

export const changedElsewhere = problem({
  code: 'scoring.changed_elsewhere',
  status: 409,
  title: { id: 'Sudah diubah di perangkat lain', en: 'Changed on another device' },
  detail: {
    id: (d: Conflict) =>
      `Pertanyaan ${d.question}: yang tersimpan ${d.kept} (${d.savedAt}), yang Anda kirim ${d.yours}.${d.count > 1 ? ` Ada ${d.count} pertanyaan seperti ini.` : ''} Belum ada yang ditimpa; pilih yang berlaku.`,
    en: (d) =>
      `Question ${d.question}: kept is ${d.kept} (${d.savedAt}), sent was ${d.yours}.${d.count > 1 ? ` There are ${d.count} questions like this.` : ''} Nothing was overwritten; choose which one holds.`,
  },
})

export const sheetSubmitted = problem({
  code: 'scoring.sheet_submitted',
  status: 409,
  title: { id: 'Lembar sudah dikirim', en: 'The sheet was submitted' },
  detail: {
    id: (d: { submittedAt: string }) =>
      `Lembar Anda dikirim pada ${d.submittedAt} dan tidak berubah lagi. Nilai hanya dapat direvisi lewat moderasi yang dicatat.`,
    en: (d) =>
      `Your sheet was submitted at ${d.submittedAt} and does not change any more. A rating may only be revised through a recorded moderation.`,
  },
})

export const sheetAbsent = problem({
  code: 'scoring.sheet_absent',
  status: 409,
  title: { id: 'Lembar ini dicatat tidak dikirim', en: 'This sheet is recorded as not coming' },
  detail: {
    id: (d: { reason: string }) =>
      `Sekretariat mencatat bahwa lembar ini tidak akan dikirim: “${d.reason}”. Hubungi sekretariat kementerian bila keliru.`,
    en: (d) =>
      `The secretariat recorded that this sheet will not be submitted: “${d.reason}”. Ask the ministry’s secretariat if that is wrong.`,
  },
})

export const sheetIncomplete = problem({
  code: 'scoring.sheet_incomplete',
  status: 422,
  title: { id: 'Lembar belum lengkap', en: 'The sheet is not complete' },
  detail: {
    id: (d: { missing: number; first: string }) =>
      `${d.missing} pertanyaan belum dinilai, mulai dari ${d.first}. Beri nilai, atau catat alasan mengapa tidak dapat dinilai, lalu kirim lagi.`,
    en: (d) =>
      `${d.missing} questions are not rated, beginning with ${d.first}. Rate them, or record why they can not be rated, and submit again.`,
  },
})

export const ownSheetFirst = problem({
  code: 'scoring.own_sheet_first',
  status: 403,
  title: { id: 'Kirim lembar Anda dahulu', en: 'Submit your own sheet first' },
  detail: {
    id: () =>
      'Nilai asesor lain baru dapat dibaca setelah lembar Anda sendiri dikirim. Lengkapi dan kirim lembar Anda.',
    en: () =>
      'Ratings of other assessors can be read once your own sheet is submitted. Complete and submit your sheet.',
  },
})

export const notRevealed = problem({
  code: 'scoring.not_revealed',
  status: 409,
  title: { id: 'Nilai belum dibuka', en: 'Ratings are not open yet' },
  detail: {
    id: (d: { owed: number }) =>
      `Masih ada ${d.owed} asesor yang belum mengirim lembarnya, jadi nilai belum dibuka bagi siapa pun. Tunggu sampai semua terkirim.`,
    en: (d) =>
      `${d.owed} assessors have not submitted their sheets, so ratings are open to nobody yet. Wait until all are in.`,
  },
})

export const sheetUnknown = problem({
  code: 'scoring.sheet_unknown',
  status: 404,
  title: { id: 'Lembar tidak ditemukan', en: 'No such sheet' },
  detail: {
    id: () => 'Tidak ada lembar penilaian asesor ini di daerah itu. Periksa penugasannya, lalu coba lagi.',
    en: () => 'This assessor has no scoring sheet in that region. Check the assignment and try again.',
  },
})

export const revisionChangesNothing = problem({
  code: 'scoring.revision_changes_nothing',
  status: 422,
  title: { id: 'Nilainya tetap sama', en: 'The rating stays the same' },
  detail: {
    id: (d: { value: number }) =>
      `Nilai Anda sudah ${d.value}, jadi tidak ada yang direvisi. Pilih nilai lain, atau biarkan seperti adanya.`,
    en: (d) =>
      `Your rating is ${d.value} already, so nothing is revised. Choose another one, or leave it as it is.`,
  },
})
