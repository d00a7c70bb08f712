import { problem } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

const STATE_WORDS: Record<'id' | 'en', Partial<Record<string, string>>> = {
  id: {
    draft: 'masih rancangan',
    open: 'sudah dibuka',
    decided: 'sudah diputuskan',
    published: 'sudah diumumkan',
  },
  en: { draft: 'still a draft', open: 'open', decided: 'decided', published: 'published' },
}

const CLOSED_WORDS = {
  id: {
    submitted: 'Kuesioner sudah dikirim. Minta kementerian mengembalikannya bila ada yang perlu diubah.',
    late: 'Hari terakhir pengisian sudah lewat menurut jam peladen. Hubungi sekretariat kementerian.',
    state: 'Seleksi ini tidak sedang menerima kuesioner.',
  },
  en: {
    submitted: 'The questionnaire was submitted. Ask the ministry to return it if something must change.',
    late: 'The last day has passed by the clock of the server. Ask the ministry’s secretariat.',
    state: 'This selection takes no questionnaires now.',
  },
} as const

export const cohortUnknown = problem({
  code: 'selection.cohort_unknown',
  status: 404,
  title: { id: 'Angkatan tidak ada', en: 'No such cohort' },
  detail: {
    id: (d: { year: number }) => `Belum ada angkatan tahun ${d.year}. Pilih tahun dari daftar angkatan.`,
    en: (d) => `There is no cohort of ${d.year}. Choose a year from the list of cohorts.`,
  },
})

export const cohortExists = problem({
  code: 'selection.cohort_exists',
  status: 409,
  title: { id: 'Angkatan tahun itu sudah ada', en: 'There is a cohort for that year already' },
  detail: {
    id: (d: { year: number }) =>
      `Angkatan ${d.year} sudah ada. Tambahkan daerah ke angkatan itu, atau pilih tahun lain.`,
    en: (d) => `The cohort of ${d.year} is there already. Add regions to it or choose another year.`,
  },
})

export const regionUnknown = problem({
  code: 'selection.region_unknown',
  status: 422,
  title: { id: 'Daerah tidak dikenal', en: 'Unknown region' },
  detail: {
    id: (d: { codes: readonly string[] }) =>
      `Kode ${d.codes.join(', ')} tidak ada dalam daftar kabupaten dan kota. Periksa penulisannya, misalnya 35.05.`,
    en: (d) =>
      `${d.codes.join(', ')} is not on the list of regencies and cities. Check the code, for example 35.05.`,
  },
})

export const memberAlready = problem({
  code: 'selection.member_already',
  status: 409,
  title: { id: 'Daerah sudah anggota angkatan ini', en: 'The region is in this cohort already' },
  detail: {
    id: (d: { year: number }) =>
      `Daerah ini sudah tercatat dalam angkatan ${d.year}. Buka daftar anggotanya.`,
    en: (d) => `This region is on the list of ${d.year} already. Open the list of members.`,
  },
})

export const memberUnknown = problem({
  code: 'selection.member_unknown',
  status: 404,
  title: { id: 'Keanggotaan tidak ada', en: 'No such membership' },
  detail: {
    id: (d: { year: number }) =>
      `Daerah ini bukan anggota angkatan ${d.year}, atau keanggotaannya sudah berakhir. Buka daftarnya lagi.`,
    en: (d) => `This region is not a member of ${d.year}, or its membership has ended. Open the list again.`,
  },
})

export const endBeforeStart = problem({
  code: 'selection.end_before_start',
  status: 422,
  title: { id: 'Tanggal berakhir terlalu awal', en: 'The last day is too early' },
  detail: {
    id: () => 'Keanggotaan tidak dapat berakhir sebelum dimulai. Pilih hari sesudah hari bergabung.',
    en: () => 'A membership can not end before it began. Choose a day after the one of joining.',
  },
})

