import { problem } from '#platform/problem/problem.ts'

export const shiftOpen = problem({
  code: 'dispatch.shift_open',
  status: 409,
  title: { id: 'Jaga sebelumnya belum diserahterimakan', en: 'The shift before is not handed over' },
  detail: {
    id: () => 'Tandatangani serah terima jaga yang berjalan, lalu buka jaga baru.',
    en: () => 'Sign the hand-over of the running shift, then begin a new one.',
  },
})

export const shiftUnknown = problem({
  code: 'dispatch.shift_unknown',
  status: 404,
  title: { id: 'Jaga tidak ditemukan', en: 'No such shift' },
  detail: {
    id: () => 'Jaga ini tidak ada di daerah ini. Muat ulang buku jaga.',
    en: () => 'There is no such shift in this region. Load the shift log again.',
  },
})

export const shiftOver = problem({
  code: 'dispatch.shift_over',
  status: 409,
  title: { id: 'Jaga sudah berakhir', en: 'The shift has ended' },
  detail: {
    id: () => 'Jaga yang sudah diserahterimakan tidak berubah lagi. Tulis pada jaga yang sedang berjalan.',
    en: () => 'A shift that was handed over does not change any more. Write into the running one.',
  },
})

export const shiftNotGiven = problem({
  code: 'dispatch.shift_not_given',
  status: 409,
  title: { id: 'Catatan serah terima belum ada', en: 'There is no hand-over note yet' },
  detail: {
    id: () =>
      'Yang bertugas menulis dan menandatangani catatan serah terima dahulu, lalu penggantinya menerima.',
    en: () => 'Those on duty write and sign the note first, then those who come take it.',
  },
})

export const sameSigner = problem({
  code: 'dispatch.same_signer',
  status: 409,
  title: { id: 'Kedua tanda tangan dari orang yang sama', en: 'Both signatures by the same person' },
  detail: {
    id: () => 'Serah terima ditandatangani dua orang. Minta penggantinya masuk dan menerima.',
    en: () => 'A hand-over is signed by two people. Ask whoever comes to sign in and take it.',
  },
})
