import { problem } from '#platform/problem/problem.ts'

export const planMissing = problem({
  code: 'plan.missing',
  status: 409,
  title: { id: 'Rencana induk belum dimulai', en: 'The plan has not been begun' },
  detail: {
    id: () => 'Mulai rencana induk dengan judul dan periodenya sebelum mengisi bagian lain.',
    en: () => 'Begin the plan with its title and period before filling in other parts.',
  },
})

export const planThere = problem({
  code: 'plan.already_begun',
  status: 409,
  title: { id: 'Rencana induk sudah ada', en: 'There is a plan already' },
  detail: {
    id: () => 'Rencana induk daerah ini sudah dimulai. Muat ulang halaman untuk melanjutkannya.',
    en: () => 'This region’s plan has been begun already. Reload the page to go on with it.',
  },
})

export const partChanged = problem({
  code: 'plan.part_changed',
  status: 409,
  title: { id: 'Bagian ini sudah diubah orang lain', en: 'Somebody else changed this part' },
  detail: {
    id: () =>
      'Bagian ini berubah sejak Anda membukanya. Tulisan Anda masih ada; bandingkan keduanya, lalu pilih yang dipakai.',
    en: () =>
      'This part changed since you opened it. What you wrote is still there; compare both and choose what to keep.',
  },
})

export const periodWrong = problem({
  code: 'plan.period_wrong',
  status: 422,
  title: { id: 'Periode tidak tepat', en: 'The period is not right' },
  detail: {
    id: (d: { from: number; to: number; longest: number }) =>
      `Periode ${d.from}–${d.to} tidak tepat. Tahun akhir tidak boleh sebelum tahun awal, dan lamanya paling banyak ${d.longest} tahun.`,
    en: (d) =>
      `The period ${d.from}–${d.to} is not right. It must not end before it begins, and last ${d.longest} years at the most.`,
  },
})

export const sectionUnknown = problem({
  code: 'plan.section_unknown',
  status: 404,
  title: { id: 'Bagian analisis tidak ada', en: 'No such section' },
  detail: {
    id: () =>
      'Bagian analisis ini bukan unsur kesiapan dan bukan dimensi rencana. Muat ulang halaman untuk melihat daftarnya.',
    en: () =>
      'This section is neither a readiness element nor a dimension of the plan. Reload the page to see the list.',
  },
})

export const setUnknown = problem({
  code: 'plan.dimension_set_unknown',
  status: 404,
  title: { id: 'Perangkat dimensi tidak ada', en: 'No such set of dimensions' },
  detail: {
    id: () => 'Perangkat dimensi yang dipilih tidak ada. Pilih salah satu dari daftar.',
    en: () => 'The chosen set of dimensions does not exist. Choose one of the list.',
  },
})

export const dimensionsChanged = problem({
  code: 'plan.dimensions_changed',
  status: 409,
  title: { id: 'Dimensi sudah diubah orang lain', en: 'Somebody else changed the dimensions' },
  detail: {
    id: () =>
      'Dimensi tahun ini berubah sejak Anda membukanya. Bandingkan dengan yang tersimpan, lalu simpan lagi.',
    en: () =>
      'The dimensions of this year changed since you opened them. Compare with what is saved and save again.',
  },
})

export const codesRepeated = problem({
  code: 'plan.codes_repeated',
  status: 422,
  title: { id: 'Kode dipakai dua kali', en: 'A code is used twice' },
  detail: {
    id: (d: { code: string }) =>
      `Kode “${d.code}” dipakai lebih dari sekali. Setiap dimensi dan setiap subdimensi perlu kode sendiri.`,
    en: (d) =>
      `The code “${d.code}” is used more than once. Each dimension and sub-dimension needs a code of its own.`,
  },
})

export const goalUnknown = problem({
  code: 'plan.goal_unknown',
  status: 404,
  title: { id: 'Sasaran tidak ada', en: 'No such goal' },
  detail: {
    id: () => 'Sasaran ini tidak ada di daerah ini. Muat ulang daftarnya.',
    en: () => 'There is no such goal in this region. Reload the list.',
  },
})

export const goalChanged = problem({
  code: 'plan.goal_changed',
  status: 409,
  title: { id: 'Sasaran sudah diubah orang lain', en: 'Somebody else changed the goal' },
  detail: {
    id: () => 'Sasaran ini berubah sejak Anda membukanya. Daftar sudah dimuat ulang; periksa lalu ulangi.',
    en: () => 'This goal changed since you opened it. The list was loaded again; look at it and repeat.',
  },
})
