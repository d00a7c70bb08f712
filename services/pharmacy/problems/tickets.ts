import { problem } from '#platform/problem/problem.ts'
import type { TicketEventKind, TicketState } from '../contract/words.ts'

const STATE_WORDS: Record<TicketState, { id: string; en: string }> = {
  received: { id: 'diterima', en: 'received' },
  screened: { id: 'telah ditelaah', en: 'screened' },
  prepared: { id: 'telah disiapkan', en: 'prepared' },
  checked: { id: 'telah diperiksa', en: 'checked' },
  ready: { id: 'siap diserahkan', en: 'ready' },
  called: { id: 'dipanggil', en: 'called' },
  handed_over: { id: 'telah diserahkan', en: 'handed over' },
  delivered: { id: 'telah diantar', en: 'delivered' },
  partial: { id: 'diserahkan sebagian', en: 'partly handed over' },
  closed: { id: 'selesai', en: 'closed' },
  no_show: { id: 'tidak datang', en: 'missed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  sent: { id: 'di tangan kurir', en: 'with the courier' },
}

/** The act does not fit where the ticket stands; says where it stands. */
export const actForbidden = problem({
  code: 'pharmacy.act_forbidden',
  status: 409,
  title: { id: 'Langkah ini belum atau tidak lagi dapat dicatat', en: 'This step is not possible now' },
  detail: {
    id: (d: { act: TicketEventKind; state: TicketState; isClarifying: boolean }) =>
      d.isClarifying
        ? 'Tiket ini menunggu jawaban dokter. Catat jawabannya dahulu, lalu lanjutkan.'
        : `Tiket ini ${STATE_WORDS[d.state].id}. Muat ulang tiket, lalu catat langkah yang sesuai.`,
    en: (d) =>
      d.isClarifying
        ? 'This ticket waits for the prescriber. Note the answer first, then go on.'
        : `This ticket is ${STATE_WORDS[d.state].en}. Load it again and note the step that fits.`,
  },
})

export const timeImplausible = problem({
  code: 'pharmacy.time_implausible',
  status: 422,
  title: { id: 'Waktu kejadian tidak mungkin', en: 'The time cannot be right' },
  detail: {
    id: () =>
      'Waktu kejadian tidak boleh di depan sekarang, sebelum langkah terakhir tiket ini, atau lebih lama daripada batas pencatatan susulan. Perbaiki waktunya.',
    en: () =>
      'The time may not be in the future, before the last step of this ticket, or longer ago than acts may be entered afterwards. Mend the time.',
  },
})

export const ticketUnknown = problem({
  code: 'pharmacy.ticket_unknown',
  status: 404,
  title: { id: 'Tiket tidak ditemukan', en: 'No such ticket' },
  detail: {
    id: () => 'Tidak ada tiket ini. Periksa nomor dan tanggalnya, atau pindai kembali kode QR pada tiket.',
    en: () => 'There is no such ticket. Check number and day, or scan the QR code of the ticket again.',
  },
})

export const checkerPicked = problem({
  code: 'pharmacy.checker_picked',
  status: 409,
  title: { id: 'Pemeriksa harus orang lain', en: 'Somebody else must check' },
  detail: {
    id: () => 'Anda yang menyiapkan obat ini. Minta rekan lain memindai dan memeriksanya.',
    en: () => 'You prepared this medicine. Ask a colleague to scan and check it.',
  },
})

export const itemUnknown = problem({
  code: 'pharmacy.item_unknown',
  status: 422,
  title: { id: 'Obat bukan bagian dari resep ini', en: 'The item is not of this prescription' },
  detail: {
    id: () => 'Salah satu obat yang disebut tidak ada pada resep ini. Muat ulang tiket, lalu pilih kembali.',
    en: () =>
      'One of the items named is not part of this prescription. Load the ticket again and choose once more.',
  },
})

export const calledTooSeldom = problem({
  code: 'pharmacy.called_too_seldom',
  status: 409,
  title: { id: 'Nomor belum cukup sering dipanggil', en: 'The number was not called often enough' },
  detail: {
    id: () =>
      'Panggil nomor sebanyak yang ditetapkan fasilitas dan tunggu sampai batas waktunya, lalu tandai tidak datang.',
    en: () =>
      'Call the number as often as the facility sets and wait until its time is over, then mark it as missed.',
  },
})

export const owedTooMuch = problem({
  code: 'pharmacy.owed_too_much',
  status: 422,
  title: { id: 'Utang obat melebihi jumlah resep', en: 'More is owed than prescribed' },
  detail: {
    id: () =>
      'Jumlah yang belum diserahkan harus lebih dari nol dan tidak melebihi jumlah pada resep. Perbaiki jumlahnya.',
    en: () => 'What is owed must be more than nothing and not more than was prescribed. Mend the quantity.',
  },
})

export const owedUnknown = problem({
  code: 'pharmacy.owed_unknown',
  status: 404,
  title: { id: 'Utang obat tidak ditemukan', en: 'No such owed drug' },
  detail: {
    id: () => 'Utang obat ini tidak ada. Muat ulang daftar utang obat.',
    en: () => 'There is no such owed drug. Load the list again.',
  },
})

export const owedSettled = problem({
  code: 'pharmacy.owed_settled',
  status: 409,
  title: { id: 'Utang obat sudah selesai', en: 'The owed drug is settled' },
  detail: {
    id: () => 'Utang obat ini sudah diserahkan atau dibatalkan. Tidak perlu dicatat dua kali.',
    en: () => 'This drug was handed over or cancelled already. Once is enough.',
  },
})

export const reasonMissing = problem({
  code: 'pharmacy.reason_missing',
  status: 422,
  title: { id: 'Alasan belum diisi', en: 'The reason is missing' },
  detail: {
    id: () => 'Tulis alasan mengapa utang obat ini tidak lagi diperlukan.',
    en: () => 'Write why this drug is no longer needed.',
  },
})

export const compoundedNeverExpress = problem({
  code: 'pharmacy.compounded_never_express',
  status: 409,
  title: { id: 'Racikan tidak masuk jalur ekspres', en: 'Compounded medicine never goes express' },
  detail: {
    id: () => 'Resep ini berisi racikan, dan janji jalur ekspres hanya untuk obat jadi. Pilih jalur lain.',
    en: () =>
      'This prescription has compounded items, and the promise of the express lane is for finished medicine only. Choose another lane.',
  },
})

export const parcelCodeTaken = problem({
  code: 'pharmacy.parcel_code_taken',
  status: 409,
  title: { id: 'Kode kiriman sudah dipakai', en: 'The parcel code is taken' },
  detail: {
    id: () => 'Kode ini tercatat pada kiriman lain. Periksa kode pada resi kurir.',
    en: () => 'This code belongs to another parcel. Check the courier’s receipt.',
  },
})

export const errorUnknown = problem({
  code: 'pharmacy.error_unknown',
  status: 404,
  title: { id: 'Laporan kesalahan tidak ditemukan', en: 'No such report' },
  detail: {
    id: () => 'Tidak ada laporan ini, atau laporan sudah ditarik. Muat ulang daftarnya.',
    en: () => 'There is no such report, or it is withdrawn. Load the list again.',
  },
})

export const itemsUnscanned = problem({
  code: 'pharmacy.items_unscanned',
  status: 409,
  title: { id: 'Belum semua obat dipindai', en: 'Not every item was scanned' },
  detail: {
    id: (d: { left: number }) =>
      `Masih ada ${d.left} obat yang belum dipindai. Pindai semuanya, lalu selesaikan pemeriksaan.`,
    en: (d) => `${d.left} items are not scanned yet. Scan them all, then finish the check.`,
  },
})
