import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'workbook.answer.read',
    label: { id: 'Melihat isian mandiri daerah', en: 'See the region’s self-assessment' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'workbook.answer.write',
    label: {
      id: 'Mengisi dan mengirim jawaban (petugas: hanya OPD sendiri)',
      en: 'Fill and send answers (officers: own agency only)',
    },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'workbook.answer.decide',
    label: {
      id: 'Membagi pertanyaan, menerima atau mengembalikan jawaban, mengingatkan',
      en: 'Assign questions, accept or return answers, remind',
    },
    roles: ['region_admin'],
  },
  {
    name: 'workbook.comment.add',
    label: { id: 'Menulis komentar pada pertanyaan', en: 'Comment on a question' },
    roles: ['region_admin', 'opd_officer', 'leader'],
  },
  {
    name: 'workbook.whole.sign',
    label: { id: 'Menyetujui isian mandiri sebagai pimpinan', en: 'Sign off the self-assessment as leader' },
    roles: ['leader'],
  },
  {
    name: 'workbook.whole.submit',
    label: { id: 'Mengirim isian mandiri ke kementerian', en: 'Submit the self-assessment to the ministry' },
    roles: ['region_admin'],
  },
  {
    name: 'workbook.submission.read',
    label: { id: 'Melihat isian yang sudah dikirim', en: 'See what was submitted' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor', 'assessor'],
  },
  {
    name: 'workbook.submission.reopen',
    label: { id: 'Mengembalikan pertanyaan kepada daerah', en: 'Return questions to the region' },
    roles: ['ministry_admin', 'assessor'],
  },
  {
    name: 'workbook.region.read',
    label: { id: 'Melihat isian semua daerah yang sudah dikirim', en: 'See what every region submitted' },
    roles: ['ministry_admin', 'auditor'],
  },
]
