/** The letters the example lines were read from. */
const LETTERS: Record<number, { number: string; date: string; scored: number }> = {
  2022: { number: 'B-1004/DJAI/AI.01.04/12/2022', date: '2022-12-06', scored: 38 },
  2023: { number: 'B-1384/DJAI/AI.01.04/12/2023', date: '2023-12-04', scored: 130 },
}

export function sourceOf(year: number) {
  const letter = LETTERS[year] ?? { number: '', date: '2000-01-01', scored: 0 }
  return {
    number: letter.number,
    date: letter.date,
    title: {
      id: `Surat Direktur Jenderal Aplikasi Informatika, hasil evaluasi kota cerdas ${year}`,
      en: `Letter of the Director General of Informatics Applications, results of the smart-city evaluation ${year}`,
    },
    note: null,
    isExample: false,
  }
}

export function coverageOf(year: number, known: number) {
  const scored = LETTERS[year]?.scored ?? null
  return {
    known,
    scored,
    note: {
      id: `Salinan kami memuat ${known} dari ${scored} daerah yang dinilai.`,
      en: `Our copy holds ${known} of ${scored} scored regions.`,
    },
  }
}
