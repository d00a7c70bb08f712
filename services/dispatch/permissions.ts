import type { Permission } from '#platform/module.ts'

const DESK = ['call_taker', 'dispatcher'] as const

export const permissions: readonly Permission[] = [
  {
    name: 'dispatch.call.take',
    label: { id: 'Menerima panggilan 112 dan membuka kejadian', en: 'Take 112 calls and open incidents' },
    roles: DESK,
  },
  {
    name: 'dispatch.number.block',
    label: { id: 'Memblokir nomor dan mencabut blokir', en: 'Block numbers and lift blocks' },
    roles: ['dispatcher'],
  },
  {
    name: 'dispatch.incident.read',
    label: { id: 'Melihat kejadian dan catatannya', en: 'See incidents and their logs' },
    roles: DESK,
  },
  {
    name: 'dispatch.incident.run',
    label: { id: 'Menugaskan OPD dan menjalankan kejadian', en: 'Send agencies and run incidents' },
    roles: ['dispatcher'],
  },
  {
    name: 'dispatch.task.work',
    label: { id: 'Mengerjakan tugas di lapangan', en: 'Work on tasks in the field' },
    roles: ['field_crew', 'opd_officer', 'dispatcher'],
  },
  {
    name: 'dispatch.photo.read',
    label: { id: 'Melihat foto dari lapangan', en: 'See photographs from the field' },
    roles: ['call_taker', 'dispatcher', 'field_crew', 'opd_officer'],
  },
  {
    name: 'dispatch.board.read',
    label: { id: 'Melihat papan kejadian tanpa data pribadi', en: 'See the board, without personal data' },
    roles: ['call_taker', 'dispatcher', 'region_admin', 'leader', 'opd_officer', 'auditor'],
  },
  {
    name: 'dispatch.unit.read',
    label: { id: 'Melihat regu dan instansi', en: 'See units and agencies' },
    roles: ['call_taker', 'dispatcher', 'field_crew', 'opd_officer', 'region_admin', 'leader', 'auditor'],
  },
  {
    name: 'dispatch.unit.keep',
    label: { id: 'Mengelola regu', en: 'Keep units' },
    roles: ['dispatcher', 'region_admin'],
  },
  {
    name: 'dispatch.place.read',
    label: { id: 'Mencari tempat dan membaca pengaturan', en: 'Search places and read settings' },
    roles: ['call_taker', 'dispatcher', 'field_crew', 'opd_officer', 'region_admin', 'leader', 'auditor'],
  },
  {
    name: 'dispatch.setting.change',
    label: { id: 'Mengubah pengaturan pusat panggilan', en: 'Change the settings of the call centre' },
    roles: ['region_admin', 'dispatcher'],
  },
  {
    name: 'dispatch.shift.keep',
    label: { id: 'Mengisi buku jaga', en: 'Keep the shift log' },
    roles: DESK,
  },
  {
    name: 'dispatch.report.read',
    label: { id: 'Membaca laporan bulanan 112', en: 'Read the monthly 112 report' },
    roles: ['dispatcher', 'region_admin', 'leader', 'auditor', 'ministry_admin'],
  },
  {
    name: 'dispatch.recording.open',
    label: { id: 'Membuka rekaman panggilan dengan alasan', en: 'Open recordings of calls, with a reason' },
    roles: ['dispatcher'],
  },
  {
    name: 'dispatch.reads.review',
    label: { id: 'Memeriksa siapa membaca data pemanggil', en: 'Review who read data of callers' },
    roles: ['auditor', 'region_admin'],
  },
  {
    name: 'dispatch.alert.draft',
    label: { id: 'Menyusun peringatan', en: 'Draft alerts' },
    roles: ['dispatcher'],
  },
  {
    name: 'dispatch.alert.approve',
    label: { id: 'Menyetujui dan mengirim peringatan', en: 'Approve and send alerts' },
    roles: ['dispatcher', 'leader'],
  },
  {
    name: 'dispatch.telephony.report',
    label: { id: 'Melaporkan kejadian telepon dari mesin', en: 'Report telephone events, for machines' },
    roles: ['service_operator'],
    machine: true,
  },
]
