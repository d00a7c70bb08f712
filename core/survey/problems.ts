import { problem } from '#platform/problem/problem.ts'

export const surveyUnknown = problem({
  code: 'survey.unknown',
  status: 404,
  title: { id: 'Survei tidak ada', en: 'No such survey' },
  detail: {
    id: () => 'Survei warga tahun ini belum disiapkan. Isi layanan yang disurvei lebih dahulu.',
    en: () => 'The citizen survey of this year has not been prepared. Name the services first.',
  },
})

export const formUnknown = problem({
  code: 'survey.form_unknown',
  status: 404,
  title: { id: 'Formulir tidak ada', en: 'No such form' },
  detail: {
    id: () => 'Alamat formulir ini tidak dikenal. Periksa kembali tautan atau kode QR-nya.',
    en: () => 'The address of this form is not known. Check the link or the QR code.',
  },
})

export const formClosed = problem({
  code: 'survey.form_closed',
  status: 409,
  title: { id: 'Survei sudah ditutup', en: 'The survey is closed' },
  detail: {
    id: () => 'Survei ini tidak menerima jawaban lagi. Terima kasih atas perhatian Anda.',
    en: () => 'This survey takes no more answers. Thank you for your attention.',
  },
})

export const quotaReached = problem({
  code: 'survey.quota_reached',
  status: 409,
  title: { id: 'Jumlah responden sudah cukup', en: 'Enough people have answered' },
  detail: {
    id: (d: { quota: number }) =>
      `Formulir ini sudah diisi ${d.quota} responden, jadi jawaban baru tidak diterima. Terima kasih atas perhatian Anda.`,
    en: (d) =>
      `This form has ${d.quota} respondents already, so no new answer is taken. Thank you for your attention.`,
  },
})

export const formTooOld = problem({
  code: 'survey.form_too_old',
  status: 409,
  title: { id: 'Halaman sudah terlalu lama terbuka', en: 'The page was open for too long' },
  detail: {
    id: () => 'Jawaban Anda masih ada di halaman ini. Kirim sekali lagi.',
    en: () => 'Your answers are still on this page. Send them once more.',
  },
})

export const formTooFast = problem({
  code: 'survey.form_too_fast',
  status: 409,
  title: { id: 'Terkirim terlalu cepat', en: 'Sent too fast' },
  detail: {
    id: () =>
      'Jawaban terkirim beberapa detik setelah halaman dibuka. Periksa isiannya, lalu kirim sekali lagi.',
    en: () => 'The answers came seconds after the page was opened. Look them over and send once more.',
  },
})

export const answerIncomplete = problem({
  code: 'survey.answer_incomplete',
  status: 422,
  title: { id: 'Ada pertanyaan yang belum dijawab', en: 'Some questions are not answered' },
  detail: {
    id: (d: { count: number }) =>
      `Masih ada ${d.count} isian yang perlu dilengkapi. Jawaban lain tetap tersimpan di halaman ini.`,
    en: (d) => `${d.count} fields still need an answer. The others are still on this page.`,
  },
})

export const surveyNotDraft = problem({
  code: 'survey.not_draft',
  status: 409,
  title: { id: 'Survei sudah dibuka', en: 'The survey is open already' },
  detail: {
    id: () => 'Survei ini sudah pernah dibuka. Muat ulang halaman untuk melihat keadaannya sekarang.',
    en: () => 'This survey has been opened before. Load the page again to see how it stands.',
  },
})

export const surveyNotOpen = problem({
  code: 'survey.not_open',
  status: 409,
  title: { id: 'Survei tidak sedang dibuka', en: 'The survey is not open' },
  detail: {
    id: () =>
      'Langkah ini hanya dapat dilakukan selama survei menerima jawaban. Buka atau lanjutkan survei lebih dahulu.',
    en: () => 'This can be done only while the survey takes answers. Open or resume it first.',
  },
})

export const surveyNotStopped = problem({
  code: 'survey.not_stopped',
  status: 409,
  title: { id: 'Pengumpulan jawaban belum dihentikan', en: 'The survey has not been stopped' },
  detail: {
    id: () => 'Hentikan pengumpulan jawaban dan putuskan semua peringatan lebih dahulu.',
    en: () => 'Stop taking answers and decide on every warning first.',
  },
})

export const surveyConfirmed = problem({
  code: 'survey.confirmed',
  status: 409,
  title: { id: 'Survei sudah disahkan', en: 'The survey is confirmed' },
  detail: {
    id: () =>
      'Hasil survei sudah disahkan pimpinan dan tidak berubah lagi. Pimpinan dapat membukanya kembali dengan alasan.',
    en: () =>
      'The head of the region has confirmed the result, so it does not change. The head may reopen it with a reason.',
  },
})

