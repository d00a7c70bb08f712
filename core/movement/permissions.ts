import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'movement.journey.read',
    label: { id: 'Melihat perjalanan daerah dalam gerakan', en: 'See a region’s way in the movement' },
    roles: ['ministry_admin', 'assessor', 'region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'movement.board.read',
    label: { id: 'Melihat perjalanan semua daerah', en: 'See the way of every region' },
    roles: ['ministry_admin', 'auditor'],
  },
  {
    name: 'movement.memorandum.manage',
    label: { id: 'Menyusun dan mencatat nota kesepahaman', en: 'Draft and record memoranda' },
    roles: ['ministry_admin'],
  },
  {
    name: 'movement.memorandum.attach',
    label: { id: 'Melampirkan naskah nota kesepahaman', en: 'Attach the document of a memorandum' },
    roles: ['region_admin'],
  },
  {
    name: 'movement.stage.plan',
    label: {
      id: 'Merencanakan bimtek dan menilai hasilnya',
      en: 'Plan bimtek and judge what they bring forth',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'movement.stage.deliver',
    label: { id: 'Menyerahkan hasil bimtek', en: 'Hand in what a bimtek brought forth' },
    roles: ['region_admin'],
  },
  {
    name: 'movement.mentor.assign',
    label: { id: 'Menetapkan pembimbing daerah', en: 'Assign mentors to regions' },
    roles: ['ministry_admin'],
  },
  {
    name: 'movement.mentor.note',
    label: { id: 'Menulis catatan pembimbing', en: 'Write notes as a mentor' },
    roles: ['assessor'],
  },
  {
    name: 'movement.commitment.prepare',
    label: { id: 'Menyiapkan komitmen bersama', en: 'Prepare the joint commitment' },
    roles: ['region_admin'],
  },
  {
    name: 'movement.commitment.sign',
    label: { id: 'Menandatangani komitmen bersama', en: 'Sign the joint commitment' },
    roles: ['opd_officer', 'leader'],
  },
  {
    name: 'movement.commitment.close',
    label: { id: 'Menutup komitmen bersama dengan alasan', en: 'Close the joint commitment with a reason' },
    roles: ['leader'],
  },
]
