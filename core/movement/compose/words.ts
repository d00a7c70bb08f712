/** What the certificate says; it is an Indonesian document whatever the language of the screen. */
export const words = {
  author: 'Penataran',
  kicker: 'Sertifikat komitmen bersama',
  title: (title: string, region: string) => `${title}, ${region}`,
  foot: (seal: string) => `Segel SHA-256: ${seal}`,
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  digest: (digest: string) => `Sidik digital naskah (SHA-256): ${digest}`,
  progress: (signed: number, of: number) => `${signed} dari ${of} instansi menandatangani.`,
  closed: (reason: string) => `Ditutup oleh pimpinan daerah sebelum lengkap. Alasan: ${reason}`,
  missing: (names: string) => `Belum menandatangani: ${names}.`,
  signatures: 'Penanda tangan',
  signaturesCaption: 'Instansi, jabatan, waktu, dan sidik digital tiap tanda tangan',
  number: 'No.',
  institution: 'Instansi',
  office: 'Jabatan',
  time: 'Waktu',
  hash: 'Sidik digital',
  witnesses: 'Saksi',
  reservation:
    'Tanda tangan di sini adalah pernyataan setuju yang diketik lewat akun instansi, dicatat dengan waktu peladen dan sidik digital. Berkas bersertifikat elektronik yang dilampirkan sebagian instansi disimpan apa adanya; rantai sertifikatnya tidak diperiksa oleh Penataran.',
  proofAlt: 'Kode QR menuju halaman pembuktian komitmen bersama',
  proof: (url: string) =>
    `Pindai kode ini atau buka ${url} untuk mencocokkan daftar instansi, segel, dan sidik digital.`,
}