export const surveyNotConfirmed = problem({
  code: 'survey.not_confirmed',
  status: 409,
  title: { id: 'Survei belum disahkan', en: 'The survey is not confirmed' },
  detail: {
    id: () => 'Hanya survei yang sudah disahkan yang dapat dibuka kembali.',
    en: () => 'Only a confirmed survey can be reopened.',
  },
})

export const servicesMissing = problem({
  code: 'survey.services_missing',
  status: 409,
  title: { id: 'Layanan belum lengkap', en: 'Services are missing' },
  detail: {
    id: (d: { subs: string }) => `Isi nama layanan dan OPD untuk ${d.subs}, lalu buka survei.`,
    en: (d) => `Name the service and the agency of ${d.subs}, then open the survey.`,
  },
})

export const opdUnknown = problem({
  code: 'survey.opd_unknown',
  status: 404,
  title: { id: 'OPD tidak ada', en: 'No such agency' },
  detail: {
    id: () => 'OPD ini tidak ada di daerah Anda atau sudah ditutup. Pilih OPD lain.',
    en: () => 'This agency is not in your region or has been closed. Choose another.',
  },
})

export const changedMeanwhile = problem({
  code: 'survey.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Somebody else changed it' },
  detail: {
    id: (d: { service: string }) =>
      `Saat Anda mengisi, layanan ini diubah menjadi “${d.service}”. Isian Anda masih ada; bandingkan, lalu simpan lagi bila masih perlu.`,
    en: (d) =>
      `While you typed, this service became “${d.service}”. Your input is still here; compare, and save again if it is still needed.`,
  },
})

export const modeHasAnswers = problem({
  code: 'survey.mode_has_answers',
  status: 409,
  title: { id: 'Sudah ada jawaban', en: 'There are answers already' },
  detail: {
    id: (d: { answers: number }) =>
      `Formulir dimensi ini sudah berisi ${d.answers} jawaban, jadi caranya tidak dapat diganti.`,
    en: (d) => `The forms of this dimension hold ${d.answers} answers, so the mode can not be changed.`,
  },
})

export const notYourService = problem({
  code: 'survey.not_your_service',
  status: 403,
  title: { id: 'Bukan layanan OPD Anda', en: 'Not a service of your agency' },
  detail: {
    id: () => 'Pendampingan hanya dapat dinyatakan oleh petugas OPD pemilik layanan ini.',
    en: () => 'Only an officer of the agency that owns this service can say that it accompanied the survey.',
  },
})

export const findingUnknown = problem({
  code: 'survey.finding_unknown',
  status: 404,
  title: { id: 'Peringatan tidak ada lagi', en: 'The warning is gone' },
  detail: {
    id: () => 'Peringatan ini sudah tidak ada, mungkin karena sudah diputuskan. Muat ulang halaman.',
    en: () => 'This warning is not there any more, perhaps because it was decided. Load the page again.',
  },
})

export const rowsUnknown = problem({
  code: 'survey.rows_unknown',
  status: 422,
  title: { id: 'Baris bukan bagian peringatan', en: 'Rows not of this warning' },
  detail: {
    id: () => 'Pilih sedikitnya satu baris dari peringatan ini.',
    en: () => 'Choose at least one row of this warning.',
  },
})

export const warningsWait = problem({
  code: 'survey.warnings_wait',
  status: 409,
  title: { id: 'Masih ada peringatan', en: 'Warnings still wait' },
  detail: {
    id: (d: { count: number }) =>
      `Masih ada ${d.count} peringatan yang belum diputuskan. Minta sekretariat memutuskannya, lalu sahkan.`,
    en: (d) =>
      `${d.count} warnings have not been decided. Ask the secretariat to decide on them, then confirm.`,
  },
})

export const importWrong = problem({
  code: 'survey.import_wrong',
  status: 422,
  title: { id: 'Isi berkas belum benar', en: 'The file has faults' },
  detail: {
    id: (d: { count: number }) =>
      `Ada ${d.count} kesalahan pada berkas. Tidak ada yang disimpan. Perbaiki yang disebut, lalu unggah lagi.`,
    en: (d) => `The file has ${d.count} faults. Nothing was stored. Mend what is named and upload it again.`,
  },
})

export const resultUnknown = problem({
  code: 'survey.result_unknown',
  status: 404,
  title: { id: 'Hasil belum disahkan', en: 'No confirmed result' },
  detail: {
    id: () => 'Pimpinan daerah belum mengesahkan hasil survei tahun ini.',
    en: () => 'The head of the region has not confirmed a survey of this year.',
  },
})
