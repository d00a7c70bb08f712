import { problem } from '#platform/problem/problem.ts'

export const moderationUnknown = problem({
  code: 'moderation.unknown',
  status: 404,
  title: { id: 'Moderasi tidak ada', en: 'No such moderation' },
  detail: {
    id: () => 'Moderasi ini tidak ada di daerah tempat Anda bertugas. Buka kembali daftar moderasi.',
    en: () => 'There is no such moderation in the region you work in. Open the list of moderations again.',
  },
})

export const moderationClosed = problem({
  code: 'moderation.closed',
  status: 409,
  title: { id: 'Moderasi sudah ditutup', en: 'The moderation is closed' },
  detail: {
    id: () =>
      'Pernyataan dan penilaian tidak dapat ditambah atau diubah lagi. Bila perlu, mintalah sekretariat membuka moderasi baru.',
    en: () =>
      'Nothing can be added or changed any more. If needed, ask the secretariat to open another moderation.',
  },
})

export const alreadyOpen = problem({
  code: 'moderation.already_open',
  status: 409,
  title: { id: 'Moderasi sudah terbuka', en: 'A moderation is open already' },
  detail: {
    id: () => 'Pertanyaan ini sedang dimoderasi. Buka moderasi yang ada dari daftar.',
    en: () => 'This question is being moderated. Open that moderation from the list.',
  },
})

export const notRevealed = problem({
  code: 'moderation.not_revealed',
  status: 409,
  title: { id: 'Penilaian belum dibuka', en: 'The ratings are not revealed yet' },
  detail: {
    id: () =>
      'Moderasi baru dapat dimulai setelah semua asesor daerah ini menyerahkan penilaian. Lihat papan kemajuan asesor.',
    en: () =>
      'A moderation can begin once every assessor of the region has submitted. See the board of progress.',
  },
})

export const questionUnknown = problem({
  code: 'moderation.question_unknown',
  status: 404,
  title: { id: 'Pertanyaan tidak ada', en: 'No such question' },
  detail: {
    id: (d: { question: string }) =>
      `Instrumen daerah ini tidak memuat pertanyaan ${d.question}. Pilih dari daftar pertanyaan.`,
    en: (d) => `The instrument of this region has no question ${d.question}. Choose one from the list.`,
  },
})

export const regionNotYours = problem({
  code: 'moderation.region_not_yours',
  status: 404,
  title: { id: 'Tidak ada penilaian di sini untuk Anda', en: 'There are no ratings here for you' },
  detail: {
    id: () => 'Keselarasan hanya terbuka bagi asesor yang ditugaskan di daerah ini dan bagi sekretariat.',
    en: () => 'Agreement is open to the assessors assigned to this region and to the secretariat only.',
  },
})

export const moderatorUnfit = problem({
  code: 'moderation.moderator_unfit',
  status: 422,
  title: { id: 'Orang ini tidak dapat menjadi moderator', en: 'This person can not be the moderator' },
  detail: {
    id: () => 'Moderator bertugas di kementerian dan tidak ikut menilai daerah ini. Pilih dari daftar.',
    en: () => 'A moderator serves the ministry and did not rate this region. Choose from the list.',
  },
})

export const notTheModerator = problem({
  code: 'moderation.not_the_moderator',
  status: 403,
  title: { id: 'Hanya moderator yang menutup moderasi', en: 'Only the moderator closes a moderation' },
  detail: {
    id: () => 'Mintalah moderator yang ditunjuk, atau sekretariat, menutupnya.',
    en: () => 'Ask the moderator who was named, or the secretariat, to close it.',
  },
})

export const anotherRevision = problem({
  code: 'moderation.another_revision',
  status: 409,
  title: { id: 'Orang lain baru saja mengubahnya', en: 'Somebody else has just changed it' },
  detail: {
    id: () =>
      'Isian Anda masih ada di sini. Keadaan terbaru ditampilkan di sampingnya; periksa lalu kirim lagi.',
    en: () => 'What you typed is still here. The newest state stands beside it; look at it, then send again.',
  },
})

export const spreadsCrossed = problem({
  code: 'moderation.spreads_crossed',
  status: 422,
  title: { id: 'Ambang tidak cocok', en: 'The thresholds do not fit together' },
  detail: {
    id: () => 'Ambang untuk daerah dengan alfa rendah tidak boleh lebih lebar daripada ambang umum.',
    en: () => 'The threshold of regions with low alpha may not be wider than the general one.',
  },
})
