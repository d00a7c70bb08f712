import { problem } from '#platform/problem/problem.ts'

export const sessionUnknown = problem({
  code: 'crosscheck.session_unknown',
  status: 404,
  title: { id: 'Sesi tidak ditemukan', en: 'No such session' },
  detail: {
    id: () => 'Sesi ini tidak ada di daerah ini. Buka kembali dari daftar sesi.',
    en: () => 'There is no such session in this region. Open it again from the list of sessions.',
  },
})

export const sessionChanged = problem({
  code: 'crosscheck.session_changed',
  status: 409,
  title: { id: 'Sesi sudah diubah orang lain', en: 'Somebody else changed the session' },
  detail: {
    id: () =>
      'Sesi ini disimpan orang lain setelah Anda membukanya. Bandingkan kedua versi, lalu simpan yang benar; isian Anda masih ada.',
    en: () =>
      'Somebody saved this session after you opened it. Compare both versions and save the right one; what you typed is still here.',
  },
})

export const sessionOver = problem({
  code: 'crosscheck.session_over',
  status: 409,
  title: { id: 'Sesi tidak dapat diubah lagi', en: 'The session can not be changed any more' },
  detail: {
    id: () =>
      'Sesi ini sudah dibatalkan, atau berita acaranya sudah terbit. Rencanakan sesi baru bila masih perlu.',
    en: () => 'This session is cancelled, or its minutes are issued. Plan a new session if one is needed.',
  },
})

export const notYourRegion = problem({
  code: 'crosscheck.not_assigned',
  status: 403,
  title: { id: 'Anda tidak ditugaskan di sini', en: 'You are not assigned here' },
  detail: {
    id: () =>
      'Hanya asesor yang ditugaskan ke daerah ini pada tahun ini yang dapat merencanakan sesinya. Hubungi sekretariat kementerian.',
    en: () =>
      'Only assessors assigned to this region in this year can plan its sessions. Ask the ministry’s secretariat.',
  },
})

export const timesCrossed = problem({
  code: 'crosscheck.times_crossed',
  status: 422,
  title: { id: 'Waktu selesai mendahului waktu mulai', en: 'The end lies before the beginning' },
  detail: {
    id: () => 'Sesi harus selesai setelah mulai, paling lama tiga hari. Periksa tanggal dan jam.',
    en: () => 'A session ends after it begins, at most three days later. Check dates and times.',
  },
})

export const nowhere = problem({
  code: 'crosscheck.nowhere',
  status: 422,
  title: { id: 'Tempat atau tautan belum diisi', en: 'Place or link is missing' },
  detail: {
    id: () =>
      'Wawancara memerlukan tautan rapat, kunjungan dan telaah dokumen memerlukan tempat. Isi salah satunya.',
    en: () => 'An interview needs a link, a visit or desk review needs a place. Fill in one of them.',
  },
})

export const pointUnknown = problem({
  code: 'crosscheck.point_unknown',
  status: 404,
  title: { id: 'Butir agenda tidak ditemukan', en: 'No such point of the agenda' },
  detail: {
    id: () => 'Butir ini tidak ada dalam agenda sesi. Muat ulang halaman.',
    en: () => 'This point is not on the agenda. Load the page again.',
  },
})

export const pointRecorded = problem({
  code: 'crosscheck.point_recorded',
  status: 409,
  title: { id: 'Butir agenda sudah ada temuannya', en: 'A point has a finding already' },
  detail: {
    id: () =>
      'Butir yang sudah ada temuannya tidak dapat dihapus dari agenda. Kosongkan temuannya lebih dahulu bila salah.',
    en: () =>
      'A point with a finding can not be taken off the agenda. Empty the finding first if it was a mistake.',
  },
})

