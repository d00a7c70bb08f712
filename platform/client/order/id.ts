/** Words of lists whose order people change. */
export const id = {
  up: 'Naikkan',
  upOf: (what: string) => `Naikkan ${what}`,
  down: 'Turunkan',
  downOf: (what: string) => `Turunkan ${what}`,
  remove: 'Hapus',
  removeOf: (what: string) => `Hapus ${what}`,
}
