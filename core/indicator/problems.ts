import { problem } from '#platform/problem/problem.ts'

export const indicatorUnknown = problem({
  code: 'indicator.indicator_unknown',
  status: 404,
  title: { id: 'Indikator tidak ditemukan', en: 'No such indicator' },
  detail: {
    id: () =>
      'Indikator ini tidak ada di daerah ini, atau tidak diterbitkan. Buka kembali dari daftar indikator.',
    en: () =>
      'There is no such indicator in this region, or it is not published. Open it again from the list of indicators.',
  },
})

export const periodImpossible = problem({
  code: 'indicator.period_impossible',
  status: 422,
  title: { id: 'Periode tidak dapat dipakai', en: 'The period can not be used' },
  detail: {
    id: () =>
      'Tanggal itu tidak ada di kalender, rentangnya terbalik atau terlalu panjang (paling banyak 800 titik, atau 100 titik bila dirinci), atau periodenya tidak sesuai dengan indikator ini. Pilih periode lain.',
    en: () =>
      'That date is not in the calendar, the range is reversed or too long (at most 800 points, or 100 where told apart), or the period does not fit this indicator. Choose another one.',
  },
})

export const measureUnknown = problem({
  code: 'indicator.measure_unknown',
  status: 422,
  title: { id: 'Ukuran tidak dikenal', en: 'Unknown measure' },
  detail: {
    id: () => 'Rumus menyebut ukuran yang tidak dicatat oleh layanan mana pun. Pilih ukuran dari daftar.',
    en: () => 'The formula names a measure that no service records. Choose one from the list.',
  },
})

export const formulaUnsound = problem({
  code: 'indicator.formula_unsound',
  status: 422,
  title: { id: 'Rumus tidak sahih', en: 'The formula is unsound' },
  detail: {
    id: () =>
      'Rumus menggabungkan satuan yang berbeda, atau syaratnya memakai dimensi yang tidak ada. Periksa ukuran, skala, dan syaratnya.',
    en: () =>
      'The formula mixes units that do not go together, or a condition names a dimension that does not exist. Check measures, scale and conditions.',
  },
})

export const grainNeeded = problem({
  code: 'indicator.grain_needed',
  status: 422,
  title: { id: 'Periode isian belum dipilih', en: 'The period of entry is missing' },
  detail: {
    id: () =>
      'Indikator tanpa rumus memerlukan periode isian (hari, bulan, triwulan, atau tahun); indikator dengan rumus tidak memilikinya.',
    en: () =>
      'An indicator without a formula needs a period of entry (day, month, quarter or year); one with a formula has none.',
  },
})

export const codeTaken = problem({
  code: 'indicator.code_taken',
  status: 409,
  title: { id: 'Kode sudah dipakai', en: 'The code is taken' },
  detail: {
    id: () => 'Sudah ada indikator dengan kode ini. Pilih kode lain, atau perbarui indikator yang ada.',
    en: () =>
      'There is an indicator with this code already. Choose another code, or revise the one that exists.',
  },
})

export const standardFixed = problem({
  code: 'indicator.standard_fixed',
  status: 409,
  title: { id: 'Indikator baku tidak diubah di daerah', en: 'A standard indicator is not changed here' },
  detail: {
    id: () =>
      'Definisi dan rumus indikator baku sama di semua daerah. Buat indikator sendiri bila daerah memerlukan rumus lain; pemilik, target, dan tautannya tetap dapat diatur.',
    en: () =>
      'Definition and formula of a standard indicator are the same everywhere. Define one of your own for another formula; owner, targets and links can still be set.',
  },
})

export const changedMeanwhile = problem({
  code: 'indicator.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Changed by somebody else' },
  detail: {
    id: () =>
      'Indikator ini berubah setelah Anda membukanya. Muat isi terbarunya, lalu ulangi; isian Anda masih ada.',
    en: () =>
      'This indicator changed after you opened it. Load what stands now and repeat; what you typed is still here.',
  },
})

