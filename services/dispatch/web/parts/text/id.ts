/** Kata-kata peringatan dari lembaga lain. */
export const id = {
  test: 'uji coba',
  until: (when: string) => `Berlaku sampai ${when} WIB.`,
  source: (who: string) => `Sumber: ${who}`,
  severities: {
    Extreme: 'Sangat berat',
    Severe: 'Berat',
    Moderate: 'Sedang',
    Minor: 'Ringan',
    Unknown: 'Tingkat tidak disebut',
  },
}
