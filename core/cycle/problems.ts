import { problem } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

export const cycleUnknown = problem({
  code: 'cycle.unknown',
  status: 404,
  title: { id: 'Putaran evaluasi tidak ada', en: 'No such cycle' },
  detail: {
    id: (d: { year: number }) => `Belum ada putaran evaluasi tahun ${d.year}. Pilih tahun dari daftar.`,
    en: (d) => `There is no evaluation cycle for ${d.year}. Choose a year from the list.`,
  },
})

export const cycleNotOpen = problem({
  code: 'cycle.not_open',
  status: 409,
  title: { id: 'Putaran tidak sedang dibuka', en: 'The cycle is not open' },
  detail: {
    id: (d: { year: number }) =>
      `Putaran evaluasi ${d.year} tidak sedang dibuka, jadi langkah ini tidak dapat dilakukan. Hubungi sekretariat kementerian.`,
    en: (d) =>
      `The evaluation cycle of ${d.year} is not open, so this step can not be done. Ask the ministry’s secretariat.`,
  },
})

export const notTakingPart = problem({
  code: 'cycle.not_taking_part',
  status: 409,
  title: { id: 'Daerah tidak ikut serta', en: 'The region does not take part' },
  detail: {
    id: (d: { year: number }) =>
      `Daerah ini tidak terdaftar sebagai peserta evaluasi ${d.year}. Terima undangannya lebih dahulu, atau hubungi sekretariat kementerian.`,
    en: (d) =>
      `This region is not a participant of the evaluation of ${d.year}. Accept the invitation first, or ask the ministry’s secretariat.`,
  },
})

export const deadlinePassed = problem({
  code: 'cycle.deadline_passed',
  status: 409,
  title: { id: 'Tenggat sudah lewat', en: 'The deadline has passed' },
  detail: {
    id: (d: { closesAt: string }) =>
      `Langkah ini ditutup pada ${d.closesAt} menurut jam peladen. Hubungi sekretariat kementerian bila perlu perpanjangan.`,
    en: (d) =>
      `This step closed at ${d.closesAt} by the clock of the server. Ask the ministry’s secretariat if it must be extended.`,
  },
})

export const cycleExists = problem({
  code: 'cycle.exists',
  status: 409,
  title: { id: 'Putaran tahun itu sudah ada', en: 'There is a cycle for that year already' },
  detail: {
    id: (d: { year: number }) =>
      `Putaran evaluasi ${d.year} sudah ada; satu tahun hanya punya satu putaran. Buka yang ada dari daftar, atau pilih tahun lain.`,
    en: (d) =>
      `There is an evaluation cycle for ${d.year} already; a year has only one. Open it from the list or choose another year.`,
  },
})

export const cycleNotDraft = problem({
  code: 'cycle.not_draft',
  status: 409,
  title: { id: 'Putaran bukan rancangan lagi', en: 'The cycle is no draft any more' },
  detail: {
    id: (d: { year: number }) =>
      `Putaran evaluasi ${d.year} sudah dibuka, jadi rancangannya tidak dapat diubah. Tenggat dapat diperpanjang dan instrumen dapat diganti dengan alasan.`,
    en: (d) =>
      `The evaluation cycle of ${d.year} has been opened, so its draft can not be changed. Deadlines may be extended and instruments replaced, with a reason.`,
  },
})

export const cycleNotReady = problem({
  code: 'cycle.not_ready',
  status: 409,
  title: { id: 'Putaran belum dapat dibuka', en: 'The cycle can not be opened yet' },
  detail: {
    id: (d: { missing: readonly Bilingual[] }) => d.missing.map((sentence) => sentence.id).join(' '),
    en: (d) => d.missing.map((sentence) => sentence.en).join(' '),
  },
})

export const planWrong = problem({
  code: 'cycle.plan_wrong',
  status: 422,
  title: { id: 'Rancangan belum benar', en: 'The draft is not right yet' },
  detail: {
    id: (d: { what: Bilingual }) => d.what.id,
    en: (d) => d.what.en,
  },
})

export const changedMeanwhile = problem({
  code: 'cycle.changed_meanwhile',
  status: 409,
  title: { id: 'Putaran sudah diubah orang lain', en: 'Somebody else has changed the cycle' },
  detail: {
    id: (d: { year: number; revision: number }) =>
      `Putaran ${d.year} diubah orang lain sejak Anda membukanya (sekarang revisi ${d.revision}). Isian Anda tetap di layar; bandingkan dengan yang tersimpan, lalu simpan lagi.`,
    en: (d) =>
      `Somebody changed the cycle of ${d.year} since you opened it (now revision ${d.revision}). What you typed is still on the screen; compare it with what is stored and save again.`,
  },
})

export const cloneBackwards = problem({
  code: 'cycle.clone_backwards',
  status: 422,
  title: { id: 'Salinan harus untuk tahun sesudahnya', en: 'A copy must be for a later year' },
  detail: {
    id: (d: { from: number }) => `Pilih tahun sesudah ${d.from} untuk salinan putaran ${d.from}.`,
    en: (d) => `Choose a year after ${d.from} for the copy of the cycle of ${d.from}.`,
  },
})

