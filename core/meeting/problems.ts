import { problem } from '#platform/problem/problem.ts'

export const meetingUnknown = problem({
  code: 'meeting.meeting_unknown',
  status: 404,
  title: { id: 'Rapat tidak ditemukan', en: 'No such meeting' },
  detail: {
    id: () => 'Rapat ini tidak ada di daerah ini. Buka kembali dari daftar rapat.',
    en: () => 'There is no such meeting in this region. Open it again from the list of meetings.',
  },
})

export const meetingChanged = problem({
  code: 'meeting.meeting_changed',
  status: 409,
  title: { id: 'Rapat sudah diubah orang lain', en: 'Somebody else changed the meeting' },
  detail: {
    id: () =>
      'Rapat ini disimpan orang lain setelah Anda membukanya. Bandingkan kedua versi, lalu simpan yang benar; isian Anda masih ada.',
    en: () =>
      'Somebody saved this meeting after you opened it. Compare both versions and save the right one; what you typed is still here.',
  },
})

export const meetingOver = problem({
  code: 'meeting.meeting_over',
  status: 409,
  title: { id: 'Rapat tidak dapat diubah lagi', en: 'The meeting can not be changed any more' },
  detail: {
    id: () =>
      'Rapat ini sudah dibatalkan atau sudah dinyatakan berlangsung, jadi waktu dan tempatnya tetap. Rencanakan rapat baru bila masih perlu.',
    en: () =>
      'This meeting was cancelled or is recorded as held, so its time and place stand. Plan a new meeting if one is needed.',
  },
})

export const meetingCancelled = problem({
  code: 'meeting.meeting_cancelled',
  status: 409,
  title: { id: 'Rapat dibatalkan', en: 'The meeting was cancelled' },
  detail: {
    id: () => 'Rapat yang dibatalkan tidak punya notulen dan keputusan. Rencanakan rapat baru.',
    en: () => 'A cancelled meeting has no minutes and no decisions. Plan a new meeting.',
  },
})

export const timesCrossed = problem({
  code: 'meeting.times_crossed',
  status: 422,
  title: { id: 'Waktu selesai mendahului waktu mulai', en: 'The end lies before the beginning' },
  detail: {
    id: () => 'Rapat harus selesai setelah mulai, paling lama tiga hari. Periksa tanggal dan jam.',
    en: () => 'A meeting ends after it begins, at most three days later. Check dates and times.',
  },
})

export const nowhere = problem({
  code: 'meeting.nowhere',
  status: 422,
  title: { id: 'Tempat rapat belum diisi', en: 'The meeting has no place' },
  detail: {
    id: () => 'Isi tempat rapat, tautan rapat daring, atau keduanya.',
    en: () => 'Fill in a place, a link for an online meeting, or both.',
  },
})

export const opdUnknown = problem({
  code: 'meeting.opd_unknown',
  status: 422,
  title: { id: 'OPD tidak ditemukan', en: 'No such OPD' },
  detail: {
    id: () => 'OPD yang dipilih tidak ada atau sudah ditutup. Muat ulang halaman, lalu pilih OPD lain.',
    en: () => 'The chosen OPD is not there or was closed. Load the page again and choose another.',
  },
})

export const pointRecorded = problem({
  code: 'meeting.point_recorded',
  status: 409,
  title: { id: 'Butir agenda sudah dibahas', en: 'The point was discussed already' },
  detail: {
    id: () =>
      'Butir yang sudah ada catatan atau keputusannya tidak dapat dihapus dari agenda. Kosongkan catatannya lebih dahulu bila salah.',
    en: () =>
      'A point with a note or a decision can not be taken off the agenda. Empty its note first if it was a mistake.',
  },
})

export const notesChanged = problem({
  code: 'meeting.notes_changed',
  status: 409,
  title: { id: 'Catatan sudah diubah orang lain', en: 'Somebody else changed the notes' },
  detail: {
    id: () =>
      'Catatan rapat ini disimpan orang lain sementara Anda menulis. Keduanya tampak berdampingan; pilih yang dipakai, isian Anda masih ada.',
    en: () =>
      'Somebody saved the notes of this meeting while you were writing. Both are shown side by side; choose which to keep, what you typed is still here.',
  },
})

export const notYet = problem({
  code: 'meeting.not_yet',
  status: 409,
  title: { id: 'Rapat belum dimulai', en: 'The meeting has not begun' },
  detail: {
    id: () => 'Rapat baru dapat dinyatakan berlangsung, dan notulennya terbit, setelah waktu mulainya.',
    en: () => 'A meeting can be recorded as held, and its minutes issued, only after it has begun.',
  },
})

