import { problem } from '#platform/problem/problem.ts'

export const openingUnknown = problem({
  code: 'pharmacy.opening_unknown',
  status: 404,
  title: { id: 'Pembukaan tidak ditemukan', en: 'No such opening' },
  detail: {
    id: () => 'Tidak ada pembukaan resep ini atas nama Anda. Buka resepnya lebih dahulu dengan alasan.',
    en: () => 'There is no such opening in your name. Open the prescription first, with a reason.',
  },
})

export const openingOver = problem({
  code: 'pharmacy.opening_over',
  status: 403,
  title: { id: 'Resep sudah tersegel kembali', en: 'The prescription is sealed again' },
  detail: {
    id: () => 'Waktu membacanya sudah habis. Bila masih perlu, buka lagi dengan alasan baru.',
    en: () => 'The time to read it is over. If it is still needed, open it again with a new reason.',
  },
})

export const openingOwn = problem({
  code: 'pharmacy.opening_own',
  status: 403,
  title: { id: 'Pembukaan sendiri tidak dapat dinilai', en: 'Nobody reviews the own opening' },
  detail: {
    id: () => 'Anda sendiri yang membuka resep ini. Mintalah orang lain menilainya.',
    en: () => 'You opened this prescription yourself. Ask somebody else to review it.',
  },
})

export const openingReviewed = problem({
  code: 'pharmacy.opening_reviewed',
  status: 409,
  title: { id: 'Pembukaan sudah dinilai', en: 'The opening is reviewed already' },
  detail: {
    id: () => 'Penilaian pertama tetap berlaku dan tidak diubah.',
    en: () => 'The first review stands and is not changed.',
  },
})
