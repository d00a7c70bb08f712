import { problem } from '#platform/problem/problem.ts'

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

export const neighbourClientTaken = problem({
  code: 'dispatch.neighbour_client_taken',
  status: 409,
  title: { id: 'Klien mesin sudah milik pusat lain', en: 'The machine client belongs to another centre' },
  detail: {
    id: () => 'Satu klien mesin mewakili satu pusat. Daftarkan klien sendiri untuk pusat ini.',
    en: () => 'A machine client speaks for one centre. Register a client of its own for this one.',
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
