import { problem } from '#platform/problem/problem.ts'

export const invalidInput = problem({
  code: 'http.invalid_input',
  status: 422,
  title: { id: 'Isian belum benar', en: 'The input is not right' },
  detail: {
    id: () => 'Perbaiki isian yang disebut di bawah, lalu kirim lagi. Tidak ada yang disimpan.',
    en: () => 'Mend the fields named below and send again. Nothing was stored.',
  },
})

export const unreadableBody = problem({
  code: 'http.unreadable_body',
  status: 400,
  title: { id: 'Kiriman tidak terbaca', en: 'The request can not be read' },
  detail: {
    id: () => 'Kirim JSON atau formulir yang utuh, dengan jenis isi (Content-Type) yang sesuai.',
    en: () => 'Send complete JSON or a complete form with a matching Content-Type.',
  },
})

export const tooLarge = problem({
  code: 'http.too_large',
  status: 413,
  title: { id: 'Kiriman terlalu besar', en: 'The request is too large' },
  detail: {
    id: (d: { maxBytes: number }) =>
      `Paling besar ${megabytes(d.maxBytes, ',')} MB. Kecilkan atau bagi berkasnya.`,
    en: (d) => `At most ${megabytes(d.maxBytes, '.')} MB. Make the file smaller or split it.`,
  },
})

export const methodNotAllowed = problem({
  code: 'http.method_not_allowed',
  status: 405,
  title: { id: 'Cara ini tidak dilayani di sini', en: 'This method is not served here' },
  detail: {
    id: (d: { allow: string }) => `Alamat ini melayani ${d.allow}. Kirim dengan salah satunya.`,
    en: (d) => `This address takes ${d.allow}. Send with one of them.`,
  },
})

export const unsupportedType = problem({
  code: 'http.unsupported_type',
  status: 415,
  title: { id: 'Jenis isi tidak dikenal', en: 'This type of content is not taken' },
  detail: {
    id: (d: { type: string }) =>
      `Alamat ini tidak menerima isi berjenis “${d.type}”. Periksa Content-Type pada uraian alamatnya.`,
    en: (d) =>
      `This address takes no content of the type “${d.type}”. See its description for the Content-Type.`,
  },
})

export const fileMissing = problem({
  code: 'http.file_missing',
  status: 422,
  title: { id: 'Berkas belum dipilih', en: 'No file was chosen' },
  detail: {
    id: () => 'Pilih satu berkas pada isian “file”, lalu kirim lagi.',
    en: () => 'Choose one file in the field “file” and send again.',
  },
})

export const notFound = problem({
  code: 'http.not_found',
  status: 404,
  title: { id: 'Tidak ditemukan', en: 'Not found' },
  detail: {
    id: () => 'Alamat ini tidak ada. Periksa ejaannya atau mulai dari halaman depan.',
    en: () => 'This address does not exist. Check its spelling or start from the front page.',
  },
})

export const notSignedIn = problem({
  code: 'http.not_signed_in',
  status: 401,
  title: { id: 'Anda belum masuk', en: 'You are not signed in' },
  detail: {
    id: () => 'Masuk dahulu, lalu ulangi.',
    en: () => 'Sign in first, then try again.',
  },
})

export const notAllowed = problem({
  code: 'http.not_allowed',
  status: 403,
  title: { id: 'Anda tidak berwenang', en: 'You are not allowed to do this' },
  detail: {
    id: () => 'Peran Anda di daerah ini tidak mencakup tindakan ini. Mintalah kepada admin daerah.',
    en: () => 'Your role in this region does not cover this act. Ask the region’s administrator.',
  },
})

export const foreignOrigin = problem({
  code: 'http.foreign_origin',
  status: 403,
  title: { id: 'Kiriman dari situs lain ditolak', en: 'A request from another site was refused' },
  detail: {
    id: () => 'Buka halaman ini langsung dari alamat resminya, lalu kirim lagi.',
    en: () => 'Open the page from its own address and send again.',
  },
})

export const idempotencyKeyMissing = problem({
  code: 'http.idempotency_key_missing',
  status: 400,
  title: { id: 'Kunci kiriman tidak ada', en: 'The idempotency key is missing' },
  detail: {
    id: () =>
      'Sertakan header Idempotency-Key berisi 8 sampai 128 huruf atau angka yang baru untuk tiap tindakan.',
    en: () => 'Send a header Idempotency-Key of 8 to 128 letters or digits, new for each act.',
  },
})

export const idempotencyKeyReused = problem({
  code: 'http.idempotency_key_reused',
  status: 422,
  title: { id: 'Kunci kiriman sudah dipakai', en: 'The idempotency key was used before' },
  detail: {
    id: () => 'Kunci ini milik kiriman lain dengan isi berbeda. Pakai kunci baru.',
    en: () => 'This key belongs to another request with other content. Use a new key.',
  },
})

export const tooManyRequests = problem({
  code: 'http.too_many_requests',
  status: 429,
  title: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
  detail: {
    id: (d: { seconds: number }) => `Tunggu ${d.seconds} detik, lalu ulangi.`,
    en: (d) => `Wait ${d.seconds} seconds, then try again.`,
  },
})

export const notReady = problem({
  code: 'http.not_ready',
  status: 503,
  title: { id: 'Belum siap', en: 'Not ready' },
  detail: {
    id: () => 'Basis data belum dapat dihubungi atau server sedang berhenti. Coba lagi sebentar.',
    en: () => 'The database can not be reached yet, or the server is stopping. Try again shortly.',
  },
})

export const tooBusy = problem({
  code: 'http.too_busy',
  status: 503,
  title: { id: 'Data sedang dipakai', en: 'The data is in use' },
  detail: {
    id: () =>
      'Beberapa orang mengubah data yang sama pada saat yang sama, dan perbuatan ini batal seluruhnya. Kirim sekali lagi.',
    en: () =>
      'Several people change the same data at the same time, and this act was undone as a whole. Send it once more.',
  },
})

export const storageFull = problem({
  code: 'http.storage_full',
  status: 507,
  title: { id: 'Ruang penyimpanan server penuh', en: 'The server’s storage is full' },
  detail: {
    id: () =>
      'Tidak ada yang disimpan; data tetap dapat dibaca. Beri tahu pengelola server, lalu kirim lagi setelah ada ruang.',
    en: () =>
      'Nothing was stored; everything can still be read. Tell the operator of the server and send again when there is room.',
  },
})

export const defect = problem({
  code: 'http.defect',
  status: 500,
  title: { id: 'Terjadi kesalahan di pihak kami', en: 'Something failed on our side' },
  detail: {
    id: () =>
      'Tidak ada yang disimpan. Coba lagi; bila terulang, sampaikan nomor permintaan ini kepada pengelola.',
    en: () => 'Nothing was stored. Try again; if it happens again, give this request number to the operator.',
  },
})

const megabytes = (bytes: number, separator: string): string =>
  (bytes / 1_000_000).toFixed(1).replace('.0', '').replace('.', separator)
