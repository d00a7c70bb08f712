import { problem } from '#platform/problem/problem.ts'

export const callUnknown = problem({
  code: 'dispatch.call_unknown',
  status: 404,
  title: { id: 'Panggilan tidak ditemukan', en: 'No such call' },
  detail: {
    id: () => 'Panggilan ini tidak ada di daerah ini. Buka kembali dari daftar panggilan.',
    en: () => 'There is no such call in this region. Open it again from the list of calls.',
  },
})

export const callNotAnswered = problem({
  code: 'dispatch.call_not_answered',
  status: 409,
  title: { id: 'Panggilan belum dijawab', en: 'The call was not answered yet' },
  detail: {
    id: () =>
      'Panggilan diklasifikasi setelah dijawab atau ditinggalkan penelepon. Jawab dahulu, lalu klasifikasikan.',
    en: () =>
      'A call is classified after it was answered or given up by the caller. Answer it first, then classify it.',
  },
})

export const callHasIncident = problem({
  code: 'dispatch.call_has_incident',
  status: 409,
  title: { id: 'Panggilan sudah punya kejadian', en: 'The call has an incident already' },
  detail: {
    id: () =>
      'Panggilan ini sudah dicatat pada satu kejadian. Buka kejadian itu, atau pindahkan panggilannya.',
    en: () =>
      'This call belongs to an incident already. Open that incident, or attach the call to another one.',
  },
})

export const numberWithheld = problem({
  code: 'dispatch.number_withheld',
  status: 422,
  title: { id: 'Nomor penelepon tidak diketahui', en: 'The number is not known' },
  detail: {
    id: () => 'Nomor panggilan ini disembunyikan atau sudah dihapus, jadi tidak dapat diblokir.',
    en: () => 'The number of this call was withheld or is forgotten, so it can not be blocked.',
  },
})

export const misusePolicyOff = problem({
  code: 'dispatch.misuse_policy_off',
  status: 409,
  title: { id: 'Kebijakan penyalahgunaan belum aktif', en: 'The misuse policy is off' },
  detail: {
    id: () =>
      'Daerah ini belum menetapkan kebijakan blokir. Aktifkan di Pengaturan 112 dengan dasar aturan daerah, lalu ulangi.',
    en: () =>
      'This region has not set a policy for blocking. Switch it on in the 112 settings on the ground of a local rule, then repeat.',
  },
})

export const numberNotBlocked = problem({
  code: 'dispatch.number_not_blocked',
  status: 409,
  title: { id: 'Nomor tidak sedang diblokir', en: 'The number is not blocked' },
  detail: {
    id: () => 'Blokir nomor ini sudah berakhir atau sudah dicabut. Muat ulang daftar.',
    en: () => 'The block of this number ended or was lifted. Load the list again.',
  },
})

export const recordingGone = problem({
  code: 'dispatch.recording_gone',
  status: 404,
  title: { id: 'Rekaman tidak ada', en: 'No recording' },
  detail: {
    id: () => 'Panggilan ini tidak punya rekaman, atau masa simpannya sudah lewat.',
    en: () => 'This call has no recording, or the time for keeping it is over.',
  },
})

export const incidentUnknown = problem({
  code: 'dispatch.incident_unknown',
  status: 404,
  title: { id: 'Kejadian tidak ditemukan', en: 'No such incident' },
  detail: {
    id: () => 'Kejadian ini tidak ada di daerah ini. Buka kembali dari papan kejadian.',
    en: () => 'There is no such incident in this region. Open it again from the board.',
  },
})

export const incidentNotNow = problem({
  code: 'dispatch.incident_not_now',
  status: 409,
  title: { id: 'Tidak dapat dilakukan pada keadaan ini', en: 'Not possible in this state' },
  detail: {
    id: () =>
      'Keadaan kejadian ini sudah berubah, sehingga tindakan itu tidak berlaku lagi. Lihat keadaan terbarunya, lalu pilih tindakan yang masih terbuka.',
    en: () =>
      'The state of this incident has changed, so the act does not apply any more. Look at its newest state and choose an act that is still open.',
  },
})