export const listUnknown = problem({
  code: 'selection.list_unknown',
  status: 404,
  title: { id: 'Daftar penetapan tidak ada', en: 'No such list' },
  detail: {
    id: () =>
      'Tidak ada daftar penetapan yang diterbitkan di alamat ini. Periksa alamat atau pindai lagi kodenya.',
    en: () => 'No published list has this address. Check the address or scan the code again.',
  },
})

export const roundUnknown = problem({
  code: 'selection.round_unknown',
  status: 404,
  title: { id: 'Seleksi tidak ada', en: 'No such selection' },
  detail: {
    id: () => 'Seleksi ini tidak ada, atau daerah Anda bukan calon di dalamnya. Buka daftar seleksi lagi.',
    en: () =>
      'There is no such selection, or your region is no candidate in it. Open the list of selections again.',
  },
})

export const candidateUnknown = problem({
  code: 'selection.candidate_unknown',
  status: 404,
  title: { id: 'Daerah bukan calon', en: 'The region is no candidate' },
  detail: {
    id: () => 'Daerah ini tidak ada dalam daftar calon seleksi ini. Tambahkan lebih dahulu.',
    en: () => 'This region is not on the list of candidates of this selection. Add it first.',
  },
})

export const notNow = problem({
  code: 'selection.not_now',
  status: 409,
  title: { id: 'Tidak dapat dilakukan pada tahap ini', en: 'Not possible at this stage' },
  detail: {
    id: (d: { state: string }) =>
      `Seleksi ini ${STATE_WORDS.id[d.state] ?? d.state}, jadi langkah ini tidak dapat dilakukan.`,
    en: (d) => `This selection is ${STATE_WORDS.en[d.state] ?? d.state}, so this step is not possible.`,
  },
})

export const changedMeanwhile = problem({
  code: 'selection.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Somebody else changed it' },
  detail: {
    id: () =>
      'Isi ini berubah sejak Anda membukanya. Yang Anda tulis tetap ada; bandingkan dengan perubahan itu, lalu simpan lagi.',
    en: () =>
      'This changed since you opened it. What you wrote is still there; compare it with the change and save again.',
  },
})

export const criteriaWrong = problem({
  code: 'selection.criteria_wrong',
  status: 422,
  title: { id: 'Kriteria belum benar', en: 'The criteria are not right yet' },
  detail: {
    id: (d: { faults: readonly Bilingual[] }) => d.faults.map((fault) => fault.id).join(' '),
    en: (d) => d.faults.map((fault) => fault.en).join(' '),
  },
})

export const roundNotReady = problem({
  code: 'selection.round_not_ready',
  status: 409,
  title: { id: 'Seleksi belum dapat dibuka', en: 'The selection can not be opened yet' },
  detail: {
    id: (d: { missing: readonly Bilingual[] }) => d.missing.map((one) => one.id).join(' '),
    en: (d) => d.missing.map((one) => one.en).join(' '),
  },
})

export const decisionsMissing = problem({
  code: 'selection.decisions_missing',
  status: 409,
  title: { id: 'Keputusan belum lengkap', en: 'The decisions are not complete' },
  detail: {
    id: (d: { missing: readonly Bilingual[] }) => d.missing.map((one) => one.id).join(' '),
    en: (d) => d.missing.map((one) => one.en).join(' '),
  },
})

export const dayNotLater = problem({
  code: 'selection.day_not_later',
  status: 422,
  title: { id: 'Harinya tidak lebih lambat', en: 'The day is not later' },
  detail: {
    id: () => 'Tenggat hanya dapat dimundurkan ke hari yang lebih lambat dan belum lewat. Pilih hari lain.',
    en: () => 'The last day can only move to a later one that has not passed. Choose another day.',
  },
})

export const questionnaireClosed = problem({
  code: 'selection.questionnaire_closed',
  status: 409,
  title: { id: 'Kuesioner tidak sedang terbuka', en: 'The questionnaire is not open' },
  detail: {
    id: (d: { why: 'submitted' | 'late' | 'state' }) => CLOSED_WORDS.id[d.why],
    en: (d) => CLOSED_WORDS.en[d.why],
  },
})

