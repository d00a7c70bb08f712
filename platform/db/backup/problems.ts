import { problem } from '#platform/problem/problem.ts'

export const nothingToBackUp = problem({
  code: 'db.nothing_to_back_up',
  status: 409,
  title: { id: 'Belum ada yang dapat dicadangkan', en: 'There is nothing to back up' },
  detail: {
    id: () => 'Basis data ini belum pernah dipakai Penataran. Jalankan “penataran start” dahulu.',
    en: () => 'This database was never used by Penataran. Run “penataran start” first.',
  },
})

export const fileExists = problem({
  code: 'db.backup_file_exists',
  status: 409,
  title: { id: 'Berkas sudah ada', en: 'The file exists already' },
  detail: {
    id: (d: { file: string }) => `${d.file} tidak ditimpa. Pilih nama lain atau pindahkan berkas itu.`,
    en: (d) => `${d.file} is not written over. Choose another name or move that file away.`,
  },
})

export const fileNotWritten = problem({
  code: 'db.backup_not_written',
  status: 500,
  title: { id: 'Cadangan tidak dapat ditulis', en: 'The backup can not be written' },
  detail: {
    id: (d: { file: string; reason: string }) =>
      `${d.file}: ${d.reason}. Periksa folder, izin dan ruang kosong, lalu ulangi. Berkas setengah jadi sudah dihapus.`,
    en: (d) =>
      `${d.file}: ${d.reason}. Check the folder, its permissions and free room, then try again. The half-written file was removed.`,
  },
})

export const notABackup = problem({
  code: 'db.not_a_backup',
  status: 422,
  title: { id: 'Bukan berkas cadangan', en: 'Not a backup file' },
  detail: {
    id: (d: { file: string }) =>
      `${d.file} tidak dapat dibuka sebagai cadangan Penataran. Pilih berkas yang ditulis oleh “penataran backup”. Tidak ada yang diubah.`,
    en: (d) =>
      `${d.file} can not be opened as a backup of Penataran. Choose a file written by “penataran backup”. Nothing was changed.`,
  },
})

export const backupDamaged = problem({
  code: 'db.backup_damaged',
  status: 422,
  title: { id: 'Cadangan rusak', en: 'The backup is damaged' },
  detail: {
    id: (d: { file: string; part: string }) =>
      `Bagian ${d.part} di ${d.file} tidak sama dengan saat ditulis. Ambil salinan lain dari cadangan ini. Tidak ada yang diubah.`,
    en: (d) =>
      `Part ${d.part} of ${d.file} is not what was written. Take another copy of this backup. Nothing was changed.`,
  },
})

export const backupNewer = problem({
  code: 'db.backup_newer',
  status: 422,
  title: { id: 'Cadangan dari versi yang lebih baru', en: 'The backup is of a newer version' },
  detail: {
    id: (d: { product: string; own: string; migrations: readonly string[] }) =>
      `Cadangan ditulis oleh Penataran ${d.product}; ini Penataran ${d.own} dan belum mengenal: ${d.migrations.join(', ')}. Pasang versi itu atau yang lebih baru, lalu pulihkan. Tidak ada yang diubah.`,
    en: (d) =>
      `The backup was written by Penataran ${d.product}; this is Penataran ${d.own} and does not know: ${d.migrations.join(', ')}. Install that version or a newer one and restore with it. Nothing was changed.`,
  },
})

export const backupForeign = problem({
  code: 'db.backup_foreign',
  status: 422,
  title: { id: 'Cadangan dari susunan yang lain', en: 'The backup is of another build' },
  detail: {
    id: (d: { migrations: readonly string[] }) =>
      `Migrasi ini berbeda isinya di cadangan dan di sini: ${d.migrations.join(', ')}. Pulihkan dengan versi Penataran yang menulis cadangan. Tidak ada yang diubah.`,
    en: (d) =>
      `These migrations differ between the backup and this installation: ${d.migrations.join(', ')}. Restore with the version of Penataran that wrote the backup. Nothing was changed.`,
  },
})

export const installationNotEmpty = problem({
  code: 'db.installation_not_empty',
  status: 409,
  title: { id: 'Instalasi ini sudah berisi', en: 'This installation is not empty' },
  detail: {
    id: (d: { facts: number }) =>
      `Sudah ada ${d.facts} peristiwa yang tercatat di sini, dan pemulihan tidak menimpa data. Pilih basis data baru (DATABASE_URL) atau folder data baru (PENATARAN_DATA).`,
    en: (d) =>
      `${d.facts} facts are recorded here already, and a restore never writes over data. Choose a new database (DATABASE_URL) or a new data folder (PENATARAN_DATA).`,
  },
})

export const installationInUse = problem({
  code: 'db.installation_in_use',
  status: 409,
  title: { id: 'Basis data sedang dipakai', en: 'The database is in use' },
  detail: {
    id: (d: { connections: number }) =>
      `Masih ada ${d.connections} sambungan Penataran lain ke basis data ini. Hentikan server dan pekerjanya, lalu pulihkan.`,
    en: (d) =>
      `${d.connections} other connections of Penataran to this database are open. Stop its servers and workers, then restore.`,
  },
})