export const originFixed = problem({
  code: 'indicator.origin_fixed',
  status: 409,
  title: { id: 'Asal nilai tidak dapat diganti', en: 'The origin of values can not change' },
  detail: {
    id: () =>
      'Indikator yang dihitung tidak menjadi isian manual, atau sebaliknya: nilainya tidak lagi sebanding. Buat indikator baru dengan kode lain.',
    en: () =>
      'A computed indicator does not become a manual one, nor the other way: its values would not compare. Define a new one with another code.',
  },
})

export const yearBefore = problem({
  code: 'indicator.year_before',
  status: 422,
  title: { id: 'Tahun mulai terlalu awal', en: 'The first year is too early' },
  detail: {
    id: () =>
      'Versi baru berlaku mulai tahun versi sebelumnya atau sesudahnya, paling lambat tahun depan. Pilih tahun lain.',
    en: () =>
      'A new version begins in the year of the one before or later, next year at the latest. Choose another year.',
  },
})

export const reasonNeeded = problem({
  code: 'indicator.reason_needed',
  status: 422,
  title: { id: 'Alasan perubahan belum diisi', en: 'The change has no reason' },
  detail: {
    id: () =>
      'Nilai awal atau target yang sudah ditetapkan berubah. Tulis alasannya, paling sedikit sepuluh huruf.',
    en: () => 'A baseline or target that was set before changes. Say why, in at least ten letters.',
  },
})

export const yearTwice = problem({
  code: 'indicator.year_twice',
  status: 422,
  title: { id: 'Tahun ditulis dua kali', en: 'A year stands twice' },
  detail: {
    id: () => 'Setiap tahun hanya punya satu target. Hapus salah satunya.',
    en: () => 'Each year has one target only. Remove one of the two.',
  },
})

export const opdUnknown = problem({
  code: 'indicator.opd_unknown',
  status: 422,
  title: { id: 'OPD tidak ditemukan', en: 'No such OPD' },
  detail: {
    id: () => 'OPD yang dipilih tidak ada atau sudah ditutup. Muat ulang halaman, lalu pilih OPD lain.',
    en: () => 'The chosen OPD is not there or was closed. Load the page again and choose another.',
  },
})

export const programmeUnknown = problem({
  code: 'indicator.programme_unknown',
  status: 422,
  title: { id: 'Program atau targetnya tidak ditemukan', en: 'No such programme or target' },
  detail: {
    id: () => 'Program, atau target di dalamnya, tidak ada di daerah ini. Pilih dari daftar program.',
    en: () =>
      'The programme, or the target in it, is not in this region. Choose from the list of programmes.',
  },
})

export const notManual = problem({
  code: 'indicator.not_manual',
  status: 409,
  title: { id: 'Nilai indikator ini dihitung', en: 'The values of this indicator are computed' },
  detail: {
    id: () =>
      'Indikator ini dihitung dari kejadian layanan dan tidak menerima isian. Perbaiki kejadiannya di layanan; nilainya ikut berubah.',
    en: () =>
      'This indicator is computed from the events of a service and takes no entries. Correct the event in the service; the value follows.',
  },
})

export const notYourIndicator = problem({
  code: 'indicator.not_your_indicator',
  status: 403,
  title: { id: 'Indikator milik OPD lain', en: 'The indicator of another OPD' },
  detail: {
    id: () =>
      'Nilai diusulkan oleh OPD pemilik indikator atau oleh sekretariat. Hubungi sekretariat bila pemiliknya keliru.',
    en: () =>
      'Values are proposed by the OPD that owns the indicator, or by the secretariat. Ask the secretariat if the owner is wrong.',
  },
})

