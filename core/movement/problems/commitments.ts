import { problem } from '#platform/problem/problem.ts'

export const commitmentUnknown = problem({
  code: 'movement.commitment_unknown',
  status: 404,
  title: { id: 'Komitmen bersama tidak ada', en: 'No such joint commitment' },
  detail: {
    id: () => 'Komitmen bersama ini tidak ada. Periksa alamat atau kodenya, atau buka daftarnya lagi.',
    en: () => 'There is no such joint commitment. Check the address or code, or open the list again.',
  },
})

export const textChanged = problem({
  code: 'movement.text_changed',
  status: 409,
  title: { id: 'Naskah sudah berubah', en: 'The text has changed' },
  detail: {
    id: () =>
      'Naskah komitmen sudah punya versi yang lebih baru, atau belum pernah disimpan. Baca naskah terbaru, simpan, lalu buka penandatanganan.',
    en: () =>
      'The text has a newer version, or was never saved. Read the newest text, save it, then open it for signature.',
  },
})

export const commitmentOpen = problem({
  code: 'movement.commitment_open',
  status: 409,
  title: { id: 'Masih ada komitmen yang dibuka', en: 'A commitment is open already' },
  detail: {
    id: () =>
      'Masih ada komitmen bersama yang menunggu tanda tangan. Tunggu sampai lengkap, atau minta pimpinan menutupnya.',
    en: () =>
      'A joint commitment still waits for signatures. Wait until all have signed, or ask the leader to close it.',
  },
})

export const nobodyToSign = problem({
  code: 'movement.nobody_to_sign',
  status: 409,
  title: { id: 'Belum ada OPD', en: 'There is no agency yet' },
  detail: {
    id: () =>
      'Daerah ini belum punya OPD yang terdaftar. Tambahkan OPD di halaman Anggota dan OPD, lalu buka penandatanganan.',
    en: () =>
      'This region has no agency on its list yet. Add agencies on the page of members and agencies, then open it for signature.',
  },
})

export const dueBeforeToday = problem({
  code: 'movement.due_before_today',
  status: 422,
  title: { id: 'Tenggat sudah lewat', en: 'The due day has passed' },
  detail: {
    id: () => 'Pilih tenggat hari ini atau sesudahnya.',
    en: () => 'Choose today or a later day.',
  },
})

export const commitmentFrozen = problem({
  code: 'movement.commitment_frozen',
  status: 409,
  title: { id: 'Komitmen sudah dibekukan', en: 'The commitment is frozen' },
  detail: {
    id: () => 'Komitmen bersama ini sudah lengkap atau ditutup, jadi tidak dapat diubah lagi.',
    en: () => 'This joint commitment is complete or closed and can not change any more.',
  },
})

export const commitmentStillOpen = problem({
  code: 'movement.commitment_still_open',
  status: 409,
  title: { id: 'Sertifikat belum ada', en: 'There is no certificate yet' },
  detail: {
    id: (d: { signed: number; of: number }) =>
      `Sertifikat dicetak setelah semua menandatangani atau pimpinan menutup komitmen. Baru ${d.signed} dari ${d.of} yang menandatangani.`,
    en: (d) =>
      `The certificate is printed once all have signed or the leader has closed it. So far ${d.signed} of ${d.of} have signed.`,
  },
})

export const notYourInstitution = problem({
  code: 'movement.not_your_institution',
  status: 403,
  title: { id: 'Bukan instansi Anda', en: 'Not your institution' },
  detail: {
    id: () =>
      'Anda hanya dapat menandatangani untuk OPD tempat Anda terdaftar; baris kepala daerah ditandatangani akun pimpinan. Hubungi sekretariat bila keanggotaan Anda keliru.',
    en: () =>
      'You can sign only for the agency you are registered with; the head of region’s line is signed by the leader’s account. Ask the secretariat if your membership is wrong.',
  },
})

export const signedAlready = problem({
  code: 'movement.signed_already',
  status: 409,
  title: { id: 'Sudah ditandatangani', en: 'Signed already' },
  detail: {
    id: () =>
      'Instansi ini sudah menandatangani. Satu instansi menandatangani satu kali, dan tanda tangan tidak dapat ditarik.',
    en: () => 'This institution has signed. Each signs once, and a signature can not be taken back.',
  },
})

export const consentDiffers = problem({
  code: 'movement.consent_differs',
  status: 422,
  title: { id: 'Pernyataan persetujuan tidak cocok', en: 'The consent does not match' },
  detail: {
    id: (d: { name: string }) => `Ketik SETUJU, atau nama instansi persis seperti tertulis: ${d.name}.`,
    en: (d) => `Type SETUJU, or the name of the institution exactly as written: ${d.name}.`,
  },
})
