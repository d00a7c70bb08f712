/** Words of the list of likenesses. */
export const id = {
  title: 'Bukti yang tampak mirip',
  lead: 'Gambar dan hasil pindai dibandingkan menurut rupanya. Lihatlah sendiri: dua hasil pindai dari lembar yang sama boleh jadi satu bukti saja.',
  open: 'Belum dinilai',
  judged: 'Sudah dinilai bukan kembar',
  none: 'Tidak ada bukti yang tampak mirip.',
  noneOpen: 'Semua pasangan sudah dinilai.',
  distance: (bits: number) => (bits === 0 ? 'Rupanya sama persis' : `${bits} dari 256 tanda rupa berbeda`),
  dismiss: 'Bukan kembar',
  dismissOf: (one: string, other: string) => `${one} dan ${other} bukan kembar`,
  dismissTitle: 'Mengapa bukan kembar?',
  reason: 'Alasan',
  reasonHelp: 'Misalnya: dua sertifikat dengan bentuk sama untuk orang yang berbeda.',
  dismissed: 'Penilaian disimpan',
  judgedBy: (who: string, when: string) => `Dinilai ${who}, ${when}`,
  judgedAt: (when: string) => `Dinilai ${when}`,
  save: 'Simpan penilaian',
}
