import { problem } from '#platform/problem/problem.ts'

export const sizeWrong = problem({
  code: 'simulation.size_wrong',
  status: 422,
  title: { id: 'Ukuran simulasi keliru', en: 'Wrong size of the simulation' },
  detail: {
    id: (d: { name: string; least: number; most: number }) =>
      `${d.name} harus bilangan bulat dari ${d.least} sampai ${d.most}.`,
    en: (d) => `${d.name} must be a whole number from ${d.least} to ${d.most}.`,
  },
})

export const yearTaken = problem({
  code: 'simulation.year_taken',
  status: 409,
  title: { id: 'Tahun sudah dipakai', en: 'The year is taken' },
  detail: {
    id: (d: { year: number }) =>
      `Tahun ${d.year} sudah mempunyai putaran evaluasi. Pilih tahun lain dengan --year.`,
    en: (d) => `${d.year} already has a cycle. Choose another year with --year.`,
  },
})

export const regionUnknown = problem({
  code: 'simulation.region_unknown',
  status: 404,
  title: { id: 'Daerah tidak ada', en: 'No such region' },
  detail: {
    id: () => 'Tidak ada daerah dengan kode itu. Pakai kode Permendagri, misalnya 35.05.',
    en: () => 'There is no region with that code. Use the Permendagri code, for example 35.05.',
  },
})

export const seedPlayed = problem({
  code: 'simulation.seed_played',
  status: 409,
  title: { id: 'Benih sudah dimainkan', en: 'The seed was played' },
  detail: {
    id: (d: { seed: number }) =>
      `Program contoh dengan benih ${d.seed} sudah ada di daerah ini. Pilih benih lain dengan --seed.`,
    en: (d) => `This region has example programmes of seed ${d.seed} already. Choose another with --seed.`,
  },
})

export const noTraffic = problem({
  code: 'simulation.no_traffic',
  status: 422,
  title: { id: 'Layanan tidak dapat dimainkan', en: 'No such service to play' },
  detail: {
    id: (d: { names: readonly string[] }) =>
      `Pilih dengan --only salah satu dari: ${d.names.join(', ') || '–'}.`,
    en: (d) => `Choose with --only one of: ${d.names.join(', ') || '–'}.`,
  },
})

export const dayWrong = problem({
  code: 'simulation.day_wrong',
  status: 422,
  title: { id: 'Tanggal keliru', en: 'Wrong day' },
  detail: {
    id: () => 'Tulis hari pertama sebagai tahun-bulan-tanggal, misalnya --from 2026-11-22.',
    en: () => 'Write the first day as year-month-day, for example --from 2026-11-22.',
  },
})
