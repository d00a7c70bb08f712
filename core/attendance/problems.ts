import { problem } from '#platform/problem/problem.ts'

export const sessionUnknown = problem({
  code: 'attendance.session_unknown',
  status: 404,
  title: { id: 'Daftar hadir tidak ditemukan', en: 'No such list of attendance' },
  detail: {
    id: () =>
      'Tidak ada daftar hadir dengan kode ini. Pindai kembali kode QR yang ditayangkan di ruang acara.',
    en: () => 'There is no list of attendance with this code. Scan the QR code shown in the room again.',
  },
})

export const notOpen = problem({
  code: 'attendance.not_open',
  status: 409,
  title: { id: 'Daftar hadir sedang tidak dibuka', en: 'The list of attendance is not open now' },
  detail: {
    id: () =>
      'Kehadiran hanya dapat dicatat sendiri pada jam yang tertulis di halaman ini. Di luar jam itu, minta petugas acara mencatat Anda.',
    en: () =>
      'One can check in only in the hours this page names. Outside of them, ask whoever keeps the list to note you.',
  },
})

export const formTooOld = problem({
  code: 'attendance.form_too_old',
  status: 409,
  title: { id: 'Halaman ini terlalu lama terbuka', en: 'This page was open for too long' },
  detail: {
    id: () => 'Isian Anda masih ada di bawah. Kirim sekali lagi, dan kehadiran Anda tercatat.',
    en: () => 'What you typed is still below. Send it once more, and you are noted.',
  },
})

export const consentMissing = problem({
  code: 'attendance.consent_missing',
  status: 422,
  title: { id: 'Persetujuan belum dicentang', en: 'Consent is not given' },
  detail: {
    id: () =>
      'Centang persetujuan bahwa nama Anda disimpan dalam daftar hadir, lalu kirim lagi. Bila keberatan, minta petugas mencatat lembaga Anda saja.',
    en: () =>
      'Tick that your name may be kept on the list of attendance and send again. If you would rather not, ask for your office alone to be noted.',
  },
})

export const alreadyHere = problem({
  code: 'attendance.already_here',
  status: 409,
  title: { id: 'Sudah tercatat hadir', en: 'Noted as present already' },
  detail: {
    id: () => 'Nama dari lembaga ini sudah ada dalam daftar hadir. Tidak perlu dicatat dua kali.',
    en: () => 'This name of this office is on the list already. Once is enough.',
  },
})