export const extensionWrong = problem({
  code: 'cycle.extension_wrong',
  status: 422,
  title: { id: 'Tenggat tidak dapat dipindah ke hari itu', en: 'The deadline can not move to that day' },
  detail: {
    id: (d: { what: Bilingual }) => d.what.id,
    en: (d) => d.what.en,
  },
})

export const ratingHasBegun = problem({
  code: 'cycle.rating_has_begun',
  status: 409,
  title: { id: 'Penilaian sudah dimulai', en: 'Rating has begun' },
  detail: {
    id: (d: { until: string | null }) =>
      d.until === null
        ? 'Instrumen putaran yang dibuka hanya dapat diganti sebelum penilaian dimulai. Putaran ini tidak punya tenggat isian mandiri atau tanggal tahap II, jadi sejak dibuka dianggap sudah dinilai.'
        : `Instrumen putaran yang dibuka hanya dapat diganti sebelum penilaian dimulai, yaitu sampai ${d.until}. Pakai versi baru itu untuk putaran tahun berikutnya.`,
    en: (d) =>
      d.until === null
        ? 'The instrument of an open cycle may be replaced only before rating begins. This cycle has neither a deadline for the self-assessment nor days of stage II, so rating counts as begun since its opening.'
        : `The instrument of an open cycle may be replaced only before rating begins, that is until ${d.until}. Use the new version for the cycle of the next year.`,
  },
})

export const trackUnknown = problem({
  code: 'cycle.track_unknown',
  status: 422,
  title: { id: 'Jalur tidak dipakai dalam putaran ini', en: 'The cycle does not use this track' },
  detail: {
    id: (d: { track: string; year: number }) =>
      `Putaran ${d.year} tidak memakai jalur ${d.track}. Tambahkan jalurnya lebih dahulu, atau pilih jalur lain.`,
    en: (d) =>
      `The cycle of ${d.year} does not use the track ${d.track}. Add the track first or choose another.`,
  },
})

export const instrumentOfOtherTrack = problem({
  code: 'cycle.instrument_of_other_track',
  status: 422,
  title: { id: 'Instrumen untuk jalur lain', en: 'The instrument is for another track' },
  detail: {
    id: (d: { code: string; track: string }) =>
      `Instrumen ${d.code} bukan untuk jalur ${d.track}. Pilih instrumen jalur itu, atau turunkan yang baru.`,
    en: (d) =>
      `The instrument ${d.code} is not for the track ${d.track}. Choose one of that track or derive a new one.`,
  },
})

export const regionUnknown = problem({
  code: 'cycle.region_unknown',
  status: 422,
  title: { id: 'Kode daerah tidak dikenal', en: 'No such region' },
  detail: {
    id: (d: { codes: readonly string[] }) =>
      `Tidak ada kabupaten atau kota dengan kode ${d.codes.join(', ')}. Periksa kodenya; bentuknya 35.07.`,
    en: (d) =>
      `There is no regency or city with the code ${d.codes.join(', ')}. Check the code; it looks like 35.07.`,
  },
})

export const alreadyAnswered = problem({
  code: 'cycle.already_answered',
  status: 409,
  title: { id: 'Daerah sudah menjawab', en: 'The region has answered' },
  detail: {
    id: (d: { regions: readonly string[] }) =>
      `Jalur ${d.regions.join(', ')} tidak dapat diganti karena undangannya sudah dijawab. Keluarkan dari pilihan Anda.`,
    en: (d) =>
      `The track of ${d.regions.join(', ')} can not be changed because the invitation was answered. Take it out of your choice.`,
  },
})

export const listWrong = problem({
  code: 'cycle.list_wrong',
  status: 422,
  title: { id: 'Daftar belum dapat dipakai', en: 'The list can not be used yet' },
  detail: {
    id: (d: { count: number }) =>
      `Ada ${d.count} kesalahan dalam daftar; tidak satu baris pun disimpan. Perbaiki, lalu unggah lagi.`,
    en: (d) =>
      `The list has ${d.count} ${d.count === 1 ? 'fault' : 'faults'}; not one row was stored. Mend and upload it again.`,
  },
})

export const reasonMissing = problem({
  code: 'cycle.reason_missing',
  status: 422,
  title: { id: 'Alasan belum ditulis', en: 'The reason is missing' },
  detail: {
    id: () => 'Tulis alasan daerah tidak ikut serta, sekurangnya satu kalimat pendek.',
    en: () => 'Write why the region does not take part, a short sentence at least.',
  },
})

const STATE_WORDS = {
  invited: { id: 'diundang', en: 'invited' },
  accepted: { id: 'menerima', en: 'accepted' },
  declined: { id: 'menolak', en: 'declined' },
  withdrawn: { id: 'mengundurkan diri', en: 'withdrawn' },
  absent: { id: 'tidak ikut', en: 'absent' },
} as const

