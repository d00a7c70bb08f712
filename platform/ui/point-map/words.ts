/** Words of the map's own buttons and keys. */
export const mapWords = {
  id: {
    keys: 'Tombol panah menggeser, + dan − memperbesar dan memperkecil, 0 menampilkan seluruh daerah.',
    nearer: 'Perbesar',
    farther: 'Perkecil',
    whole: 'Seluruh daerah',
  },
  en: {
    keys: 'Arrow keys move, + and − come nearer and go farther, 0 shows the whole region.',
    nearer: 'Nearer',
    farther: 'Farther',
    whole: 'Whole region',
  },
} as const
