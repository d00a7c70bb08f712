import { problem } from '#platform/problem/problem.ts'

export const ministryOnly = problem({
  code: 'result.ministry_only',
  status: 403,
  title: { id: 'Hanya untuk kementerian', en: 'For the ministry only' },
  detail: {
    id: () =>
      'Hasil disusun dan diterbitkan dari ruang kerja kementerian (kode 00). Pindahlah ke sana dahulu.',
    en: () =>
      'Results are made and published in the workspace of the ministry (code 00). Change to it first.',
  },
})

export const previewNotOpen = problem({
  code: 'result.preview_not_open',
  status: 404,
  title: { id: 'Pratinjau belum dibuka', en: 'The preview is not open yet' },
  detail: {
    id: () =>
      'Pratinjau hasil daerah ini belum dibuka oleh kementerian. Anda diberi tahu begitu dapat dilihat.',
    en: () =>
      'The ministry has not opened the preview of this region’s result yet. You are told as soon as it can be seen.',
  },
})

export const nothingToPreview = problem({
  code: 'result.nothing_to_preview',
  status: 409,
  title: { id: 'Belum ada yang dapat dibuka', en: 'Nothing to open yet' },
  detail: {
    id: () =>
      'Belum ada daerah terpilih yang nilainya terbuka. Tunggu sampai semua asesor daerah itu mengirim nilainya.',
    en: () =>
      'None of the chosen regions has revealed ratings yet. Wait until all assessors of the region have submitted.',
  },
})

export const resultFrozen = problem({
  code: 'result.frozen',
  status: 409,
  title: { id: 'Hasil sudah diterbitkan', en: 'The result is published' },
  detail: {
    id: (d: { year: number }) =>
      `Hasil ${d.year} daerah ini sudah diterbitkan dan tidak dapat diubah di sini. Perubahan hanya melalui pembetulan dengan versi baru.`,
    en: (d) =>
      `The result of ${d.year} of this region is published and cannot be changed here. Changes are made by a correction, as a new version.`,
  },
})

export const objectionsNeedPreview = problem({
  code: 'result.objection_needs_preview',
  status: 409,
  title: { id: 'Belum dapat menyanggah', en: 'Objections are not possible yet' },
  detail: {
    id: () =>
      'Sanggahan diajukan terhadap nilai pada pratinjau, dan pratinjau daerah ini belum dibuka. Tunggu sampai kementerian membukanya.',
    en: () =>
      'An objection is filed against a previewed score, and the preview of this region is not open. Wait until the ministry opens it.',
  },
})

export const questionUnknown = problem({
  code: 'result.question_unknown',
  status: 422,
  title: { id: 'Pertanyaan tidak ada', en: 'No such question' },
  detail: {
    id: (d: { question: string }) =>
      `Instrumen daerah ini tidak memuat pertanyaan “${d.question}”. Pilih dari daftar pertanyaan.`,
    en: (d) =>
      `The instrument of this region has no question “${d.question}”. Choose one from the list of questions.`,
  },
})

export const objectionUnknown = problem({
  code: 'result.objection_unknown',
  status: 404,
  title: { id: 'Sanggahan tidak ada', en: 'No such objection' },
  detail: {
    id: () => 'Tidak ada sanggahan untuk pertanyaan itu. Buka kembali daftar sanggahan.',
    en: () => 'There is no objection to that question. Open the list of objections again.',
  },
})

export const objectionDecidedAlready = problem({
  code: 'result.objection_decided',
  status: 409,
  title: { id: 'Sanggahan sudah diputus', en: 'The objection is decided' },
  detail: {
    id: () =>
      'Panel sudah memutus sanggahan ini, sehingga tidak dapat diubah lagi. Putusannya ada pada halaman sanggahan.',
    en: () =>
      'The panel has decided this objection, so it can no longer be changed. The decision stands on the page of objections.',
  },
})

export const staleObjection = problem({
  code: 'result.objection_stale',
  status: 409,
  title: { id: 'Sanggahan berubah sementara itu', en: 'The objection has changed meanwhile' },
  detail: {
    id: (d: { text: string }) =>
      `Orang lain sudah mengubah sanggahan ini. Isinya sekarang: “${d.text}”. Tulisan Anda tetap ada; bandingkan, lalu kirim lagi.`,
    en: (d) =>
      `Somebody else has changed this objection. It now says: “${d.text}”. What you wrote is kept; compare and send again.`,
  },
})

export const scoreOutOfScale = problem({
  code: 'result.score_out_of_scale',
  status: 422,
  title: { id: 'Nilai di luar skala', en: 'The score is outside the scale' },
  detail: {
    id: (d: { min: string; max: string }) =>
      `Putusan yang mengabulkan harus menyebut nilai pertanyaan antara ${d.min} dan ${d.max}, dengan paling banyak dua angka desimal.`,
    en: (d) =>
      `A decision that upholds must name a question score from ${d.min} to ${d.max}, with two decimals at most.`,
  },
})