export const questionUnknown = problem({
  code: 'selection.question_unknown',
  status: 404,
  title: { id: 'Pertanyaan tidak ada', en: 'No such question' },
  detail: {
    id: () => 'Pertanyaan ini tidak ada dalam kuesioner. Muat ulang halamannya.',
    en: () => 'This question is not in the questionnaire. Load the page again.',
  },
})

export const answersMissing = problem({
  code: 'selection.answers_missing',
  status: 422,
  title: { id: 'Kuesioner belum lengkap', en: 'The questionnaire is not complete' },
  detail: {
    id: (d: { questions: readonly Bilingual[] }) =>
      `Masih ada ${d.questions.length} pertanyaan tanpa tingkat atau penjelasan: ${d.questions.map((one) => `“${one.id}”`).join(', ')}. Lengkapi, lalu kirim lagi.`,
    en: (d) =>
      `${d.questions.length} questions have no level or no explanation yet: ${d.questions.map((one) => `“${one.en}”`).join(', ')}. Complete them and send again.`,
  },
})

export const interviewerUnknown = problem({
  code: 'selection.interviewer_unknown',
  status: 422,
  title: { id: 'Pewawancara tidak dikenal', en: 'Unknown interviewer' },
  detail: {
    id: () => 'Pewawancara harus bertugas di kementerian sebagai admin atau asesor. Pilih dari daftar.',
    en: () => 'An interviewer must serve at the ministry as administrator or assessor. Choose from the list.',
  },
})

export const notAssigned = problem({
  code: 'selection.not_assigned',
  status: 403,
  title: { id: 'Anda bukan pewawancara daerah ini', en: 'You do not interview this region' },
  detail: {
    id: () =>
      'Anda tidak ditugaskan mewawancarai daerah ini. Minta admin kementerian menugaskan Anda bila perlu.',
    en: () =>
      'You are not asked to interview this region. Ask the ministry’s administrator if you should be.',
  },
})

export const interviewSubmitted = problem({
  code: 'selection.interview_submitted',
  status: 409,
  title: { id: 'Nilai wawancara sudah dikirim', en: 'The scores are submitted' },
  detail: {
    id: () => 'Nilai yang sudah dikirim tidak dapat diubah. Sampaikan perubahan dalam alasan keputusan.',
    en: () =>
      'Scores that were submitted can not be changed. Say what changed in the reason of the decision.',
  },
})

export const interviewBegun = problem({
  code: 'selection.interview_begun',
  status: 409,
  title: { id: 'Wawancara sudah dimulai', en: 'The interview has begun' },
  detail: {
    id: () => 'Penugasan ini sudah berisi nilai, jadi tidak dapat dihapus.',
    en: () => 'This interview holds scores already and can not be taken back.',
  },
})

export const scoresMissing = problem({
  code: 'selection.scores_missing',
  status: 422,
  title: { id: 'Nilai belum lengkap', en: 'Scores are missing' },
  detail: {
    id: (d: { criteria: readonly Bilingual[] }) =>
      `Beri nilai dan catatan untuk: ${d.criteria.map((one) => one.id).join(', ')}. Lalu kirim lagi.`,
    en: (d) => `Give a score and a note for: ${d.criteria.map((one) => one.en).join(', ')}. Then send again.`,
  },
})

export const criterionUnknown = problem({
  code: 'selection.criterion_unknown',
  status: 422,
  title: { id: 'Kriteria tidak dapat diisi di sini', en: 'The criterion is not filled in here' },
  detail: {
    id: (d: { criterion: string }) =>
      `Kriteria “${d.criterion}” tidak ada dalam seleksi ini atau dinilai dengan cara lain. Muat ulang halamannya.`,
    en: (d) =>
      `The criterion “${d.criterion}” is not in this selection or is judged in another way. Load the page again.`,
  },
})