export const incidentChanged = problem({
  code: 'dispatch.incident_changed',
  status: 409,
  title: { id: 'Kejadian sudah diubah orang lain', en: 'Somebody else changed the incident' },
  detail: {
    id: () =>
      'Kejadian ini disimpan orang lain setelah Anda membukanya. Bandingkan, lalu simpan yang benar; isian Anda masih ada.',
    en: () =>
      'Somebody saved this incident after you opened it. Compare and save what is right; what you typed is still here.',
  },
})

export const categoryUnknown = problem({
  code: 'dispatch.category_unknown',
  status: 422,
  title: { id: 'Kategori tidak dikenal', en: 'Unknown category' },
  detail: {
    id: () =>
      'Kategori atau subkategori ini tidak ada atau sudah ditutup dalam pengaturan 112. Pilih kategori lain.',
    en: () => 'This category or subcategory is not in the 112 settings or was closed. Choose another one.',
  },
})

export const placeElsewhere = problem({
  code: 'dispatch.place_elsewhere',
  status: 422,
  title: { id: 'Desa di luar daerah ini', en: 'The village lies elsewhere' },
  detail: {
    id: () =>
      'Kode desa ini bukan milik daerah ini. Cari desa dari daftar, atau serahkan kejadian kepada daerah tetangga.',
    en: () =>
      'The code of this village does not belong to this region. Choose a village from the list, or hand the incident over to the neighbour.',
  },
})

export const numberTaken = problem({
  code: 'dispatch.number_taken',
  status: 409,
  title: { id: 'Nomor kejadian baru saja dipakai', en: 'The number was just taken' },
  detail: {
    id: () => 'Dua kejadian dibuka pada saat yang sama. Simpan sekali lagi; tidak ada yang hilang.',
    en: () => 'Two incidents were opened at the same moment. Save once more; nothing was lost.',
  },
})

export const mergeImpossible = problem({
  code: 'dispatch.merge_impossible',
  status: 422,
  title: { id: 'Kejadian tidak dapat digabung', en: 'These incidents can not be joined' },
  detail: {
    id: () =>
      'Kejadian hanya dapat digabung atau ditautkan dengan kejadian lain yang masih terbuka, bukan dengan dirinya sendiri atau dengan yang sudah digabung.',
    en: () =>
      'An incident is merged into or linked with another one that is still open, not with itself and not with one that was merged.',
  },
})

export const tasksOpen = problem({
  code: 'dispatch.tasks_open',
  status: 409,
  title: { id: 'Masih ada tugas yang berjalan', en: 'Tasks are still running' },
  detail: {
    id: () => 'Akhiri atau batalkan semua tugas instansi pada kejadian ini, lalu ulangi.',
    en: () => 'End or cancel every task of this incident, then repeat.',
  },
})

export const callbackExcuse = problem({
  code: 'dispatch.callback_excuse',
  status: 422,
  title: { id: 'Alasan tanpa telepon balik belum diisi', en: 'The call-back has no excuse' },
  detail: {
    id: () => 'Tulis mengapa pelapor tidak ditelepon balik, paling sedikit lima huruf.',
    en: () => 'Say why nobody was called back, in at least five letters.',
  },
})

export const nobodyReached = problem({
  code: 'dispatch.nobody_reached',
  status: 422,
  title: { id: 'Nilai kepuasan tanpa pelapor yang terhubung', en: 'Satisfaction without anybody reached' },
  detail: {
    id: () =>
      'Nilai kepuasan hanya dari pelapor yang berhasil dihubungi. Kosongkan nilainya, atau pilih terhubung.',
    en: () => 'Satisfaction is told by a caller who was reached. Leave it empty, or choose reached.',
  },
})

export const agencyUnknown = problem({
  code: 'dispatch.agency_unknown',
  status: 422,
  title: { id: 'Instansi tidak ditemukan', en: 'No such agency' },
  detail: {
    id: () => 'Instansi ini tidak ada atau sudah ditutup. Muat ulang halaman, lalu pilih instansi lain.',
    en: () => 'This agency is not there or was closed. Load the page again and choose another.',
  },
})

export const agencySent = problem({
  code: 'dispatch.agency_sent',
  status: 409,
  title: { id: 'Instansi sudah ditugaskan', en: 'The agency was sent already' },
  detail: {
    id: () =>
      'Instansi ini masih punya tugas berjalan pada kejadian yang sama. Tambahkan regu pada tugas itu.',
    en: () => 'This agency still has a running task in the same incident. Add units to that task.',
  },
})

