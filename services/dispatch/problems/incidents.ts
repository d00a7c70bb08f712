import { problem } from '#platform/problem/problem.ts'

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

export const numberTaken = problem({
  code: 'dispatch.number_taken',
  status: 409,
  title: { id: 'Nomor kejadian baru saja dipakai', en: 'The number was just taken' },
  detail: {
    id: () => 'Dua kejadian dibuka pada saat yang sama. Simpan sekali lagi; tidak ada yang hilang.',
    en: () => 'Two incidents were opened at the same moment. Save once more; nothing was lost.',
  },
})
