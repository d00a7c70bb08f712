import type { Permission, Role } from '#platform/module.ts'

// Health data is for pharmacists and their assistants alone (UU 27/2022 art. 4: specific data); everybody else,
// administrators included, sees counts.
const PHARMACY: readonly Role[] = ['pharmacist', 'pharmacy_assistant']
const COUNTS: readonly Role[] = ['region_admin', 'leader', 'service_operator', 'auditor', ...PHARMACY]

export const permissions: readonly Permission[] = [
  {
    name: 'pharmacy.prescription.read',
    label: { id: 'Membaca resep dan pasien (tercatat)', en: 'Read prescriptions and patients (noted)' },
    roles: PHARMACY,
  },
  {
    name: 'pharmacy.prescription.take',
    label: { id: 'Menerima resep', en: 'Take prescriptions in' },
    roles: PHARMACY,
  },
  {
    name: 'pharmacy.prescription.screen',
    label: {
      id: 'Menelaah resep, bertanya kepada dokter, membatalkan',
      en: 'Screen prescriptions, ask the prescriber, cancel',
    },
    roles: ['pharmacist'],
  },
  {
    name: 'pharmacy.prescription.prepare',
    label: { id: 'Menyiapkan dan meracik obat', en: 'Pick and compound medicines' },
    roles: PHARMACY,
  },
  {
    // The page asks for a second person, who may be an assistant; that it is not the picker is a rule.
    name: 'pharmacy.prescription.check',
    label: { id: 'Memeriksa obat sebagai orang kedua', en: 'Check medicines as the second person' },
    roles: PHARMACY,
  },
  {
    name: 'pharmacy.prescription.call',
    label: { id: 'Memanggil nomor', en: 'Call numbers' },
    roles: PHARMACY,
  },
  {
    name: 'pharmacy.prescription.hand_over',
    label: { id: 'Menyerahkan obat dengan informasi', en: 'Hand medicines over with education' },
    roles: ['pharmacist'],
  },
  {
    name: 'pharmacy.delivery.run',
    label: { id: 'Mengirim obat ke rumah', en: 'Send medicines home' },
    roles: PHARMACY,
  },
  {
    name: 'pharmacy.patient.erase',
    label: { id: 'Menghapus identitas pasien', en: 'Erase the identity of patients' },
    roles: ['pharmacist'],
  },
  {
    name: 'pharmacy.error.report',
    label: { id: 'Melaporkan kesalahan penyerahan obat', en: 'Report dispensing errors' },
    roles: PHARMACY,
  },
  {
    name: 'pharmacy.quality.read',
    label: {
      id: 'Melihat mutu layanan farmasi (angka saja)',
      en: 'See the quality of pharmacies (counts only)',
    },
    roles: COUNTS,
  },
  {
    name: 'pharmacy.setting.change',
    label: { id: 'Mengatur fasilitas farmasi', en: 'Set up pharmacies' },
    roles: ['pharmacist', 'service_operator'],
  },
  {
    name: 'pharmacy.read_log.read',
    label: { id: 'Melihat siapa membaca data pasien', en: 'See who read patients’ data' },
    roles: ['auditor', 'pharmacist'],
  },
  {
    // Whoever answers for the region, when law or danger asks for it; each use is reviewed.
    name: 'pharmacy.sealed.open',
    label: {
      id: 'Membuka satu resep tersegel dengan alasan (dinilai)',
      en: 'Open one sealed prescription with a reason (reviewed)',
    },
    roles: ['region_admin', 'leader', 'service_operator'],
  },
  {
    name: 'pharmacy.opening.review',
    label: { id: 'Menilai pembukaan resep tersegel', en: 'Review openings of sealed prescriptions' },
    roles: ['auditor', 'pharmacist'],
  },
]