export const alreadyHere = problem({
  code: 'crosscheck.already_here',
  status: 409,
  title: { id: 'Kehadiran sudah tercatat', en: 'Already checked in' },
  detail: {
    id: () => 'Kehadiran orang ini sudah tercatat di sesi ini. Tidak perlu dicatat dua kali.',
    en: () => 'This person is noted as present already. Once is enough.',
  },
})

export const codeWrong = problem({
  code: 'crosscheck.code_wrong',
  status: 422,
  title: { id: 'Kode hadir tidak cocok', en: 'The code does not fit' },
  detail: {
    id: () => 'Kode hadir ini bukan untuk sesi ini. Pindai kembali kode QR yang ditayangkan di ruang sesi.',
    en: () => 'This code is not of this session. Scan the QR code shown in the room again.',
  },
})

export const notNow = problem({
  code: 'crosscheck.not_now',
  status: 409,
  title: { id: 'Sesi belum atau tidak lagi berlangsung', en: 'The session is not taking place now' },
  detail: {
    id: () =>
      'Kehadiran dapat dicatat sendiri dari satu jam sebelum sesi sampai satu jam sesudahnya. Minta asesor mencatat Anda.',
    en: () =>
      'One can check in from an hour before until an hour after the session. Ask the assessor to note you.',
  },
})

export const minutesUnknown = problem({
  code: 'crosscheck.minutes_unknown',
  status: 404,
  title: { id: 'Berita acara tidak ditemukan', en: 'No such minutes' },
  detail: {
    id: () => 'Tidak ada berita acara dengan kode atau versi ini. Periksa kembali huruf dan angkanya.',
    en: () => 'There are no minutes with this code or version. Check its letters and digits.',
  },
})

export const nobodyPresent = problem({
  code: 'crosscheck.nobody_present',
  status: 409,
  title: { id: 'Daftar hadir belum lengkap', en: 'The list of attendance is not complete' },
  detail: {
    id: () =>
      'Berita acara memerlukan paling sedikit satu orang yang hadir dari tiap pihak. Catat kehadirannya lebih dahulu.',
    en: () => 'Minutes need at least one present from each side. Note the attendance first.',
  },
})

export const oneSidedSignatures = problem({
  code: 'crosscheck.one_sided_signatures',
  status: 422,
  title: { id: 'Penanda tangan hanya dari satu pihak', en: 'Signatures of one side only' },
  detail: {
    id: () =>
      'Berita acara ditandatangani kedua pihak. Tambahkan jabatan penanda tangan dari asesor dan dari daerah.',
    en: () => 'Minutes are signed by both sides. Add an office of the assessors and one of the region.',
  },
})

export const scanUnknown = problem({
  code: 'crosscheck.scan_unknown',
  status: 404,
  title: { id: 'Dokumen tidak ditemukan', en: 'No such document' },
  detail: {
    id: () => 'Dokumen ini tidak ada di gudang bukti daerah ini. Unggah dahulu pindaiannya, lalu pilih lagi.',
    en: () => 'This document is not in the region’s vault. Upload the scan first and choose it again.',
  },
})

export const nothingSubmitted = problem({
  code: 'crosscheck.nothing_submitted',
  status: 409,
  title: { id: 'Isian belum dikirim', en: 'Nothing is submitted yet' },
  detail: {
    id: () => 'Daerah ini belum mengirim isian mandiri tahun ini, jadi belum ada klaim yang dapat ditimbang.',
    en: () =>
      'This region has not submitted its self-assessment of the year, so there are no claims to weigh.',
  },
})

export const nothingAtStake = problem({
  code: 'crosscheck.nothing_at_stake',
  status: 409,
  title: { id: 'Tidak ada klaim yang bernilai', en: 'No claim has a value' },
  detail: {
    id: () =>
      'Semua nilai mandiri kosong atau nol, jadi tidak ada yang dapat turun dan tidak ada yang perlu diundi.',
    en: () => 'All self-ratings are empty or zero, so none can fall and nothing needs to be drawn.',
  },
})

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = { attendances_once: alreadyHere }
