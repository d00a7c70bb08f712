/** Words of saving while somebody types. */
export const id = {
  saving: 'Menyimpan…',
  unsent: 'Belum terkirim. Yang Anda tulis aman di perangkat ini dan dikirim lagi otomatis.',
  savedAt: (clock: string) => `Tersimpan ${clock}`,
  sendNow: 'Kirim sekarang',
  conflictTitle: 'Orang lain mengubah bagian ini',
  conflictBody: (who: string | null) =>
    `${who ?? 'Orang lain'} menyimpan isi lain sementara Anda menulis. Bandingkan, lalu pilih.`,
  mine: 'Tulisan Anda',
  theirs: 'Yang tersimpan',
  takeMine: 'Pakai tulisan saya',
  takeTheirs: 'Pakai yang tersimpan',
  empty: 'kosong',
}
