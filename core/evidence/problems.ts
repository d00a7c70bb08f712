import { problem } from '#platform/problem/problem.ts'
import { MEDIA_NAMES } from './rules/media.ts'

export const documentUnknown = problem({
  code: 'evidence.document_unknown',
  status: 404,
  title: { id: 'Dokumen tidak ada', en: 'No such document' },
  detail: {
    id: () => 'Dokumen ini tidak ada di gudang bukti daerah ini. Kembali ke daftar, lalu pilih lagi.',
    en: () => 'This document is not in the vault of this region. Go back to the list and choose again.',
  },
})

export const versionUnknown = problem({
  code: 'evidence.version_unknown',
  status: 404,
  title: { id: 'Dokumen tidak ada', en: 'No such document' },
  detail: {
    id: () => 'Dokumen ini tidak ada di daerah ini, atau belum diserahkan. Muat ulang, lalu pilih lagi.',
    en: () => 'This document is not in this region, or was not handed over. Reload and choose again.',
  },
})

export const contentAway = problem({
  code: 'evidence.content_away',
  status: 503,
  title: { id: 'Berkas sedang tidak dapat diambil', en: 'The file can not be fetched now' },
  detail: {
    id: () =>
      'Tempat penyimpanan berkas tidak menjawab atau berkas ini hilang darinya. Coba lagi; bila tetap begini, hubungi pengelola server.',
    en: () =>
      'The store of files does not answer, or has lost this one. Try again; if it stays, tell the operator of the server.',
  },
})

export const fileEmpty = problem({
  code: 'evidence.file_empty',
  status: 422,
  title: { id: 'Berkas kosong', en: 'The file is empty' },
  detail: {
    id: (d: { name: string }) => `“${d.name}” tidak berisi apa-apa. Periksa berkasnya, lalu pilih lagi.`,
    en: (d) => `“${d.name}” holds nothing. Check the file and choose again.`,
  },
})

export const fileRefused = problem({
  code: 'evidence.file_refused',
  status: 422,
  title: { id: 'Jenis berkas ini tidak diterima', en: 'This kind of file is not taken in' },
  detail: {
    id: (d: { name: string; found: string }) =>
      `“${d.name}” ${d.found ? `adalah berkas ${d.found.toUpperCase()}` : 'tidak dikenali jenisnya'}. Simpan ulang sebagai salah satu dari ${MEDIA_NAMES}, lalu unggah lagi.`,
    en: (d) =>
      `“${d.name}” ${d.found ? `is a ${d.found.toUpperCase()} file` : 'is of no kind we know'}. Save it as one of ${MEDIA_NAMES} and upload it again.`,
  },
})

export const fileMisnamed = problem({
  code: 'evidence.file_misnamed',
  status: 422,
  title: { id: 'Isi berkas tidak sesuai dengan namanya', en: 'The file is not what its name says' },
  detail: {
    id: (d: { name: string; found: string }) =>
      `“${d.name}” sebenarnya berisi ${d.found}. Beri akhiran nama yang sesuai, atau simpan ulang dari aplikasinya.`,
    en: (d) =>
      `“${d.name}” really holds ${d.found}. Give it the ending that fits, or save it anew from its program.`,
  },
})

export const fileWithMacros = problem({
  code: 'evidence.file_with_macros',
  status: 422,
  title: { id: 'Berkas berisi makro', en: 'The file holds macros' },
  detail: {
    id: (d: { name: string }) =>
      `“${d.name}” berisi makro, yaitu program di dalam dokumen. Simpan ulang tanpa makro (DOCX, XLSX, PPTX) atau sebagai PDF.`,
    en: (d) =>
      `“${d.name}” holds macros, programs inside a document. Save it without macros (DOCX, XLSX, PPTX) or as PDF.`,
  },
})

export const fileInfected = problem({
  code: 'evidence.file_infected',
  status: 422,
  title: { id: 'Berkas ditolak pemindai virus', en: 'The virus scanner refused the file' },
  detail: {
    id: (d: { name: string; found: string }) =>
      `Pemindai menemukan ${d.found} di “${d.name}”. Berkas tidak disimpan. Bersihkan komputer asalnya sebelum mengunggah lagi.`,
    en: (d) =>
      `The scanner found ${d.found} in “${d.name}”. Nothing was kept. Clean the computer it came from before uploading again.`,
  },
})

export const scannerAway = problem({
  code: 'evidence.scanner_away',
  status: 503,
  title: { id: 'Pemindai virus tidak menjawab', en: 'The virus scanner does not answer' },
  detail: {
    id: () =>
      'Tanpa pemindai tidak ada berkas yang diterima, dan tidak ada yang disimpan. Coba lagi beberapa menit lagi.',
    en: () => 'Without the scanner no file is taken in, and nothing was kept. Try again in a few minutes.',
  },
})

export const storeAway = problem({
  code: 'evidence.store_away',
  status: 503,
  title: { id: 'Berkas belum dapat disimpan', en: 'The file can not be kept now' },
  detail: {
    id: () =>
      'Tempat penyimpanan berkas menolak atau tidak menjawab; tidak ada yang disimpan. Coba lagi; bila tetap begini, hubungi pengelola server.',
    en: () =>
      'The store of files refused or does not answer; nothing was kept. Try again; if it stays, tell the operator of the server.',
  },
})

export const daysReversed = problem({
  code: 'evidence.days_reversed',
  status: 422,
  title: { id: 'Masa berlaku terbalik', en: 'The days of validity are reversed' },
  detail: {
    id: () => 'Hari terakhir berlaku tidak boleh sebelum hari pertama. Perbaiki salah satunya.',
    en: () => 'The last day of validity may not be before the first. Mend one of them.',
  },
})

export const documentChanged = problem({
  code: 'evidence.document_changed',
  status: 409,
  title: { id: 'Dokumen sudah diubah orang lain', en: 'Somebody else changed the document' },
  detail: {
    id: (d: { newest: number }) =>
      `Sementara itu sudah ada versi ${d.newest}. Isian Anda masih ada; bandingkan dengan versi itu, lalu kirim lagi.`,
    en: (d) =>
      `Meanwhile there is version ${d.newest}. What you typed is still here; compare it with that one and send again.`,
  },
})

export const nothingChanged = problem({
  code: 'evidence.nothing_changed',
  status: 409,
  title: { id: 'Tidak ada yang berubah', en: 'Nothing has changed' },
  detail: {
    id: () => 'Versi baru akan sama persis dengan yang terakhir, jadi tidak dibuat.',
    en: () => 'The new version would be the same as the last one, so it was not made.',
  },
})

export const fieldsOfKind = problem({
  code: 'evidence.fields_of_kind',
  status: 422,
  title: { id: 'Isian tidak sesuai dengan jenis dokumen', en: 'The fields do not fit the kind of document' },
  detail: {
    id: () =>
      'Tautan perlu alamat dan apa yang dibuktikannya; keputusan perlu nomor, penerbit, tanggal, dan apa yang ditetapkannya; berkas hanya milik berkas dan keputusan.',
    en: () =>
      'A link needs its address and what it proves; a decree its number, issuer, date and what it lays down; only files and decrees have a file.',
  },
})

export const pairUnknown = problem({
  code: 'evidence.pair_unknown',
  status: 404,
  title: { id: 'Pasangan tidak ada', en: 'No such pair' },
  detail: {
    id: () => 'Kedua berkas ini tidak tercatat sebagai kembar, atau sudah dinilai. Muat ulang daftar.',
    en: () => 'These two files are not on the list of likenesses, or were judged already. Reload the list.',
  },
})
