import { problem } from '#platform/problem/problem.ts'

export const versionUnknown = problem({
  code: 'book.version_unknown',
  status: 404,
  title: { id: 'Versi rencana tidak ada', en: 'No such version' },
  detail: {
    id: () => 'Versi rencana induk ini tidak ada atau belum diterbitkan. Buka daftar versi daerah ini.',
    en: () =>
      'There is no such version of the plan, or it is not published. Open the list of versions of this region.',
  },
})

export const planIncomplete = problem({
  code: 'book.plan_incomplete',
  status: 422,
  title: { id: 'Rencana induk belum lengkap', en: 'The plan is not complete' },
  detail: {
    id: (d: { missing: string }) =>
      `Sebelum diusulkan masih diperlukan: ${d.missing}. Lengkapi di halaman rencana induk atau program.`,
    en: (d) =>
      `Before it can be proposed it still needs: ${d.missing}. Complete it on the page of the plan or of programmes.`,
  },
})

export const proposalWaiting = problem({
  code: 'book.proposal_waiting',
  status: 409,
  title: { id: 'Masih ada usulan', en: 'A proposal is waiting' },
  detail: {
    id: () =>
      'Satu versi sedang menunggu putusan pimpinan. Tunggu putusannya atau tarik usulan itu lebih dahulu.',
    en: () => 'A version is waiting for the leader’s decision. Wait for it, or withdraw that proposal first.',
  },
})

export const nothingChanged = problem({
  code: 'book.nothing_changed',
  status: 409,
  title: { id: 'Tidak ada perubahan', en: 'Nothing has changed' },
  detail: {
    id: () => 'Rencana induk dan programnya sama dengan versi terbit terakhir. Ubah dahulu, lalu usulkan.',
    en: () =>
      'The plan and its programmes are the same as the version published last. Change them first, then propose.',
  },
})

export const notProposed = problem({
  code: 'book.not_proposed',
  status: 409,
  title: { id: 'Usulan sudah berubah', en: 'The proposal has changed' },
  detail: {
    id: () => 'Versi ini tidak lagi menunggu putusan, atau isinya bukan yang Anda baca. Muat ulang halaman.',
    en: () =>
      'This version no longer waits for a decision, or its content is not what you read. Reload the page.',
  },
})

export const noteNeeded = problem({
  code: 'book.note_needed',
  status: 422,
  title: { id: 'Alasan belum diisi', en: 'A reason is missing' },
  detail: {
    id: () => 'Tulis alasan pengembalian agar sekretariat tahu apa yang perlu diperbaiki.',
    en: () => 'Write why it is returned, so that the secretariat knows what to mend.',
  },
})
