import { problem } from '#platform/problem/problem.ts'

export const questionUnknown = problem({
  code: 'workbook.question_unknown',
  status: 404,
  title: { id: 'Pertanyaan tidak ada', en: 'No such question' },
  detail: {
    id: (d: { question: string }) =>
      `Pertanyaan atau komponen ${d.question} tidak ada dalam instrumen tahun ini. Pilih dari daftar isian.`,
    en: (d) =>
      `Question or component ${d.question} is not part of this year’s instrument. Choose from the workbook.`,
  },
})

/** The screen then shows the other's text beside one's own. */
export const answerChanged = problem({
  code: 'workbook.answer_changed',
  status: 409,
  title: { id: 'Jawaban baru saja diubah', en: 'The answer has just been changed' },
  detail: {
    id: (d: { questions: string }) =>
      `Jawaban ${d.questions} diubah orang lain atau di jendela lain sejak Anda membukanya. Tidak ada yang ditimpa; bandingkan, lalu pilih atau gabungkan.`,
    en: (d) =>
      `The answer to ${d.questions} was changed by somebody else or in another window since you opened it. Nothing was overwritten; compare, then choose or merge.`,
  },
})

export const notYourQuestion = problem({
  code: 'workbook.not_your_question',
  status: 403,
  title: { id: 'Bukan pertanyaan OPD Anda', en: 'Not a question of your agency' },
  detail: {
    id: (d: { questions: string }) =>
      `Pertanyaan ${d.questions} tidak ditugaskan kepada OPD Anda. Minta admin daerah menugaskannya bila perlu.`,
    en: (d) =>
      `Question ${d.questions} is not assigned to your agency. Ask the region’s administrator to assign it if needed.`,
  },
})

export const answerWithSecretariat = problem({
  code: 'workbook.answer_with_secretariat',
  status: 409,
  title: { id: 'Jawaban sudah dikirim', en: 'The answer was already sent' },
  detail: {
    id: (d: { question: string }) =>
      `Jawaban ${d.question} sudah dikirim kepada sekretariat. Tarik kembali, atau minta dikembalikan, sebelum mengubahnya.`,
    en: (d) =>
      `The answer to ${d.question} was sent to the secretariat. Take it back, or ask for its return, before changing it.`,
  },
})

export const workbookSigned = problem({
  code: 'workbook.signed',
  status: 409,
  title: { id: 'Isian sudah disetujui pimpinan', en: 'The workbook is signed off' },
  detail: {
    id: () =>
      'Isian mandiri sudah disetujui pimpinan, jadi jawaban tidak dapat diubah. Minta pimpinan mengembalikannya lebih dahulu.',
    en: () =>
      'The self-assessment is signed off, so answers can not be changed. Ask the leader to give it back first.',
  },
})

export const claimFrozen = problem({
  code: 'workbook.claim_frozen',
  status: 409,
  title: { id: 'Klaim sudah dikirim ke kementerian', en: 'The claim is with the ministry' },
  detail: {
    id: (d: { question: string }) =>
      `Klaim ${d.question} sudah dikirim ke kementerian dan tidak dapat diubah, kecuali dikembalikan oleh kementerian atau asesor.`,
    en: (d) =>
      `The claim for ${d.question} was submitted to the ministry and can not be changed unless the ministry or an assessor returns it.`,
  },
})

export const mendingClosed = problem({
  code: 'workbook.mending_closed',
  status: 409,
  title: { id: 'Waktu perbaikan sudah lewat', en: 'The time for mending is over' },
  detail: {
    id: (d: { until: string }) =>
      `Perbaikan pertanyaan yang dikembalikan ditutup pada ${d.until} menurut jam peladen. Hubungi sekretariat kementerian bila perlu waktu lagi.`,
    en: (d) =>
      `Mending the returned questions closed at ${d.until} by the clock of the server. Ask the ministry’s secretariat if more time is needed.`,
  },
})

/** `errors` names each question and why. */
export const stepRefused = problem({
  code: 'workbook.step_refused',
  status: 409,
  title: { id: 'Langkah ini belum dapat dilakukan', en: 'This step can not be done yet' },
  detail: {
    id: (d: { count: number }) =>
      `${d.count} pertanyaan menolak langkah ini, jadi tidak ada yang diubah. Perbaiki yang disebut, atau keluarkan dari pilihan.`,
    en: (d) =>
      `${d.count} questions refuse this step, so nothing was changed. Mend what is listed, or leave it out of the selection.`,
  },
})

