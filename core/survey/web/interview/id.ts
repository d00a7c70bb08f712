export const id = {
  title: (about: string) => `Bantu warga mengisi: ${about}`,
  lead: 'Bacakan setiap pernyataan apa adanya dan catat jawaban warga. Jangan mengarahkan, jangan menjawab untuknya.',
  kept: (when: string) =>
    `Formulir tersimpan di perangkat ini sejak ${when}; wawancara dapat dilakukan tanpa jaringan.`,
  save: 'Simpan wawancara',
  saved: (n: number) => `Wawancara ${n} tersimpan`,
  done: (n: number) => `${n} wawancara tersimpan di perangkat ini selama halaman terbuka.`,
  next: 'Wawancara berikutnya',
  waiting: (n: number) => `${n} wawancara formulir ini belum terkirim.`,
  label: (n: number, about: string) => `Wawancara ${about}, ke-${n}`,
  mend: (n: number) => `Ada ${n} isian yang perlu dilengkapi.`,
  closed: 'Survei ini tidak menerima jawaban sekarang.',
  failed:
    'Wawancara belum tersimpan karena perangkat ini tidak mengizinkan penyimpanan. Catat jawabannya, lalu coba lagi.',
  choose: 'Wajib dipilih.',
}