export const participationSettled = problem({
  code: 'cycle.participation_settled',
  status: 409,
  title: { id: 'Keikutsertaan tidak dapat diubah begitu', en: 'Participation can not change that way' },
  detail: {
    id: (d: { state: keyof typeof STATE_WORDS; to: keyof typeof STATE_WORDS }) =>
      `Keadaan daerah ini sekarang “${STATE_WORDS[d.state].id}”, jadi tidak dapat menjadi “${STATE_WORDS[d.to].id}”. Hubungi sekretariat kementerian bila ini keliru.`,
    en: (d) =>
      `The region stands as “${STATE_WORDS[d.state].en}” now, so it can not become “${STATE_WORDS[d.to].en}”. Ask the ministry’s secretariat if this is wrong.`,
  },
})

export const letterUnknown = problem({
  code: 'cycle.letter_unknown',
  status: 404,
  title: { id: 'Surat tidak dikenal', en: 'No such letter' },
  detail: {
    id: () =>
      'Tidak ada surat dengan tanda ini yang diterbitkan di sini. Periksa alamat pada kode QR suratnya.',
    en: () => 'No letter of this mark was issued here. Check the address in the QR code of the letter.',
  },
})

export const letterIncomplete = problem({
  code: 'cycle.letter_incomplete',
  status: 409,
  title: { id: 'Surat belum lengkap', en: 'The letter is incomplete' },
  detail: {
    id: (d: { missing: readonly Bilingual[] }) =>
      `Lengkapi dahulu templat surat: ${d.missing.map((word) => word.id).join(', ')}.`,
    en: (d) => `Complete the template of the letter first: ${d.missing.map((word) => word.en).join(', ')}.`,
  },
})

export const letterNumberTaken = problem({
  code: 'cycle.letter_number_taken',
  status: 409,
  title: { id: 'Nomor surat sudah dipakai', en: 'The letter number is taken' },
  detail: {
    id: (d: { number: string; day: string }) =>
      `Nomor ${d.number} tanggal ${d.day} sudah dipakai surat lain. Nomor dan tanggal bersama menandai satu surat; ganti salah satunya.`,
    en: (d) =>
      `The number ${d.number} of ${d.day} belongs to another letter. Number and date together name one letter; change one of them.`,
  },
})

export const templateChangedMeanwhile = problem({
  code: 'cycle.template_changed_meanwhile',
  status: 409,
  title: { id: 'Templat sudah diubah orang lain', en: 'Somebody else has changed the template' },
  detail: {
    id: () =>
      'Templat surat diubah orang lain sejak Anda membukanya. Isian Anda tetap di layar; bandingkan dengan yang tersimpan, lalu simpan lagi.',
    en: () =>
      'Somebody changed the template since you opened it. What you typed is still on the screen; compare it with what is stored and save again.',
  },
})

export const placeholderUnknown = problem({
  code: 'cycle.placeholder_unknown',
  status: 422,
  title: { id: 'Ada isian yang tidak dikenal', en: 'There is a placeholder nobody knows' },
  detail: {
    id: (d: { unknown: readonly string[]; known: readonly string[] }) =>
      `${d.unknown.join(', ')} tidak dikenal. Yang dapat dipakai: ${d.known.join(', ')}.`,
    en: (d) => `${d.unknown.join(', ')} is not known. These may be used: ${d.known.join(', ')}.`,
  },
})

export const instrumentVersionUnknown = problem({
  code: 'cycle.instrument_version_unknown',
  status: 404,
  title: { id: 'Versi instrumen tidak ada', en: 'No such version of the instrument' },
  detail: {
    id: (d: { code: string; version: number }) =>
      `Tidak ada instrumen ${d.code} versi ${d.version}. Pilih dari daftar instrumen.`,
    en: (d) => `There is no version ${d.version} of the instrument ${d.code}. Choose from the list.`,
  },
})

export const versionRace = problem({
  code: 'cycle.version_race',
  status: 409,
  title: { id: 'Versi itu baru saja dibuat orang lain', en: 'Somebody has just made that version' },
  detail: {
    id: () =>
      'Orang lain baru saja menambah versi instrumen yang sama. Isian Anda tetap di layar; lihat versinya, lalu simpan lagi bila masih perlu.',
    en: () =>
      'Somebody has just added that version of the instrument. What you typed is still on the screen; look at theirs and save again if it is still needed.',
  },
})

export const nothingChanged = problem({
  code: 'cycle.nothing_changed',
  status: 422,
  title: { id: 'Tidak ada yang berubah', en: 'Nothing has changed' },
  detail: {
    id: () =>
      'Versi baru sama persis dengan versi asalnya. Ubah bobot, pertanyaan, atau rubriknya lebih dahulu.',
    en: () => 'The new version equals the one it comes from. Change weights, questions or rubrics first.',
  },
})

/** Two people who add the same version at once meet at its key. */
export const constraints = { instrument_versions_pkey: versionRace }
