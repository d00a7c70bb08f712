import { problem } from '#platform/problem/problem.ts'

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`

export const tableTooLarge = problem({
  code: 'table.too_large',
  status: 413,
  title: { id: 'Berkas terlalu besar', en: 'The file is too large' },
  detail: {
    id: (d: { bytes: number; maxBytes: number }) =>
      `Berkas berukuran ${megabytes(d.bytes)}; batasnya ${megabytes(d.maxBytes)}. Bagi menjadi beberapa berkas, lalu unggah satu per satu.`,
    en: (d) =>
      `The file has ${megabytes(d.bytes)}; the limit is ${megabytes(d.maxBytes)}. Split it into several files and upload them one by one.`,
  },
})

export const tableTooManyRows = problem({
  code: 'table.too_many_rows',
  status: 413,
  title: { id: 'Baris terlalu banyak', en: 'Too many rows' },
  detail: {
    id: (d: { maxRows: number }) =>
      `Tabel berisi lebih dari ${d.maxRows} baris data. Bagi menjadi beberapa berkas, lalu unggah satu per satu.`,
    en: (d) =>
      `The table has more than ${d.maxRows} rows of data. Split it into several files and upload them one by one.`,
  },
})

export const tableTooWide = problem({
  code: 'table.too_wide',
  status: 413,
  title: { id: 'Lembar terlalu luas', en: 'The sheet is too wide' },
  detail: {
    id: (d: { rows: number; columns: number }) =>
      `Lembar terbentang sampai baris ${d.rows} dan kolom ke-${d.columns}. Hapus isi di luar tabel, lalu simpan ulang.`,
    en: (d) =>
      `The sheet reaches to row ${d.rows} and column ${d.columns}. Delete what lies outside the table and save it again.`,
  },
})

export const tableZipBomb = problem({
  code: 'table.zip_bomb',
  status: 413,
  title: { id: 'Isi XLSX mengembang di luar batas', en: 'The XLSX unpacks beyond the limit' },
  detail: {
    id: (d: { maxBytes: number }) =>
      `Setelah dibuka, isi berkas melebihi ${megabytes(d.maxBytes)} atau terdiri dari terlalu banyak bagian. Salin tabelnya ke buku kerja baru tanpa gambar dan lembar lain, lalu unggah lagi.`,
    en: (d) =>
      `Unpacked, the file exceeds ${megabytes(d.maxBytes)} or has too many parts. Copy the table to a new workbook without pictures and other sheets, then upload it again.`,
  },
})

export const tableEmpty = problem({
  code: 'table.empty',
  status: 422,
  title: { id: 'Tabel kosong', en: 'The table is empty' },
  detail: {
    id: () =>
      'Berkas tidak berisi baris judul dan sedikitnya satu baris data. Isi tabelnya, lalu unggah lagi.',
    en: () =>
      'The file has no header row with at least one row of data. Fill in the table and upload it again.',
  },
})

export const tableNotUtf8 = problem({
  code: 'table.not_utf8',
  status: 422,
  title: { id: 'Pengodean teks bukan UTF-8', en: 'The text is not encoded in UTF-8' },
  detail: {
    id: (d: { line: number; utf16: boolean }) =>
      `${d.utf16 ? 'Berkas disimpan sebagai UTF-16 (Unicode Text)' : `Baris ${d.line} berisi huruf yang bukan UTF-8`}. Di Excel pilih Simpan Sebagai, jenis "CSV UTF-8 (Comma delimited)", lalu unggah lagi.`,
    en: (d) =>
      `${d.utf16 ? 'The file was saved as UTF-16 (Unicode Text)' : `Line ${d.line} has letters that are not UTF-8`}. In Excel choose Save As, type "CSV UTF-8 (Comma delimited)", then upload it again.`,
  },
})

/** What a file is that is no table; the sentence tells each apart. */
export type NotATable = 'binary' | 'pdf' | 'html' | 'xls' | 'encrypted' | 'broken' | 'doctype'

const notATable: Record<NotATable, { id: string; en: string }> = {
  binary: {
    id: 'Berkas ini bukan CSV atau XLSX. Simpan tabelnya sebagai CSV UTF-8 atau XLSX.',
    en: 'This file is neither CSV nor XLSX. Save the table as CSV UTF-8 or XLSX.',
  },
  pdf: {
    id: 'Berkas ini PDF, dan tabel tidak dibaca dari PDF. Unggah tabel aslinya sebagai CSV UTF-8 atau XLSX.',
    en: 'This file is a PDF, and tables are not read from PDF. Upload the original table as CSV UTF-8 or XLSX.',
  },
  html: {
    id: 'Berkas ini halaman HTML. Buka di Excel, lalu simpan sebagai XLSX.',
    en: 'This file is an HTML page. Open it in Excel and save it as XLSX.',
  },
  xls: {
    id: 'Berkas ini XLS lama atau XLSX berkata sandi. Buka di Excel, hapus kata sandinya bila ada, lalu simpan sebagai XLSX.',
    en: 'This file is an old XLS or an XLSX with a password. Open it in Excel, remove the password if it has one, and save it as XLSX.',
  },
  encrypted: {
    id: 'XLSX ini terkunci kata sandi. Hapus kata sandinya, simpan ulang, lalu unggah lagi.',
    en: 'This XLSX is locked with a password. Remove the password, save it again and upload it.',
  },
  broken: {
    id: 'XLSX ini rusak atau tidak utuh. Buka di Excel, simpan ulang sebagai XLSX, lalu unggah lagi.',
    en: 'This XLSX is damaged or incomplete. Open it in Excel, save it again as XLSX and upload it.',
  },
  doctype: {
    id: 'XLSX ini berisi deklarasi DOCTYPE, yang tidak pernah ditulis program lembar kerja. Salin tabelnya ke buku kerja baru.',
    en: 'This XLSX contains a DOCTYPE declaration, which no spreadsheet program writes. Copy the table to a new workbook.',
  },
}

export const tableUnreadable = problem({
  code: 'table.unreadable',
  status: 422,
  title: { id: 'Berkas tidak terbaca sebagai tabel', en: 'The file cannot be read as a table' },
  detail: {
    id: (d: { reason: NotATable }) => notATable[d.reason].id,
    en: (d) => notATable[d.reason].en,
  },
})

export const sheetUnknown = problem({
  code: 'table.sheet_unknown',
  status: 422,
  title: { id: 'Lembar tidak ada', en: 'No such sheet' },
  detail: {
    id: (d: { sheet: string; known: readonly string[] }) =>
      `Tidak ada lembar bernama "${d.sheet}". Yang ada: ${d.known.join(', ')}.`,
    en: (d) => `There is no sheet named "${d.sheet}". The sheets are: ${d.known.join(', ')}.`,
  },
})

/** The table could be taken apart, but some rows do not fit the header; `errors` lists them all. */
export const tableMalformed = problem({
  code: 'table.malformed',
  status: 422,
  title: { id: 'Bentuk tabel salah', en: 'The table is malformed' },
  detail: {
    id: (d: { count: number }) => `Ada ${d.count} kesalahan bentuk. Perbaiki yang disebut, lalu unggah lagi.`,
    en: (d) => `There are ${d.count} faults of form. Mend what is listed and upload it again.`,
  },
})

/** The table is well formed, but values in it are wrong; `errors` lists them. Nothing was stored. */
export const tableValuesWrong = problem({
  code: 'table.values_wrong',
  status: 422,
  title: { id: 'Isi tabel salah', en: 'The table has wrong values' },
  detail: {
    id: (d: { count: number }) =>
      `Ada ${d.count} kesalahan isi. Tidak ada yang disimpan. Perbaiki yang disebut, lalu unggah lagi.`,
    en: (d) =>
      `There are ${d.count} wrong values. Nothing was stored. Mend what is listed and upload it again.`,
  },
})
