import type { Role } from '#platform/module.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

const roles: Record<Role, Bilingual> = {
  ministry_admin: { id: 'Sekretariat kementerian', en: 'Secretariat of the ministry' },
  assessor: { id: 'Asesor', en: 'Assessor' },
  region_admin: { id: 'Sekretariat daerah', en: 'Secretariat of the region' },
  opd_officer: { id: 'Petugas OPD', en: 'Officer of an OPD' },
  leader: { id: 'Pimpinan daerah', en: 'Leader of the region' },
  service_operator: { id: 'Operator layanan', en: 'Operator of a service' },
  call_taker: { id: 'Penerima panggilan 112', en: '112 call taker' },
  dispatcher: { id: 'Dispatcher 112', en: '112 dispatcher' },
  field_crew: { id: 'Petugas lapangan', en: 'Field crew' },
  pharmacist: { id: 'Apoteker', en: 'Pharmacist' },
  pharmacy_assistant: { id: 'Tenaga teknis kefarmasian', en: 'Pharmacy technician' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  citizen: { id: 'Warga', en: 'Citizen' },
}

/** What one press notes of somebody, and what the CSV says; lists are Indonesian documents. */
export const words = {
  ministry: { id: 'Kementerian', en: 'Ministry' },
  government: { id: 'Pemerintah', en: 'Government of' },
  assessors: { id: 'Tim asesor', en: 'Team of assessors' },
  roles,
  csv: ['Nama', 'Lembaga', 'Jabatan atau peran', 'Waktu (WIB)', 'Cara'],
  ways: { form: 'kode QR', press: 'akun', hand: 'dicatat petugas' },
  file: 'daftar-hadir',
}