export const workbookStepRefused = problem({
  code: 'workbook.whole_step_refused',
  status: 409,
  title: {
    id: 'Langkah ini tidak sesuai keadaan isian',
    en: 'The step does not fit the state of the workbook',
  },
  detail: {
    id: (d: { id: string; en: string }) => d.id,
    en: (d) => d.en,
  },
})

export const workbookChanged = problem({
  code: 'workbook.changed',
  status: 409,
  title: { id: 'Isian baru saja berubah', en: 'The workbook has just changed' },
  detail: {
    id: () =>
      'Keadaan isian berubah sejak halaman ini dibuka. Muat ulang, periksa sekali lagi, lalu ulangi langkahnya.',
    en: () =>
      'The state of the workbook changed since this page was opened. Load it again, look once more, then repeat the step.',
  },
})

export const notAllAccepted = problem({
  code: 'workbook.not_all_accepted',
  status: 409,
  title: { id: 'Masih ada jawaban yang belum diterima', en: 'Some answers are not accepted yet' },
  detail: {
    id: (d: { pending: number }) =>
      `${d.pending} jawaban berisi tetapi belum diterima sekretariat. Semua jawaban yang terisi harus diterima sebelum pimpinan menyetujui.`,
    en: (d) =>
      `${d.pending} answers have content but are not accepted by the secretariat. All of them must be accepted before the leader signs off.`,
  },
})

export const gapsUnacknowledged = problem({
  code: 'workbook.gaps_unacknowledged',
  status: 409,
  title: { id: 'Jumlah pertanyaan kosong berubah', en: 'The number of open questions differs' },
  detail: {
    id: (d: { gaps: number }) =>
      `${d.gaps} pertanyaan belum terjawab. Sebutkan jumlah itu saat menyetujui, agar jelas bahwa pimpinan mengetahuinya.`,
    en: (d) =>
      `${d.gaps} questions have no answer. Name that number when signing off, so that it is clear the leader knows.`,
  },
})

export const opdUnknown = problem({
  code: 'workbook.opd_unknown',
  status: 404,
  title: { id: 'OPD tidak ada', en: 'No such agency' },
  detail: {
    id: () => 'OPD itu tidak ada di daerah ini atau sudah ditutup. Pilih dari daftar OPD.',
    en: () => 'That agency does not exist in this region or is closed. Choose from the list of agencies.',
  },
})

export const remindedAlready = problem({
  code: 'workbook.reminded_already',
  status: 429,
  title: { id: 'Baru saja diingatkan', en: 'Reminded a short while ago' },
  detail: {
    id: (d: { at: string }) =>
      `OPD ini terakhir diingatkan pada ${d.at}. Satu OPD dapat diingatkan sekali dalam dua belas jam.`,
    en: (d) => `This agency was last reminded at ${d.at}. An agency can be reminded once in twelve hours.`,
  },
})

export const nobodyToRemind = problem({
  code: 'workbook.nobody_to_remind',
  status: 409,
  title: { id: 'Tidak ada yang perlu diingatkan', en: 'There is nobody to remind' },
  detail: {
    id: () => 'OPD ini tidak punya petugas, atau semua pertanyaannya sudah dikirim.',
    en: () => 'This agency has no officer, or all of its questions were sent.',
  },
})

export const submissionUnknown = problem({
  code: 'workbook.submission_unknown',
  status: 404,
  title: { id: 'Kiriman tidak ada', en: 'No such submission' },
  detail: {
    id: () => 'Versi kiriman itu tidak ada. Pilih dari daftar versi yang sudah dikirim.',
    en: () => 'There is no such version. Choose from the list of versions that were submitted.',
  },
})

export const mendDayPast = problem({
  code: 'workbook.mend_day_past',
  status: 422,
  title: { id: 'Batas perbaikan sudah lewat', en: 'The last day for mending is past' },
  detail: {
    id: () => 'Batas perbaikan harus hari ini atau sesudahnya.',
    en: () => 'The last day for mending must be today or later.',
  },
})

export const tableForeign = problem({
  code: 'workbook.table_foreign',
  status: 422,
  title: { id: 'Kolom tabel tidak dikenal', en: 'The columns are not those of the workbook' },
  detail: {
    id: (d: { missing: string }) =>
      `Kolom ${d.missing} tidak ditemukan. Unduh isian dari halaman ini, isi di sana, lalu unggah berkas itu.`,
    en: (d) =>
      `Column ${d.missing} was not found. Download the workbook from this page, fill it in, then upload that file.`,
  },
})