export const nobodyPresent = problem({
  code: 'meeting.nobody_present',
  status: 409,
  title: { id: 'Daftar hadir masih kosong', en: 'Nobody is noted as present' },
  detail: {
    id: () =>
      'Rapat tanpa daftar hadir tidak dapat dinyatakan berlangsung. Tayangkan kode QR, atau catat yang hadir dengan tangan.',
    en: () =>
      'A meeting without attendance can not be recorded as held. Show the QR code, or note those present by hand.',
  },
})

export const nothingSaid = problem({
  code: 'meeting.nothing_said',
  status: 409,
  title: { id: 'Notulen masih kosong', en: 'The minutes are empty' },
  detail: {
    id: () => 'Tulis ringkasan, catatan pada satu butir agenda, atau satu keputusan, lalu terbitkan notulen.',
    en: () => 'Write a summary, a note on a point, or a decision, and then issue the minutes.',
  },
})

export const reasonNeeded = problem({
  code: 'meeting.reason_needed',
  status: 422,
  title: { id: 'Alasan perbaikan belum diisi', en: 'The correction has no reason' },
  detail: {
    id: () =>
      'Notulen rapat ini sudah terbit. Tulis alasan mengapa versi baru diperlukan, paling sedikit sepuluh huruf.',
    en: () => 'The minutes were issued already. Say why a new version is needed, in at least ten letters.',
  },
})

export const numberTaken = problem({
  code: 'meeting.number_taken',
  status: 409,
  title: { id: 'Notulen lain terbit bersamaan', en: 'Other minutes were issued at the same moment' },
  detail: {
    id: () => 'Nomor notulen ini baru saja dipakai rapat lain. Terbitkan sekali lagi; tidak ada yang hilang.',
    en: () => 'Another meeting has just taken this number. Issue once more; nothing was lost.',
  },
})

export const minutesUnknown = problem({
  code: 'meeting.minutes_unknown',
  status: 404,
  title: { id: 'Notulen tidak ditemukan', en: 'No such minutes' },
  detail: {
    id: () => 'Tidak ada notulen dengan kode atau versi ini. Periksa kembali huruf dan angkanya.',
    en: () => 'There are no minutes with this code or version. Check its letters and digits.',
  },
})

export const decisionUnknown = problem({
  code: 'meeting.decision_unknown',
  status: 404,
  title: { id: 'Keputusan tidak ditemukan', en: 'No such decision' },
  detail: {
    id: () => 'Keputusan ini tidak ada di daerah ini. Buka kembali dari daftar keputusan.',
    en: () => 'There is no such decision in this region. Open it again from the list of decisions.',
  },
})

export const decisionChanged = problem({
  code: 'meeting.decision_changed',
  status: 409,
  title: { id: 'Keputusan sudah diubah orang lain', en: 'Somebody else changed the decision' },
  detail: {
    id: () =>
      'Keputusan ini berubah setelah Anda membukanya. Isi terbarunya tampak sekarang; periksa, lalu ulangi.',
    en: () =>
      'This decision changed after you opened it. Its newest state is shown now; look again and repeat.',
  },
})

export const decisionNotNow = problem({
  code: 'meeting.decision_not_now',
  status: 409,
  title: { id: 'Tidak dapat dilakukan pada keadaan ini', en: 'Not possible in this state' },
  detail: {
    id: () =>
      'Hanya keputusan terbuka yang dapat diubah, dilaporkan selesai, atau ditarik; hanya yang dilaporkan selesai yang dapat diperiksa.',
    en: () =>
      'Only an open decision can be changed, reported as done or withdrawn; only one reported as done can be judged.',
  },
})

export const notYourDecision = problem({
  code: 'meeting.not_your_decision',
  status: 403,
  title: { id: 'Keputusan milik OPD lain', en: 'The decision of another OPD' },
  detail: {
    id: () =>
      'Keputusan dilaporkan selesai oleh OPD yang ditugasi, atau oleh sekretariat. Hubungi sekretariat bila tugasnya salah alamat.',
    en: () =>
      'A decision is reported as done by the OPD it was given to, or by the secretariat. Ask the secretariat if it was given to the wrong one.',
  },
})

export const dueTooEarly = problem({
  code: 'meeting.due_too_early',
  status: 422,
  title: { id: 'Tenggat mendahului rapat', en: 'Due before the meeting' },
  detail: {
    id: () => 'Tenggat keputusan tidak boleh sebelum hari rapat. Pilih hari rapat atau sesudahnya.',
    en: () => 'A decision is not due before the day of its meeting. Choose that day or a later one.',
  },
})

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = { minutes_number_once: numberTaken }
