import { problem } from '#platform/problem/problem.ts'

export const scenarioUnknown = problem({
  code: 'scenario.unknown',
  status: 404,
  title: { id: 'Skenario tidak ada', en: 'No such scenario' },
  detail: {
    id: () => 'Skenario ini tidak ada di daerah Anda. Buka daftar skenario dan pilih dari sana.',
    en: () => 'There is no such scenario in your region. Open the list of scenarios and choose from it.',
  },
})

export const scenarioArchived = problem({
  code: 'scenario.archived',
  status: 409,
  title: { id: 'Skenario sudah diarsipkan', en: 'The scenario is archived' },
  detail: {
    id: () => 'Kembalikan dari arsip dahulu, atau simpan sebagai skenario baru.',
    en: () => 'Bring it back from the archive first, or save it as a new scenario.',
  },
})

export const changedElsewhere = problem({
  code: 'scenario.changed_elsewhere',
  status: 409,
  title: {
    id: 'Orang lain baru saja mengubah skenario ini',
    en: 'Somebody else has just changed this scenario',
  },
  detail: {
    id: () =>
      'Perubahan Anda masih ada di layar. Bandingkan dengan versi terbaru, lalu simpan lagi atau simpan sebagai skenario baru.',
    en: () =>
      'Your changes are still on the screen. Compare them with the newest version, then save again or save as a new scenario.',
  },
})

export const noInstrument = problem({
  code: 'scenario.no_instrument',
  status: 404,
  title: {
    id: 'Belum ada yang dapat dihitung untuk tahun ini',
    en: 'There is nothing to compute for this year',
  },
  detail: {
    id: (d: { year: number }) =>
      `Daerah Anda tidak mengikuti evaluasi ${d.year} dan tidak punya hasil pada tahun itu. Pilih tahun lain.`,
    en: (d) =>
      `Your region does not take part in the evaluation of ${d.year} and has no result of that year. Choose another year.`,
  },
})

export const contentFaulty = problem({
  code: 'scenario.content_faulty',
  status: 422,
  title: { id: 'Skenario tidak cocok dengan instrumen', en: 'The scenario does not fit the instrument' },
  detail: {
    id: (d: { at: string }) =>
      `Periksa ${d.at}: pertanyaan harus ada di instrumen, nilainya dalam skala, dan pindahnya kelipatan 0,25.`,
    en: (d) =>
      `Look at ${d.at}: a question must be in the instrument, its score within the scale, and moves in quarters.`,
  },
})
