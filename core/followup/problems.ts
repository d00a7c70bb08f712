import { problem } from '#platform/problem/problem.ts'

export const recommendationUnknown = problem({
  code: 'followup.recommendation_unknown',
  status: 404,
  title: { id: 'Rekomendasi tidak ada', en: 'No such recommendation' },
  detail: {
    id: () => 'Rekomendasi ini tidak ada di daerah ini. Buka daftarnya lagi.',
    en: () => 'There is no such recommendation in this region. Open the list again.',
  },
})

export const changedMeanwhile = problem({
  code: 'followup.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Somebody else changed it' },
  detail: {
    id: () =>
      'Rekomendasi ini berubah sejak Anda membukanya. Yang Anda tulis tetap ada; lihat perubahan di bawah, lalu kirim lagi.',
    en: () =>
      'This recommendation changed since you opened it. What you wrote is still there; look at the change below and send again.',
  },
})

export const notNow = problem({
  code: 'followup.not_now',
  status: 409,
  title: { id: 'Belum atau tidak dapat dilakukan', en: 'Not possible now' },
  detail: {
    id: (d: { state: string }) =>
      `Rekomendasi ini sedang berstatus “${STATE_WORDS.id[d.state] ?? d.state}”, jadi langkah ini tidak dapat dilakukan.`,
    en: (d) => `This recommendation is ${STATE_WORDS.en[d.state] ?? d.state}, so this step is not possible.`,
  },
})

export const evidenceNeeded = problem({
  code: 'followup.evidence_needed',
  status: 422,
  title: { id: 'Bukti belum ada', en: 'Evidence is missing' },
  detail: {
    id: () => 'Sertakan paling sedikit satu bukti dari gudang bukti sebelum menyatakan selesai.',
    en: () => 'Add at least one piece of evidence from the vault before saying that it is done.',
  },
})

export const notYourAgency = problem({
  code: 'followup.not_your_agency',
  status: 403,
  title: { id: 'Bukan tugas OPD Anda', en: 'Not your agency’s task' },
  detail: {
    id: () => 'Rekomendasi ini ditindaklanjuti oleh OPD lain. Hubungi sekretariat daerah bila itu keliru.',
    en: () => 'Another agency follows this recommendation up. Ask the region’s secretariat if that is wrong.',
  },
})

export const opdNotThere = problem({
  code: 'followup.opd_not_there',
  status: 422,
  title: { id: 'OPD tidak ada', en: 'No such agency' },
  detail: {
    id: () => 'OPD yang dipilih tidak ada atau sudah ditutup. Pilih OPD lain.',
    en: () => 'The agency chosen does not exist or is closed. Choose another one.',
  },
})

export const dueBeforeToday = problem({
  code: 'followup.due_before_today',
  status: 422,
  title: { id: 'Tenggat sudah lewat', en: 'The due date has passed' },
  detail: {
    id: () => 'Pilih tenggat hari ini atau sesudahnya.',
    en: () => 'Choose today or a later day as the due date.',
  },
})

const STATE_WORDS: Record<'id' | 'en', Record<string, string>> = {
  id: {
    open: 'terbuka',
    in_progress: 'dikerjakan',
    proven: 'menunggu penilaian',
    accepted: 'diterima',
    carried_over: 'dibawa ke tahun berikutnya',
  },
  en: {
    open: 'open',
    in_progress: 'in progress',
    proven: 'waiting for judgement',
    accepted: 'accepted',
    carried_over: 'carried over to the next year',
  },
}
