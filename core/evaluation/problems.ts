import { problem } from '#platform/problem/problem.ts'

export const yearUnknown = problem({
  code: 'evaluation.year_unknown',
  status: 404,
  title: { id: 'Tahun tidak ada', en: 'No such year' },
  detail: {
    id: (d: { year: number }) => `Belum ada hasil untuk tahun ${d.year}. Pilih tahun dari daftar.`,
    en: (d) => `There are no results for ${d.year}. Choose a year from the list.`,
  },
})

export const resultUnknown = problem({
  code: 'evaluation.result_unknown',
  status: 404,
  title: { id: 'Hasil tidak ada', en: 'No such result' },
  detail: {
    id: (d: { code: string; year: number }) =>
      `Tidak ada hasil daerah ${d.code} untuk tahun ${d.year}. Periksa kode wilayah dan tahunnya.`,
    en: (d) => `There is no result of region ${d.code} for ${d.year}. Check the region code and the year.`,
  },
})

export const questionsUnknown = problem({
  code: 'evaluation.questions_unknown',
  status: 404,
  title: { id: 'Nilai pertanyaan tidak ada', en: 'No question scores' },
  detail: {
    id: (d: { code: string; year: number }) =>
      `Nilai per pertanyaan daerah ${d.code} tahun ${d.year} tidak diterbitkan atau belum diimpor.`,
    en: (d) => `The question scores of region ${d.code} in ${d.year} are not published or not imported yet.`,
  },
})

export const instrumentUnknown = problem({
  code: 'evaluation.instrument_unknown',
  status: 404,
  title: { id: 'Instrumen tidak ada', en: 'No such instrument' },
  detail: {
    id: (d: { code: string }) => `Tidak ada instrumen “${d.code}”. Pilih dari daftar instrumen.`,
    en: (d) => `There is no instrument “${d.code}”. Choose one from the list of instruments.`,
  },
})

export const instrumentInvalid = problem({
  code: 'evaluation.instrument_invalid',
  status: 422,
  title: { id: 'Instrumen tidak dapat dipakai', en: 'The instrument cannot be used' },
  detail: {
    id: (d: { code: string }) => `Instrumen “${d.code}” salah. Perbaiki yang disebut di bawah.`,
    en: (d) => `The instrument “${d.code}” is wrong. Mend what is listed below.`,
  },
})

export const regionUnknown = problem({
  code: 'evaluation.region_unknown',
  status: 422,
  title: { id: 'Kode wilayah tidak ada', en: 'No such region code' },
  detail: {
    id: (d: { code: string }) =>
      `Tidak ada kabupaten atau kota dengan kode “${d.code}”. Periksa kode Permendagri.`,
    en: (d) => `There is no regency or city with the code “${d.code}”. Check the Permendagri code.`,
  },
})

export const scoresWrong = problem({
  code: 'evaluation.scores_wrong',
  status: 422,
  title: { id: 'Nilai tidak dapat dihitung', en: 'The scores cannot be computed' },
  detail: {
    id: (d: { count: number }) => `Ada ${d.count} kesalahan. Perbaiki yang disebut, lalu hitung lagi.`,
    en: (d) => `There are ${d.count} faults. Mend what is listed and compute again.`,
  },
})

export const importWrong = problem({
  code: 'evaluation.import_wrong',
  status: 422,
  title: { id: 'Berkas tidak dapat diimpor', en: 'The file cannot be imported' },
  detail: {
    id: (d: { count: number }) =>
      `Ada ${d.count} kesalahan. Tidak ada yang disimpan. Perbaiki yang disebut, lalu impor lagi.`,
    en: (d) => `There are ${d.count} faults. Nothing was stored. Mend what is listed and import again.`,
  },
})

export const ministryOnly = problem({
  code: 'evaluation.ministry_only',
  status: 403,
  title: { id: 'Hanya untuk kementerian', en: 'For the ministry only' },
  detail: {
    id: () => 'Hasil nasional hanya dapat diterbitkan dari ruang kerja kementerian (kode 00).',
    en: () => 'National results can only be published from the workspace of the ministry (code 00).',
  },
})

export const computationNeedsRegion = problem({
  code: 'evaluation.computation_needs_region',
  status: 422,
  title: { id: 'Belum ada daerah', en: 'No region chosen' },
  detail: {
    id: () => 'Hitungan disimpan pada sebuah daerah. Pilih daerah kerja Anda, lalu simpan lagi.',
    en: () => 'A computation is kept in a region. Choose your region and save again.',
  },
})

export const optionWrong = problem({
  code: 'evaluation.option_wrong',
  status: 422,
  title: { id: 'Pilihan salah', en: 'Wrong option' },
  detail: {
    id: (d: { option: string; given: string; wanted: string }) =>
      `Isi ${d.option} “${d.given}” tidak dikenal. Tulis misalnya: ${d.wanted}.`,
    en: (d) => `“${d.given}” is no value for ${d.option}. Write for example: ${d.wanted}.`,
  },
})

export const fileUnreadable = problem({
  code: 'evaluation.file_unreadable',
  status: 422,
  title: { id: 'Berkas tidak terbaca', en: 'The file cannot be read' },
  detail: {
    id: (d: { path: string }) => `Berkas ${d.path} tidak ada atau tidak boleh dibaca. Periksa namanya.`,
    en: (d) => `The file ${d.path} does not exist or may not be read. Check its name.`,
  },
})

export const ratingsThere = problem({
  code: 'evaluation.ratings_there',
  status: 409,
  title: { id: 'Penilaian sudah ada', en: 'The ratings are there already' },
  detail: {
    id: (d: { year: number }) =>
      `Penilaian daerah ini untuk tahun ${d.year} sudah tersimpan dan tidak dapat ditimpa.`,
    en: (d) => `The ratings of this region for ${d.year} are stored already and cannot be overwritten.`,
  },
})
