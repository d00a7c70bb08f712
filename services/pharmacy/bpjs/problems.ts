import { problem } from '#platform/problem/problem.ts'

export const bookingWithoutTicket = problem({
  code: 'pharmacy.booking_without_ticket',
  status: 404,
  title: { id: 'Antrean farmasi belum ada', en: 'No pharmacy queue yet' },
  detail: {
    id: () => 'Resep untuk kode booking ini belum diterima farmasi. Coba lagi sesudah dokter mengirim resep.',
    en: () => 'The pharmacy has no prescription of this booking yet. Try again after the doctor has sent it.',
  },
})

export const bookingUnreadable = problem({
  code: 'pharmacy.booking_unreadable',
  status: 400,
  title: { id: 'Kode booking tidak terbaca', en: 'The booking code can not be read' },
  detail: {
    id: () => 'Kirim {"kodebooking": "…"} sebagai application/json.',
    en: () => 'Send {"kodebooking": "…"} as application/json.',
  },
})
