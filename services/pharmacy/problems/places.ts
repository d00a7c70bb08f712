import { problem } from '#platform/problem/problem.ts'

export const facilityUnknown = problem({
  code: 'pharmacy.facility_unknown',
  status: 404,
  title: { id: 'Fasilitas tidak ditemukan', en: 'No such facility' },
  detail: {
    id: () => 'Tidak ada fasilitas farmasi dengan kode ini di daerah ini. Pilih fasilitas dari daftar.',
    en: () => 'There is no pharmacy with this code in this region. Choose one from the list.',
  },
})

export const facilityExists = problem({
  code: 'pharmacy.facility_exists',
  status: 409,
  title: { id: 'Kode fasilitas sudah dipakai', en: 'The code of the facility is taken' },
  detail: {
    id: () => 'Fasilitas lain di daerah ini memakai kode tersebut. Pilih kode lain.',
    en: () => 'Another facility of this region has this code. Choose another one.',
  },
})

export const facilityClosed = problem({
  code: 'pharmacy.facility_closed',
  status: 409,
  title: { id: 'Fasilitas sudah ditutup', en: 'The facility is closed' },
  detail: {
    id: () => 'Fasilitas ini tidak lagi menerima resep. Pilih fasilitas lain.',
    en: () => 'This facility takes no more prescriptions. Choose another one.',
  },
})

export const settingsContradict = problem({
  code: 'pharmacy.settings_contradict',
  status: 422,
  title: { id: 'Pengaturan saling bertentangan', en: 'Settings contradict each other' },
  detail: {
    id: () =>
      'Batas tidak datang harus lebih lama daripada janji waktu tunggu, dan jam tutup harus setelah jam buka. Perbaiki nilai tersebut.',
    en: () =>
      'The time until a number is missed must be longer than the promise, and closing must be after opening. Mend these values.',
  },
})

export const laneRulesWrong = problem({
  code: 'pharmacy.lane_rules_wrong',
  status: 422,
  title: { id: 'Aturan jalur tidak lengkap', en: 'The lane rules are not sound' },
  detail: {
    id: () =>
      'Aturan terakhir harus berlaku tanpa syarat, aturan lain harus bersyarat, dan resep racikan tidak boleh sampai ke jalur ekspres. Perbaiki aturan yang ditandai.',
    en: () =>
      'The last rule must hold without a condition, the others need one, and no compounded prescription may reach the express lane. Mend the rules that are marked.',
  },
})

export const drugTableWrong = problem({
  code: 'pharmacy.drug_table_wrong',
  status: 422,
  title: { id: 'Tabel formularium berisi kesalahan', en: 'The formulary table has faults' },
  detail: {
    id: (_: { count: number }) =>
      'Tidak ada baris yang disimpan. Perbaiki sel yang disebut, lalu unggah lagi.',
    en: () => 'No row was taken over. Mend the cells that are named and upload the table again.',
  },
})

export const spanTooLong = problem({
  code: 'pharmacy.span_too_long',
  status: 422,
  title: { id: 'Rentang tanggal tidak dapat dihitung', en: 'The span of days cannot be shown' },
  detail: {
    id: () =>
      'Tanggal akhir harus setelah tanggal awal, dan rentangnya paling lama tiga bulan. Pilih rentang lain.',
    en: () =>
      'The last day must not be before the first, and the span is three months at most. Choose another span.',
  },
})

export const counterUnknown = problem({
  code: 'pharmacy.counter_unknown',
  status: 422,
  title: { id: 'Loket tidak ada', en: 'No such counter' },
  detail: {
    id: () => 'Loket ini tidak ada dalam pengaturan fasilitas. Pilih loket dari daftar.',
    en: () => 'The settings of the facility do not have this counter. Choose one from the list.',
  },
})
