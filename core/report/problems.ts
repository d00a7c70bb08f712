import { problem } from '#platform/problem/problem.ts'

export const reportRegionAbsent = problem({
  code: 'report.region_absent',
  status: 404,
  title: { id: 'Tidak ada rapor', en: 'There is no report' },
  detail: {
    id: (d: { name: string; year: number }) =>
      `${d.name} tidak mengikuti evaluasi tahun ${d.year}, sehingga tidak ada rapor. Pilih tahun lain pada halaman daerah.`,
    en: (d) =>
      `${d.name} did not take part in the evaluation of ${d.year}, so there is no report. Choose another year on the page of the region.`,
  },
})

export const reportSumUnknown = problem({
  code: 'report.sum_unknown',
  status: 404,
  title: { id: 'Rapor tidak dapat disusun', en: 'The report cannot be composed' },
  detail: {
    id: (d: { name: string; year: number }) =>
      `Nilai komponen ${d.name} tahun ${d.year} tidak diketahui, hanya nilai akhirnya. Nilai akhir itu ada pada halaman daerah.`,
    en: (d) =>
      `The component scores of ${d.name} in ${d.year} are not known, only the final value. It stands on the page of the region.`,
  },
})

export const reportYearEmpty = problem({
  code: 'report.year_empty',
  status: 404,
  title: { id: 'Tidak ada tabel', en: 'There is no table' },
  detail: {
    id: (d: { year: number }) =>
      `Tidak ada daerah dengan nilai untuk tahun ${d.year}, sehingga tidak ada tabel untuk dicetak. Pilih tahun lain.`,
    en: (d) => `No region has a value for ${d.year}, so there is no table to print. Choose another year.`,
  },
})