export const regionNotInCycle = problem({
  code: 'result.region_not_in_cycle',
  status: 404,
  title: { id: 'Daerah tidak ikut', en: 'The region does not take part' },
  detail: {
    id: (d: { region: string; year: number }) =>
      `Daerah ${d.region} tidak ikut evaluasi ${d.year}. Pilih daerah dari papan hasil.`,
    en: (d) =>
      `Region ${d.region} does not take part in the evaluation of ${d.year}. Choose a region from the board.`,
  },
})

export const gapHasRating = problem({
  code: 'result.no_gap',
  status: 409,
  title: { id: 'Tidak ada yang kosong', en: 'Nothing is missing' },
  detail: {
    id: (d: { region: string }) =>
      `Semua pertanyaan wajib daerah ${d.region} sudah dinilai atau sudah dicatat alasannya. Tidak ada yang perlu dicatat.`,
    en: (d) =>
      `All mandatory questions of region ${d.region} are rated or already have a recorded reason. Nothing is left to record.`,
  },
})

export const notReadyToPublish = problem({
  code: 'result.not_ready',
  status: 409,
  title: { id: 'Belum dapat diterbitkan', en: 'It cannot be published yet' },
  detail: {
    id: (d: { regions: number }) =>
      `${d.regions} daerah belum siap. Lengkapi yang disebut di bawah, atau terbitkan daerah lain dahulu.`,
    en: (d) =>
      `${d.regions} regions are not ready. Mend what is listed below, or publish the other regions first.`,
  },
})

export const nothingToPublish = problem({
  code: 'result.nothing_to_publish',
  status: 409,
  title: { id: 'Tidak ada yang dapat diterbitkan', en: 'Nothing to publish' },
  detail: {
    id: (d: { year: number }) =>
      `Semua daerah peserta ${d.year} yang dipilih sudah diterbitkan. Untuk mengubah hasil, buat pembetulan.`,
    en: (d) =>
      `All chosen regions of ${d.year} are published already. To change a result, make a correction.`,
  },
})

export const exampleOverReal = problem({
  code: 'result.example_over_real',
  status: 409,
  title: {
    id: 'Contoh tidak menggantikan hasil resmi',
    en: 'An example does not replace an official result',
  },
  detail: {
    id: (d: { regions: string }) =>
      `Putaran ini contoh, sedangkan ${d.regions} sudah mempunyai hasil resmi tahun itu. Pakai tahun lain untuk contoh.`,
    en: (d) =>
      `This cycle is an example, but ${d.regions} already have an official result of that year. Use another year for examples.`,
  },
})

export const notPublishedYet = problem({
  code: 'result.not_published',
  status: 409,
  title: { id: 'Belum diterbitkan', en: 'Not published yet' },
  detail: {
    id: (d: { region: string; year: number }) =>
      `Hasil ${d.year} daerah ${d.region} belum diterbitkan lewat putaran ini, jadi belum ada yang dibetulkan. Terbitkan dahulu.`,
    en: (d) =>
      `The result of ${d.year} of region ${d.region} has not been published by this cycle, so there is nothing to correct. Publish it first.`,
  },
})

export const correctionChangesNothing = problem({
  code: 'result.correction_changes_nothing',
  status: 409,
  title: { id: 'Tidak ada yang berubah', en: 'Nothing changes' },
  detail: {
    id: () =>
      'Pembetulan ini tidak mengubah satu pun nilai. Isi nilai pertanyaan yang benar, lalu kirim lagi.',
    en: () => 'This correction changes no score. Enter the right question scores and send again.',
  },
})

export const certificateUnknown = problem({
  code: 'result.certificate_unknown',
  status: 404,
  title: { id: 'Kode tidak dikenal', en: 'Unknown code' },
  detail: {
    id: (d: { code: string }) =>
      `Tidak ada rapor dengan kode ${d.code}. Periksa kembali kode pada rapor; jika tetap tidak ada, rapor itu tidak diterbitkan di sini.`,
    en: (d) =>
      `There is no report with the code ${d.code}. Check the code on the report; if it is still not found, the report was not issued here.`,
  },
})

export const printUnknown = problem({
  code: 'result.print_unknown',
  status: 404,
  title: { id: 'Rapor belum ada', en: 'No report yet' },
  detail: {
    id: () => 'Rapor versi itu belum dicetak atau tidak ada. Coba lagi sebentar, atau buka halaman daerah.',
    en: () =>
      'The report of that version is not printed yet or does not exist. Try again in a moment, or open the page of the region.',
  },
})
