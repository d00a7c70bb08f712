import type { PublishedFigures } from '../contract.ts'

/** Letters of the ministry are written in Indonesian, with a decimal comma. */
const comma = (value: string | null): string => (value ?? '–').replace('.', ',')

export const letterSubject = ({ year, reason }: PublishedFigures): string =>
  `${reason === null ? 'Hasil' : 'Pembetulan hasil'} evaluasi kota cerdas ${year}`

/** The text of the letter that tells a region its result. */
export function letterBody(figures: PublishedFigures, verification: string): string {
  const { region, year, final, improvement, components, reason } = figures
  const scores = components.map(({ label, score }) => `${label.id} ${comma(score)}`).join('; ')
  return [
    `Dengan hormat, kami sampaikan hasil evaluasi kota cerdas tahun ${year} untuk ${region.name}.`,
    `Nilai akhir: ${comma(final)}. Peningkatan: ${comma(improvement)}. Nilai komponen: ${scores}.`,
    ...(reason === null ? [] : [`Hasil ini menggantikan versi sebelumnya, dengan alasan: ${reason}`]),
    ...(figures.gaps.length === 0
      ? []
      : [`${figures.gaps.length} pertanyaan tidak dinilai; alasannya tercatat pada rapor.`]),
    `Rincian nilai, asal angka, dan rapor dapat diperiksa di ${verification}.`,
  ].join('\n\n')
}
