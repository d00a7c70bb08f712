/** Words of what works without a network. */
export const id = {
  unsent: (n: number) => `${n} belum terkirim`,
  unsentBody: 'Tersimpan di perangkat ini dan dikirim sendiri begitu jaringan kembali.',
  sending: 'Sedang dikirim…',
  sendNow: 'Kirim sekarang',
  signedOut: 'Sesi Anda sudah berakhir. Masuk lagi, lalu yang tersimpan di sini dikirim.',
  refusedTitle: (n: number) => `${n} ditolak server`,
  refusedBody: 'Tidak ada yang dibuang. Baca alasannya, lalu kirim lagi atau buang.',
  madeAt: (when: string) => `dibuat ${when}`,
  tryAgain: 'Kirim lagi',
  discard: 'Buang',
  discardOf: (what: string) => `Buang ${what}`,
  tryAgainOf: (what: string) => `Kirim lagi ${what}`,
  discardTitle: 'Buang kiriman ini?',
  discardLead: 'Isinya hilang dari perangkat ini dan tidak dapat dikembalikan.',
  keep: 'Simpan dulu',
  list: 'Yang belum terkirim',
}