export const levelWrong = problem({
  code: 'selection.level_wrong',
  status: 422,
  title: { id: 'Nilai di luar 0 sampai 4', en: 'The level is not 0 to 4' },
  detail: {
    id: () => 'Kriteria ini dinilai dengan bilangan 0 sampai 4. Perbaiki nilainya.',
    en: () => 'This criterion takes a number from 0 to 4. Mend the value.',
  },
})

export const knockedOut = problem({
  code: 'selection.knocked_out',
  status: 409,
  title: { id: 'Calon gugur', en: 'The candidate is struck off' },
  detail: {
    id: (d: { criterion: Bilingual }) =>
      `Calon ini di bawah syarat “${d.criterion.id}”, jadi tidak dapat dipilih atau dijadikan cadangan.`,
    en: (d) =>
      `This candidate is below the condition “${d.criterion.en}” and can be neither chosen nor held in reserve.`,
  },
})

export const readinessOpen = problem({
  code: 'selection.readiness_open',
  status: 409,
  title: { id: 'Penilaian kesiapan sedang berjalan', en: 'An assessment is open' },
  detail: {
    id: () => 'Daerah Anda sudah punya rancangan penilaian kesiapan. Lanjutkan dan kirim yang itu.',
    en: () => 'Your region has a draft of its readiness already. Go on with that one and submit it.',
  },
})

export const readinessUnknown = problem({
  code: 'selection.readiness_unknown',
  status: 404,
  title: { id: 'Penilaian kesiapan tidak ada', en: 'No such assessment' },
  detail: {
    id: () => 'Penilaian kesiapan ini tidak ada di daerah ini. Buka daftarnya lagi.',
    en: () => 'There is no such assessment in this region. Open the list again.',
  },
})

export const readinessSubmitted = problem({
  code: 'selection.readiness_submitted',
  status: 409,
  title: { id: 'Penilaian kesiapan sudah dikirim', en: 'The assessment is submitted' },
  detail: {
    id: () => 'Penilaian yang sudah dikirim tetap seperti adanya. Mulai penilaian baru bila keadaan berubah.',
    en: () => 'A submitted assessment stays as it is. Begin a new one when things have changed.',
  },
})

export const itemUnknown = problem({
  code: 'selection.item_unknown',
  status: 404,
  title: { id: 'Butir tidak ada', en: 'No such item' },
  detail: {
    id: () => 'Butir ini tidak ada dalam penilaian kesiapan Anda. Muat ulang halamannya.',
    en: () => 'This item is not in your assessment. Load the page again.',
  },
})

export const ratingsMissing = problem({
  code: 'selection.ratings_missing',
  status: 422,
  title: { id: 'Penilaian kesiapan belum lengkap', en: 'The assessment is not complete' },
  detail: {
    id: (d: { unrated: number; unproven: number }) =>
      [
        d.unrated > 0 ? `${d.unrated} butir belum dinilai.` : '',
        d.unproven > 0 ? `${d.unproven} butir bernilai baik belum menyebut buktinya.` : '',
        'Lengkapi, lalu kirim lagi.',
      ]
        .join(' ')
        .trim(),
    en: (d) =>
      [
        d.unrated > 0 ? `${d.unrated} items are not rated.` : '',
        d.unproven > 0 ? `${d.unproven} items rated good name no evidence.` : '',
        'Complete them and send again.',
      ]
        .join(' ')
        .trim(),
  },
})

export const notSubmitted = problem({
  code: 'selection.not_submitted',
  status: 409,
  title: { id: 'Kuesioner belum dikirim', en: 'The questionnaire is not submitted' },
  detail: {
    id: () => 'Hanya kuesioner yang sudah dikirim daerah yang dapat dikembalikan. Tunggu sampai dikirim.',
    en: () => 'Only a questionnaire that the region submitted can be returned. Wait until it is.',
  },
})
