import { problem } from '#platform/problem/problem.ts'

export const deadLetterSettled = problem({
  code: 'facts.dead_letter_settled',
  status: 409,
  title: { id: 'Tidak perlu dikirim ulang', en: 'Nothing to deliver again' },
  detail: {
    id: () => 'Kiriman ini sudah diterima atau tidak ada. Muat ulang daftarnya.',
    en: () => 'This letter was taken already or does not exist. Reload the list.',
  },
})
