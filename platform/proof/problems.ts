import { problem } from '#platform/problem/problem.ts'

export const factUnknown = problem({
  code: 'proof.fact_unknown',
  status: 404,
  title: { id: 'Fakta tidak ada', en: 'No such fact' },
  detail: {
    id: () => 'Tidak ada fakta dengan nomor itu di daerah ini. Periksa nomornya.',
    en: () => 'There is no fact of that number in this region. Check the number.',
  },
})

export const leafUnknown = problem({
  code: 'proof.leaf_unknown',
  status: 404,
  title: { id: 'Hash tidak ditemukan', en: 'Hash not found' },
  detail: {
    id: () =>
      'Fakta dengan nomor dan hash itu belum disegel atau tidak ada. Hitung hash dari bentuk kanonik fakta, lalu coba lagi setelah segel berikutnya.',
    en: () =>
      'No fact of that number and hash is sealed. Compute the hash from the canonical form of the fact and try again after the next seal.',
  },
})

export const headUnknown = problem({
  code: 'proof.head_unknown',
  status: 404,
  title: { id: 'Belum ada segel', en: 'No seal yet' },
  detail: {
    id: () => 'Daerah ini belum mempunyai segel. Segel pertama dibuat setelah ada fakta.',
    en: () => 'This region has no seal yet. The first one is made once it has facts.',
  },
})

export const sizeUnknown = problem({
  code: 'proof.size_unknown',
  status: 422,
  title: { id: 'Ukuran pohon keliru', en: 'Wrong size of the tree' },
  detail: {
    id: (d: { most: number }) =>
      `Ukuran harus dari 1 sampai ${d.most}, dan yang pertama tidak lebih besar daripada yang kedua.`,
    en: (d) => `Sizes run from 1 to ${d.most}, and the first is not larger than the second.`,
  },
})

export const keyUnusable = problem({
  code: 'proof.key_unusable',
  status: 409,
  title: { id: 'Kunci segel tidak dapat dipakai', en: 'The sealing key can not be used' },
  detail: {
    id: (d: { why: string }) =>
      `Kunci di PENATARAN_SEAL_KEY bukan kunci yang sedang berlaku (${d.why}). Pasang kunci yang berlaku, atau jalankan “penataran seal rotate”.`,
    en: (d) =>
      `The key in PENATARAN_SEAL_KEY is not the current one (${d.why}). Set the current key, or run “penataran seal rotate”.`,
  },
})

export const keyNeeded = problem({
  code: 'proof.key_needed',
  status: 409,
  title: { id: 'Kunci baru diperlukan', en: 'A new key is needed' },
  detail: {
    id: () =>
      'Kunci segel berasal dari PENATARAN_SEAL_KEY. Buat kunci Ed25519 baru dan berikan dengan --key BERKAS, lalu isi PENATARAN_SEAL_KEY dengan kunci itu.',
    en: () =>
      'The sealing key comes from PENATARAN_SEAL_KEY. Make a new Ed25519 key and give it with --key FILE, then set PENATARAN_SEAL_KEY to it.',
  },
})

export const exportNotEmpty = problem({
  code: 'proof.export_not_empty',
  status: 409,
  title: { id: 'Folder tidak kosong', en: 'The folder is not empty' },
  detail: {
    id: (d: { folder: string }) =>
      `Folder ${d.folder} sudah berisi. Pilih folder baru atau yang kosong dengan --out.`,
    en: (d) => `The folder ${d.folder} is not empty. Choose a new or an empty one with --out.`,
  },
})

export const regionWrong = problem({
  code: 'proof.region_wrong',
  status: 422,
  title: { id: 'Kode daerah keliru', en: 'Wrong region code' },
  detail: {
    id: () => 'Pakai kode Permendagri, misalnya 35.05, atau 00 untuk kementerian.',
    en: () => 'Use the Permendagri code, for example 35.05, or 00 for the ministry.',
  },
})

export const keyFileWrong = problem({
  code: 'proof.key_file_wrong',
  status: 422,
  title: { id: 'Berkas kunci tidak dapat dipakai', en: 'The key file can not be used' },
  detail: {
    id: (d: { file: string }) => `${d.file} bukan berkas PEM dengan kunci Ed25519.`,
    en: (d) => `${d.file} is not a PEM file with an Ed25519 key.`,
  },
})
