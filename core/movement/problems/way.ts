import { problem } from '#platform/problem/problem.ts'

export const changedMeanwhile = problem({
  code: 'movement.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Somebody else changed it' },
  detail: {
    id: () =>
      'Isinya berubah sejak Anda membukanya. Yang Anda tulis tetap ada; bandingkan dengan yang tersimpan, lalu kirim lagi.',
    en: () =>
      'It changed since you opened it. What you wrote is still there; compare it with what is stored and send again.',
  },
})

export const regionUnknown = problem({
  code: 'movement.region_unknown',
  status: 404,
  title: { id: 'Daerah tidak ada', en: 'No such region' },
  detail: {
    id: (d: { codes: readonly string[] }) =>
      `Tidak ada kabupaten atau kota berkode ${d.codes.join(', ')}. Pilih daerah dari daftar.`,
    en: (d) =>
      `There is no regency or city with the code ${d.codes.join(', ')}. Choose regions from the list.`,
  },
})

export const notYourRegion = problem({
  code: 'movement.not_your_region',
  status: 404,
  title: { id: 'Daerah tidak ditemukan', en: 'Region not found' },
  detail: {
    id: () =>
      'Perjalanan daerah ini tidak dapat Anda buka dari sini. Pindah ke ruang kerja daerahnya, atau minta kementerian menetapkan Anda sebagai pembimbingnya.',
    en: () =>
      'You can not open this region’s way from here. Go to the region’s own workspace, or ask the ministry to assign you as its mentor.',
  },
})

export const notAnAssessor = problem({
  code: 'movement.not_an_assessor',
  status: 422,
  title: { id: 'Bukan asesor', en: 'Not an assessor' },
  detail: {
    id: () =>
      'Pembimbing dipilih dari orang yang berperan sebagai asesor di kementerian. Beri peran itu lebih dahulu, lalu pilih lagi.',
    en: () =>
      'A mentor is chosen from people who are assessors in the ministry. Give that role first, then choose again.',
  },
})

export const mentorThere = problem({
  code: 'movement.mentor_there',
  status: 409,
  title: { id: 'Sudah menjadi pembimbing', en: 'A mentor already' },
  detail: {
    id: () =>
      'Orang ini sudah menjadi pembimbing daerah tersebut. Akhiri dahulu bila tanggalnya perlu diubah.',
    en: () => 'This person is a mentor of the region already. End it first if the day has to change.',
  },
})

export const mentorUnknown = problem({
  code: 'movement.mentor_unknown',
  status: 404,
  title: { id: 'Pembimbing tidak ada', en: 'No such mentor' },
  detail: {
    id: () => 'Pembimbing ini tidak ada atau sudah berakhir. Muat ulang halaman daerahnya.',
    en: () => 'There is no such mentor, or the guidance has ended. Reload the page of the region.',
  },
})

export const memorandumUnknown = problem({
  code: 'movement.memorandum_unknown',
  status: 404,
  title: { id: 'Nota kesepahaman tidak ada', en: 'No such memorandum' },
  detail: {
    id: () => 'Nota kesepahaman ini tidak ada. Buka daftarnya lagi.',
    en: () => 'There is no such memorandum. Open the list again.',
  },
})

export const memorandumStands = problem({
  code: 'movement.memorandum_stands',
  status: 409,
  title: { id: 'Nota kesepahaman sudah ada', en: 'There is a memorandum already' },
  detail: {
    id: (d: { names: readonly string[] }) =>
      `${d.names.join(', ')} sudah punya nota kesepahaman yang disusun atau berlaku. Keluarkan dari pilihan, atau akhiri yang lama lebih dahulu.`,
    en: (d) =>
      `${d.names.join(', ')} already has a memorandum that is drafted or in force. Take it out of the selection, or end the old one first.`,
  },
})

export const memorandumNotNow = problem({
  code: 'movement.memorandum_not_now',
  status: 409,
  title: { id: 'Langkah ini tidak dapat dilakukan sekarang', en: 'Not possible now' },
  detail: {
    id: (d: { state: string }) =>
      `Nota kesepahaman ini sedang berstatus “${MEMORANDUM_WORDS.id[d.state] ?? d.state}”, jadi langkah ini tidak dapat dilakukan. Muat ulang daftarnya untuk melihat keadaan terbaru.`,
    en: (d) =>
      `This memorandum is ${MEMORANDUM_WORDS.en[d.state] ?? d.state}, so this step is not possible. Reload the list to see how it stands.`,
  },
})

export const signedInFuture = problem({
  code: 'movement.signed_in_future',
  status: 422,
  title: { id: 'Tanggal belum tiba', en: 'The day has not come' },
  detail: {
    id: () =>
      'Tanggal penandatanganan tidak boleh sesudah hari ini. Catat setelah benar-benar ditandatangani.',
    en: () => 'The day of signing can not be after today. Record it once it is really signed.',
  },
})

export const validityCrossed = problem({
  code: 'movement.validity_crossed',
  status: 422,
  title: { id: 'Urutan tanggal keliru', en: 'Days in the wrong order' },
  detail: {
    id: () => 'Masa berlaku dan tanggal berakhir harus sesudah tanggal penandatanganan. Perbaiki tanggalnya.',
    en: () => 'Validity and the day of ending must come after the day of signing. Mend the days.',
  },
})

const MEMORANDUM_WORDS: Record<'id' | 'en', Record<string, string>> = {
  id: { drafted: 'disusun', signed: 'ditandatangani', ended: 'berakhir' },
  en: { drafted: 'a draft', signed: 'signed', ended: 'ended' },
}