export const unitUnknown = problem({
  code: 'dispatch.unit_unknown',
  status: 422,
  title: { id: 'Regu tidak ditemukan', en: 'No such unit' },
  detail: {
    id: () =>
      'Regu ini tidak ada, sudah tidak dipakai, atau bukan milik instansi yang ditugaskan. Pilih regu lain.',
    en: () => 'This unit is not there, is retired, or belongs to another agency. Choose another unit.',
  },
})

export const unitTaken = problem({
  code: 'dispatch.unit_taken',
  status: 409,
  title: { id: 'Regu sedang bertugas', en: 'The unit is on a task' },
  detail: {
    id: () =>
      'Regu ini masih mengerjakan tugas lain atau sedang tidak siaga. Pilih regu lain, atau tunggu sampai siap.',
    en: () => 'This unit is on another task or not on duty. Choose another unit, or wait until it is free.',
  },
})

export const unitOnTask = problem({
  code: 'dispatch.unit_on_task',
  status: 409,
  title: { id: 'Keadaan regu mengikuti tugasnya', en: 'The unit follows its task' },
  detail: {
    id: () =>
      'Selama regu punya tugas, keadaannya berubah lewat tugas itu: terima, berangkat, tiba, selesai.',
    en: () => 'While a unit has a task its state changes by that task: acknowledge, depart, arrive, finish.',
  },
})

export const callSignTaken = problem({
  code: 'dispatch.call_sign_taken',
  status: 409,
  title: { id: 'Nama panggilan regu sudah dipakai', en: 'The call sign is taken' },
  detail: {
    id: () => 'Regu lain di daerah ini memakai nama panggilan yang sama. Pilih nama lain.',
    en: () => 'Another unit of this region has the same call sign. Choose another.',
  },
})

export const taskUnknown = problem({
  code: 'dispatch.task_unknown',
  status: 404,
  title: { id: 'Tugas tidak ditemukan', en: 'No such task' },
  detail: {
    id: () => 'Tugas ini tidak ada di daerah ini. Buka kembali dari daftar tugas.',
    en: () => 'There is no such task in this region. Open it again from the list of tasks.',
  },
})

export const taskNotYours = problem({
  code: 'dispatch.task_not_yours',
  status: 403,
  title: { id: 'Tugas regu atau instansi lain', en: 'The task of another unit or agency' },
  detail: {
    id: () =>
      'Tugas dikerjakan regu yang ditugaskan atau meja jaga instansinya. Masuk dahulu ke regu atau instansi yang benar.',
    en: () =>
      'A task is worked on by its unit or by the duty desk of its agency. Sign on to the right one first.',
  },
})

export const taskEnded = problem({
  code: 'dispatch.task_ended',
  status: 409,
  title: { id: 'Tugas sudah berakhir', en: 'The task has ended' },
  detail: {
    id: () => 'Tugas ini sudah selesai, ditolak, atau dibatalkan. Muat ulang daftar tugas.',
    en: () => 'This task is done, refused or cancelled. Load the list of tasks again.',
  },
})

export const refusalReason = problem({
  code: 'dispatch.refusal_reason',
  status: 422,
  title: { id: 'Alasan penolakan belum diisi', en: 'The refusal has no reason' },
  detail: {
    id: () =>
      'Tulis mengapa ditolak, paling sedikit lima huruf, agar pengirim dapat segera memilih yang lain.',
    en: () => 'Say why it is refused, in at least five letters, so that another one can be chosen at once.',
  },
})

export const timeImplausible = problem({
  code: 'dispatch.time_implausible',
  status: 422,
  title: { id: 'Waktu tidak masuk akal', en: 'The time is not plausible' },
  detail: {
    id: () =>
      'Waktu kejadian ada di masa depan, atau terlalu lama berlalu. Periksa jam pada perangkat atau sistem telepon, lalu kirim lagi.',
    en: () =>
      'The time lies in the future or too far in the past. Check the clock of the device or telephony system, then send it again.',
  },
})

export const timesCrossed = problem({
  code: 'dispatch.times_crossed',
  status: 422,
  title: { id: 'Urutan waktu terbalik', en: 'The times are crossed' },
  detail: {
    id: () => 'Panggilan masuk dahulu, lalu dijawab, lalu berakhir. Periksa jam yang diisi.',
    en: () => 'A call is offered first, then answered, then ended. Check the times.',
  },
})

