import { problem } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

export const stageUnknown = problem({
  code: 'movement.stage_unknown',
  status: 404,
  title: { id: 'Bimtek tidak ada', en: 'No such bimtek' },
  detail: {
    id: () => 'Bimtek ini tidak ada di daftar Anda. Buka daftarnya lagi.',
    en: () => 'There is no such bimtek on your list. Open the list again.',
  },
})

export const stageThere = problem({
  code: 'movement.stage_there',
  status: 409,
  title: { id: 'Bimtek tahap itu sudah direncanakan', en: 'That bimtek is planned already' },
  detail: {
    id: (d: { names: readonly string[]; stage: number; year: number }) =>
      `${d.names.join(', ')} sudah punya bimtek tahap ${d.stage} pada ${d.year}. Ubah yang ada, atau keluarkan daerah itu dari pilihan.`,
    en: (d) =>
      `${d.names.join(', ')} already has bimtek ${d.stage} of ${d.year}. Change the one there is, or take the region out of the selection.`,
  },
})

export const stageNotNow = problem({
  code: 'movement.stage_not_now',
  status: 409,
  title: { id: 'Langkah ini tidak dapat dilakukan sekarang', en: 'Not possible now' },
  detail: {
    id: (d: { state: string }) =>
      `Bimtek ini sedang berstatus “${STAGE_WORDS.id[d.state] ?? d.state}”, jadi langkah ini tidak dapat dilakukan. Muat ulang halaman untuk melihat keadaan terbaru.`,
    en: (d) =>
      `This bimtek is ${STAGE_WORDS.en[d.state] ?? d.state}, so this step is not possible. Reload the page to see how it stands.`,
  },
})

export const timesCrossed = problem({
  code: 'movement.times_crossed',
  status: 422,
  title: { id: 'Waktu selesai mendahului waktu mulai', en: 'It ends before it begins' },
  detail: {
    id: () => 'Waktu selesai harus sesudah waktu mulai. Perbaiki tanggal atau jamnya.',
    en: () => 'The end must come after the beginning. Mend the day or the time.',
  },
})

export const agendaCrossed = problem({
  code: 'movement.agenda_crossed',
  status: 422,
  title: { id: 'Jam agenda keliru', en: 'Times of the agenda are wrong' },
  detail: {
    id: (d: { row: number }) =>
      `Sesi ke-${d.row} pada agenda selesai sebelum mulai, atau mulai sebelum sesi di atasnya selesai. Perbaiki jamnya.`,
    en: (d) =>
      `Session ${d.row} of the agenda ends before it begins, or begins before the one above it ends. Mend its times.`,
  },
})

export const nowhere = problem({
  code: 'movement.nowhere',
  status: 422,
  title: { id: 'Tempat belum disebut', en: 'The place is missing' },
  detail: {
    id: () => 'Sebutkan tempat, atau tautan pertemuan bila bimtek diadakan daring.',
    en: () => 'Say where it is, or give the link if it is held online.',
  },
})

export const dueBeforeStage = problem({
  code: 'movement.due_before_stage',
  status: 422,
  title: { id: 'Tenggat hasil mendahului bimtek', en: 'Deliverables are due before the bimtek' },
  detail: {
    id: () =>
      'Tenggat hasil harus pada hari bimtek selesai atau sesudahnya. Pilih tanggal yang lebih lambat.',
    en: () => 'Deliverables are due on the day the bimtek ends, or later. Choose a later day.',
  },
})

export const stageNotBegun = problem({
  code: 'movement.stage_not_begun',
  status: 409,
  title: { id: 'Bimtek belum dimulai', en: 'The bimtek has not begun' },
  detail: {
    id: () => 'Bimtek baru dapat dinyatakan terlaksana setelah waktu mulainya lewat.',
    en: () => 'A bimtek can be recorded as held once its time of beginning has passed.',
  },
})

export const nobodyCame = problem({
  code: 'movement.nobody_came',
  status: 409,
  title: { id: 'Daftar hadir masih kosong', en: 'Nobody is on the attendance list' },
  detail: {
    id: () =>
      'Belum ada yang tercatat hadir. Daerah membuka daftar hadir di halaman bimtek ini, lalu peserta mengisi lewat kode QR atau dicatat oleh sekretariat.',
    en: () =>
      'Nobody is recorded as present. The region opens the attendance list on this page; people check in by the QR code or are noted by the secretariat.',
  },
})

export const deliverableElsewhere = problem({
  code: 'movement.deliverable_elsewhere',
  status: 422,
  title: { id: 'Hasil ini tidak diunggah di sini', en: 'This deliverable is not put here' },
  detail: {
    id: () =>
      'Hasil itu bukan milik bimtek tahap ini, atau dihitung sendiri dari komitmen bersama yang sudah lengkap.',
    en: () =>
      'That deliverable does not belong to this bimtek, or is counted by itself from the completed joint commitment.',
  },
})

export const deliverablesMissing = problem({
  code: 'movement.deliverables_missing',
  status: 422,
  title: { id: 'Hasil bimtek belum lengkap', en: 'Deliverables are missing' },
  detail: {
    id: (d: { missing: readonly Bilingual[] }) =>
      `Masih kurang: ${d.missing.map((one) => one.id).join(', ')}. Sertakan paling sedikit satu bukti untuk tiap hasil; komitmen bersama harus sudah lengkap ditandatangani atau ditutup pimpinan.`,
    en: (d) =>
      `Still missing: ${d.missing.map((one) => one.en).join(', ')}. Each deliverable needs at least one piece of evidence; the joint commitment must be signed by all or closed by the leader.`,
  },
})

export const reasonNeeded = problem({
  code: 'movement.reason_needed',
  status: 422,
  title: { id: 'Alasan belum ditulis', en: 'The reason is missing' },
  detail: {
    id: () =>
      'Untuk mengembalikan hasil bimtek, tulis alasannya paling sedikit sepuluh huruf; daerah membacanya.',
    en: () => 'To give deliverables back, write the reason in at least ten letters; the region reads it.',
  },
})

const STAGE_WORDS: Record<'id' | 'en', Record<string, string>> = {
  id: {
    planned: 'direncanakan',
    held: 'terlaksana',
    submitted: 'hasil diserahkan',
    returned: 'hasil dikembalikan',
    accepted: 'hasil diterima',
    cancelled: 'dibatalkan',
  },
  en: {
    planned: 'planned',
    held: 'held',
    submitted: 'handed in',
    returned: 'given back',
    accepted: 'accepted',
    cancelled: 'cancelled',
  },
}
