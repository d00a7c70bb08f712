import { problem } from '#platform/problem/problem.ts'

export const patientUnknown = problem({
  code: 'pharmacy.patient_unknown',
  status: 404,
  title: { id: 'Pasien tidak ditemukan', en: 'No such patient' },
  detail: {
    id: () => 'Tidak ada pasien ini di daerah ini. Cari kembali dengan NIK atau nomor kartu.',
    en: () => 'There is no such patient in this region. Search again by NIK or card number.',
  },
})

export const patientWithoutNumber = problem({
  code: 'pharmacy.patient_without_number',
  status: 422,
  title: { id: 'Nomor pengenal pasien belum diisi', en: 'The patient has no number' },
  detail: {
    id: () => 'Isi sedikitnya satu dari NIK, nomor IHS, atau nomor kartu, agar obat tidak tertukar.',
    en: () => 'Give at least one of NIK, IHS number or card number, so that medicines are not mixed up.',
  },
})

export const patientNumbersClash = problem({
  code: 'pharmacy.patient_numbers_clash',
  status: 409,
  title: { id: 'Nomor pengenal milik dua pasien', en: 'The numbers belong to two patients' },
  detail: {
    id: () =>
      'Nomor yang diisi tercatat pada pasien yang berbeda. Periksa NIK dan kartu, lalu isi nomor yang pasti saja.',
    en: () =>
      'The numbers given are kept for different patients. Check NIK and card and give only what is certain.',
  },
})

export const patientInQueue = problem({
  code: 'pharmacy.patient_in_queue',
  status: 409,
  title: { id: 'Pasien masih dilayani', en: 'The patient is still being served' },
  detail: {
    id: () =>
      'Ada resep pasien ini yang belum selesai. Selesaikan atau batalkan resepnya, lalu hapus datanya.',
    en: () => 'A prescription of this patient is still open. Finish or cancel it, then erase.',
  },
})

export const drugUnknown = problem({
  code: 'pharmacy.drug_unknown',
  status: 422,
  title: { id: 'Obat tidak ada dalam tabel formularium', en: 'A drug is not in the formulary table' },
  detail: {
    id: () =>
      'Tulis nama dan satuan obat yang belum ada dalam tabel formularium, atau pilih obat dari daftar.',
    en: () => 'Write name and unit of a drug the formulary table does not have, or choose one from the list.',
  },
})

export const prescriptionChanged = problem({
  code: 'pharmacy.prescription_changed',
  status: 409,
  title: {
    id: 'Nomor resep ini sudah dipakai resep lain',
    en: 'This number belongs to another prescription',
  },
  detail: {
    id: () =>
      'Resep dengan nomor ini sudah diterima dengan pasien atau obat yang berbeda. Batalkan tiket yang lama, lalu kirim dengan nomor baru.',
    en: () =>
      'A prescription with this number was taken with another patient or other drugs. Cancel the old ticket and send it with a new number.',
  },
})

export const answerTooEarly = problem({
  code: 'pharmacy.answer_too_early',
  status: 409,
  title: { id: 'Obat belum diserahkan', en: 'The medicine is not handed over' },
  detail: {
    id: () => 'Penilaian dapat diberikan setelah obat diterima. Buka kembali halaman ini nanti.',
    en: () => 'You can answer once you have the medicine. Open this page again later.',
  },
})

export const answeredAlready = problem({
  code: 'pharmacy.answered_already',
  status: 409,
  title: { id: 'Penilaian sudah diberikan', en: 'The answer is given already' },
  detail: {
    id: () => 'Terima kasih, penilaian untuk tiket ini sudah tercatat. Satu tiket, satu penilaian.',
    en: () => 'Thank you, the answer for this ticket is kept. One ticket, one answer.',
  },
})