export const photoRefused = problem({
  code: 'dispatch.photo_refused',
  status: 422,
  title: { id: 'Berkas bukan foto yang diterima', en: 'The file is no photograph we take' },
  detail: {
    id: () => 'Kirim foto JPEG, PNG, atau WebP yang bersih dan tidak kosong.',
    en: () => 'Send a clean JPEG, PNG or WebP photograph that is not empty.',
  },
})

export const photoUnknown = problem({
  code: 'dispatch.photo_unknown',
  status: 404,
  title: { id: 'Foto tidak ditemukan', en: 'No such photograph' },
  detail: {
    id: () => 'Foto ini tidak ada di daerah ini, atau masa simpannya sudah lewat.',
    en: () => 'There is no such photograph in this region, or the time for keeping it is over.',
  },
})

export const settingsChanged = problem({
  code: 'dispatch.settings_changed',
  status: 409,
  title: { id: 'Pengaturan sudah diubah orang lain', en: 'Somebody else changed the settings' },
  detail: {
    id: () =>
      'Pengaturan ini disimpan orang lain setelah Anda membukanya. Bandingkan, lalu simpan lagi; isian Anda masih ada.',
    en: () =>
      'Somebody saved the settings after you opened them. Compare and save again; what you typed is still here.',
  },
})

export const settingsWrong = problem({
  code: 'dispatch.settings_wrong',
  status: 422,
  title: { id: 'Pengaturan bertentangan', en: 'The settings contradict each other' },
  detail: {
    id: () =>
      'Periksa kode kategori (tidak boleh berulang) dan batas waktu (terima sebelum berangkat, berangkat sebelum tiba).',
    en: () =>
      'Check the codes of categories (none twice) and the timers (acknowledge before depart, depart before arrive).',
  },
})

export const neighbourUnknown = problem({
  code: 'dispatch.neighbour_unknown',
  status: 422,
  title: { id: 'Pusat tetangga tidak dikenal', en: 'Unknown neighbouring centre' },
  detail: {
    id: () => 'Pusat ini tidak ada dalam daftar tetangga atau sudah ditutup. Tambahkan di Pengaturan 112.',
    en: () => 'This centre is not on the list of neighbours or was closed. Add it in the 112 settings.',
  },
})

export const neighbourWrong = problem({
  code: 'dispatch.neighbour_wrong',
  status: 422,
  title: { id: 'Tetangga tidak sah', en: 'This can not be a neighbour' },
  detail: {
    id: () => 'Daerah sendiri bukan tetangga, dan serah terima lewat EIDO membutuhkan alamat https.',
    en: () => 'A region is not its own neighbour, and a hand-over by EIDO needs an https address.',
  },
})

export const transferOpen = problem({
  code: 'dispatch.transfer_open',
  status: 409,
  title: { id: 'Serah terima masih menunggu jawaban', en: 'A hand-over is waiting for its answer' },
  detail: {
    id: () => 'Kejadian ini sudah ditawarkan dan belum dijawab. Tunggu jawabannya atau batas waktunya.',
    en: () =>
      'This incident is offered already and not answered. Wait for the answer or until the timer ends.',
  },
})

export const transferUnknown = problem({
  code: 'dispatch.transfer_unknown',
  status: 404,
  title: { id: 'Serah terima tidak ditemukan', en: 'No such hand-over' },
  detail: {
    id: () => 'Serah terima ini tidak ada di daerah ini. Muat ulang daftar.',
    en: () => 'There is no such hand-over in this region. Load the list again.',
  },
})

export const transferOver = problem({
  code: 'dispatch.transfer_over',
  status: 409,
  title: { id: 'Serah terima sudah berakhir', en: 'The hand-over is over' },
  detail: {
    id: () =>
      'Serah terima ini sudah dijawab atau batas waktunya lewat; kejadian tetap pada pusat yang menawarkan. Hubungi mereka lewat telepon.',
    en: () =>
      'This hand-over was answered or its time is over; the incident stays with the centre that offered it. Call them by telephone.',
  },
})

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

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = {
  incidents_number_once: numberTaken,
  units_call_sign_once: callSignTaken,
  tasks_running_once: agencySent,
  transfers_open_once: transferOpen,
  shifts_running_once: shiftOpen,
}