export const noteNeeded = problem({
  code: 'indicator.note_needed',
  status: 422,
  title: { id: 'Koreksi perlu keterangan', en: 'A correction needs a note' },
  detail: {
    id: () =>
      'Periode ini sudah punya nilai yang disetujui. Tulis pada catatan mengapa nilainya dikoreksi, paling sedikit sepuluh huruf.',
    en: () =>
      'This period has an approved value already. Say in the note why it is corrected, in at least ten letters.',
  },
})

export const evidenceUnknown = problem({
  code: 'indicator.evidence_unknown',
  status: 422,
  title: { id: 'Bukti tidak ditemukan', en: 'No such evidence' },
  detail: {
    id: () => 'Salah satu bukti tidak ada di brankas daerah ini. Muat ulang daftar bukti, lalu pilih lagi.',
    en: () => 'One of the documents is not in the vault of this region. Load the list again and choose.',
  },
})

export const evidenceNeeded = problem({
  code: 'indicator.evidence_needed',
  status: 422,
  title: { id: 'Nilai belum punya bukti', en: 'A value without evidence' },
  detail: {
    id: () =>
      'Nilai ini diusulkan tanpa berkas atau tautan bukti. Kembalikan agar bukti dilampirkan; bila memang tidak dapat diperoleh, tulis alasannya, paling sedikit sepuluh huruf.',
    en: () =>
      'This value was proposed without a file or link as evidence. Give it back so that evidence is added; where none can be had, write the reason, in at least ten letters.',
  },
})

export const valueUnknown = problem({
  code: 'indicator.value_unknown',
  status: 404,
  title: { id: 'Usulan nilai tidak ditemukan', en: 'No such proposed value' },
  detail: {
    id: () => 'Usulan ini tidak ada di daerah ini. Buka kembali dari daftar isian.',
    en: () => 'There is no such proposal in this region. Open it again from the list of entries.',
  },
})

export const decidedAlready = problem({
  code: 'indicator.decided_already',
  status: 409,
  title: { id: 'Usulan sudah diputus', en: 'Decided already' },
  detail: {
    id: () =>
      'Usulan ini sudah disetujui, dikembalikan, atau diganti usulan yang lebih baru. Muat ulang daftarnya.',
    en: () => 'This proposal was approved, returned, or replaced by a newer one. Load the list again.',
  },
})

export const ownProposal = problem({
  code: 'indicator.own_proposal',
  status: 403,
  title: { id: 'Usulan sendiri', en: 'Your own proposal' },
  detail: {
    id: () =>
      'Nilai disetujui oleh orang lain, bukan pengusulnya. Minta anggota sekretariat lain atau pimpinan memeriksanya.',
    en: () =>
      'A value is approved by somebody other than who proposed it. Ask another member of the secretariat or a leader.',
  },
})

export const anomalyUnknown = problem({
  code: 'indicator.anomaly_unknown',
  status: 404,
  title: { id: 'Kejanggalan tidak ditemukan', en: 'No such anomaly' },
  detail: {
    id: () => 'Kejanggalan ini tidak ada di daerah ini. Buka kembali dari daftarnya.',
    en: () => 'There is no such anomaly in this region. Open it again from the list.',
  },
})

export const alreadySettled = problem({
  code: 'indicator.already_settled',
  status: 409,
  title: { id: 'Sudah dituntaskan', en: 'Settled already' },
  detail: {
    id: () => 'Kejanggalan ini sudah dituntaskan orang lain. Muat ulang untuk membaca alasannya.',
    en: () => 'Somebody settled this anomaly already. Load the list again to read the reason.',
  },
})

export const regionNeeded = problem({
  code: 'indicator.region_needed',
  status: 422,
  title: { id: 'Kode daerah salah', en: 'Not the code of a region' },
  detail: {
    id: (d: { code: string }) => `“${d.code}” bukan kode daerah. Tulis seperti 35.05.`,
    en: (d) => `“${d.code}” is not the code of a region. Write it like 35.05.`,
  },
})

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = { definitions_once: codeTaken, manual_version_once: changedMeanwhile }
