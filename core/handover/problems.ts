import { problem } from '#platform/problem/problem.ts'
import type { Fault } from './rules/delegation.ts'

export const membershipUnknown = problem({
  code: 'handover.membership_unknown',
  status: 404,
  title: { id: 'Peran itu tidak ada', en: 'No such role' },
  detail: {
    id: () => 'Peran ini tidak ada di daerah ini atau sudah berakhir. Muat ulang halaman lalu pilih lagi.',
    en: () => 'This role is not in this region or has ended. Reload the page and choose again.',
  },
})

export const personNotServing = problem({
  code: 'handover.person_not_serving',
  status: 422,
  title: { id: 'Orang ini belum bertugas di daerah ini', en: 'This person does not serve the region' },
  detail: {
    id: () =>
      'Pilih orang yang sudah menjadi anggota daerah ini, atau undang dahulu lewat Administrasi → Orang.',
    en: () =>
      'Choose somebody who already serves the region, or invite them first in Administration → People.',
  },
})

export const notYours = problem({
  code: 'handover.not_yours',
  status: 403,
  title: { id: 'Bukan peran Anda', en: 'Not your role' },
  detail: {
    id: () =>
      'Setiap orang mengatur perannya sendiri; sekretariat dapat membantu, kecuali mendelegasikan peran pimpinan.',
    en: () =>
      'Everyone arranges the own role; the secretariat may help, except in delegating a leader’s role.',
  },
})

const FAULTS: Record<Fault, { id: (most: number) => string; en: (most: number) => string }> = {
  not_lendable: {
    id: () =>
      'Peran ini tidak dapat didelegasikan. Yang dapat: admin daerah, petugas OPD, pimpinan, operator.',
    en: () => 'This role is not delegated. Region administrators, officers, leaders and operators are.',
  },
  not_oneself: {
    id: () => 'Pilih orang lain sebagai pengganti sementara.',
    en: () => 'Choose somebody else to stand in.',
  },
  two_hats: {
    id: () =>
      'Peran pimpinan tidak dapat dipegang admin daerah, karena ia akan mengesahkan yang diterimanya sendiri. Pilih orang lain.',
    en: () =>
      'A region administrator cannot stand in for a leader and sign off what they accepted. Choose somebody else.',
  },
  begins_in_past: {
    id: () => 'Hari pertama sudah lewat. Pilih hari ini atau sesudahnya.',
    en: () => 'The first day is over. Choose today or later.',
  },
  ends_first: {
    id: () => 'Hari terakhir mendahului hari pertama. Perbaiki salah satunya.',
    en: () => 'The last day comes before the first. Mend one of them.',
  },
  too_long: {
    id: (most) =>
      `Delegasi peran ini paling lama ${most} hari. Pilih hari terakhir yang lebih awal, atau buat serah terima.`,
    en: (most) =>
      `This role is delegated for ${most} days at most. Choose an earlier last day, or hand it over.`,
  },
}

export const delegationNotPossible = problem({
  code: 'handover.delegation_not_possible',
  status: 422,
  title: { id: 'Delegasi belum dapat dibuat', en: 'The delegation is not possible' },
  detail: {
    id: (d: { fault: Fault; most: number }) => FAULTS[d.fault].id(d.most),
    en: (d) => FAULTS[d.fault].en(d.most),
  },
})

export const delegationUnknown = problem({
  code: 'handover.delegation_unknown',
  status: 404,
  title: { id: 'Delegasi tidak ada', en: 'No such delegation' },
  detail: {
    id: () => 'Delegasi ini tidak ada di daerah ini. Buka daftarnya lagi.',
    en: () => 'There is no such delegation in this region. Open the list again.',
  },
})

export const delegationOver = problem({
  code: 'handover.delegation_over',
  status: 409,
  title: { id: 'Delegasi sudah berakhir', en: 'The delegation is over' },
  detail: {
    id: () => 'Delegasi ini sudah berakhir, jadi tidak ada yang perlu dicabut.',
    en: () => 'This delegation has ended already; there is nothing to recall.',
  },
})

export const successorIsSame = problem({
  code: 'handover.successor_is_same',
  status: 422,
  title: { id: 'Penggantinya orang yang sama', en: 'The successor is the same person' },
  detail: {
    id: () => 'Pilih orang lain sebagai pengganti. Tidak ada yang diubah.',
    en: () => 'Choose somebody else as successor. Nothing was changed.',
  },
})

export const notHandedOver = problem({
  code: 'handover.not_handed_over',
  status: 422,
  title: { id: 'Peran ini tidak diserahterimakan', en: 'This role is not handed over' },
  detail: {
    id: () => 'Yang diserahterimakan: admin daerah, petugas OPD, pimpinan, dan operator layanan.',
    en: () => 'Region administrators, officers, leaders and service operators are handed over.',
  },
})

export const receiptUnknown = problem({
  code: 'handover.receipt_unknown',
  status: 404,
  title: { id: 'Tanda terima tidak ada', en: 'No such receipt' },
  detail: {
    id: () => 'Tanda terima ini tidak ada atau bukan milik Anda. Buka daftarnya lagi.',
    en: () => 'There is no such receipt, or it is not yours. Open the list again.',
  },
})

export const receiptConfirmed = problem({
  code: 'handover.receipt_confirmed_already',
  status: 409,
  title: { id: 'Sudah dikonfirmasi', en: 'Already confirmed' },
  detail: {
    id: () => 'Tanda terima ini sudah dikonfirmasi penerimanya. Isinya tidak berubah lagi.',
    en: () => 'Its receiver has confirmed this receipt already. It does not change any more.',
  },
})

export const notTheSuccessor = problem({
  code: 'handover.not_the_successor',
  status: 403,
  title: { id: 'Hanya penerima yang mengonfirmasi', en: 'Only the successor confirms' },
  detail: {
    id: () => 'Tanda terima ini dikonfirmasi oleh penerimanya sendiri. Ingatkan ia bila belum.',
    en: () => 'The successor confirms this receipt in person. Remind them if they have not.',
  },
})
