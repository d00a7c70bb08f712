export const sum = {
  caption: 'Penjumlahan yang menghasilkan nilai',
  component: 'Komponen',
  weight: 'Bobot',
  score: 'Nilai',
  term: 'Bobot × nilai',
  rounded: 'Dibulatkan',
  finalOf: (name: string, year: number) => `Nilai akhir ${name} ${year}`,
  scoreOf: (component: string, name: string, year: number) => `${component}, ${name} ${year}`,
  improvementOf: (name: string, year: number) => `Peningkatan ${name} ${year}`,
  rules: {
    round_terms_then_add: 'Aturan 2022: setiap suku dibulatkan ke dua desimal dahulu, lalu dijumlahkan.',
    add_then_round:
      'Aturan 2023: suku dijumlahkan apa adanya, lalu jumlahnya dibulatkan sekali ke dua desimal.',
    display_only: 'Tidak ada pembulatan dalam hitungan; dua desimal hanya untuk tampilan.',
  },
  halfUp: 'Pembulatan ke atas pada tepat setengah, dengan hitungan desimal yang tepat.',
  from: 'Dibaca dari',
  data: 'Data yang sama sebagai JSON',
  trackRule: (track: string, year: number) => `Bobot jalur ${track} tahun ${year}.`,
  meanOf: (total: string, count: string, mean: string) =>
    `Rata-rata ${count} pertanyaan: ${total} : ${count} = ${mean}`,
  seeQuestions: 'Lihat setiap pertanyaan dan nilainya',
  questionsHidden:
    'Surat memuat nilai komponen ini, tetapi nilai setiap pertanyaannya tidak diterbitkan. Karena itu asal angka berhenti di sini.',
  entersAs: (weight: string, score: string, term: string) =>
    `Masuk ke nilai akhir sebagai ${weight} % × ${score} = ${term}`,
  improvementSteps: 'Nilai tahun ini dikurangi nilai tahun lalu yang dihitung ulang:',
  recomputedNote: (year: number, value: string) =>
    `Nilai ${year} dihitung ulang dengan komponen, bobot, dan jalur tahun ${year}, lalu jumlahnya dibulatkan sekali: ${value}.`,
  notPublishedNote: (year: number, published: string, value: string, wrong: string) =>
    `Yang tercetak untuk ${year} adalah ${published}, bukan ${value}: saat itu setiap suku dibulatkan dahulu. Mengurangi ${published} akan memberi ${wrong}, dan itu bukan angka resmi.`,
  sameNote: (year: number, published: string) =>
    `Sama dengan nilai yang tercetak untuk ${year}, ${published}.`,
  printedOnly: (final: string, value: string, previous: string) =>
    `Seperti tercetak dalam surat. Komponen tahun lalu tidak ada dalam salinan kami; dari ${final} dan ${value} tersirat nilai tahun lalu ${previous}.`,
  lastYearSum: (year: number) => `Penjumlahan ${year}`,
}
