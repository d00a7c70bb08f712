import { problem } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

const title = { id: 'Basis data bawaan tidak dapat dibuka', en: 'The embedded database cannot be opened' }

export const folderInUse = problem({
  code: 'db.folder_in_use',
  status: 409,
  title: { id: 'Folder data sedang dipakai', en: 'The data folder is in use' },
  detail: {
    id: (d: { folder: string; pid: number; host: string }) =>
      `Folder data ${d.folder} sedang dipakai oleh Penataran lain (proses ${d.pid} di ${d.host}). Hentikan proses itu dahulu, atau pilih folder lain dengan PENATARAN_DATA.`,
    en: (d) =>
      `The data folder ${d.folder} is in use by another Penataran (process ${d.pid} on ${d.host}). Stop that process first, or choose another folder with PENATARAN_DATA.`,
  },
})

export const platformUnsupported = problem({
  code: 'db.platform_unsupported',
  status: 500,
  title,
  detail: {
    id: (d: { platform: string; reason: Bilingual }) =>
      `PostgreSQL bawaan tidak dapat berjalan di sistem ini (${d.platform}): ${d.reason.id}. Pasang PostgreSQL 15 atau yang lebih baru di mesin ini, atau isi DATABASE_URL dengan alamat server PostgreSQL.`,
    en: (d) =>
      `The embedded PostgreSQL cannot run on this system (${d.platform}): ${d.reason.en}. Install PostgreSQL 15 or newer on this machine, or set DATABASE_URL to the address of a PostgreSQL server.`,
  },
})

export const versionWithoutBinary = problem({
  code: 'db.version_without_binary',
  status: 500,
  title,
  detail: {
    id: (d: { folder: string; version: string; found: string }) =>
      `Data di ${d.folder} ditulis oleh PostgreSQL ${d.version}, tetapi di mesin ini hanya ada ${d.found}. Pasang PostgreSQL ${d.version}, atau pulihkan cadangan ke folder data yang baru.`,
    en: (d) =>
      `The data in ${d.folder} was written by PostgreSQL ${d.version}, but this machine only has ${d.found}. Install PostgreSQL ${d.version}, or restore a backup into a new data folder.`,
  },
})

export const folderNotYours = problem({
  code: 'db.folder_not_yours',
  status: 403,
  title: { id: 'Folder data milik pengguna lain', en: 'The data folder belongs to another user' },
  detail: {
    id: (d: { folder: string }) =>
      `Pengguna ini tidak boleh membaca dan menulis ${d.folder}. Jalankan Penataran sebagai pemilik folder itu atau sebagai root, atau pilih folder lain dengan PENATARAN_DATA.`,
    en: (d) =>
      `This user may not read and write ${d.folder}. Run Penataran as the owner of that folder or as root, or choose another folder with PENATARAN_DATA.`,
  },
})

export const folderClosed = problem({
  code: 'db.folder_closed',
  status: 500,
  title,
  detail: {
    id: (d: { folder: string; uid: number }) =>
      `PostgreSQL tidak mau berjalan sebagai root, sehingga dijalankan sebagai pengguna nomor ${d.uid}, tetapi pengguna itu tidak dapat memasuki ${d.folder}. Buka folder-folder di atasnya (chmod o+x), atau pilih tempat lain dengan PENATARAN_DATA.`,
    en: (d) =>
      `PostgreSQL refuses to run as root, so it runs as user number ${d.uid}, but that user cannot enter ${d.folder}. Open the folders above it (chmod o+x), or choose another place with PENATARAN_DATA.`,
  },
})

export const placeMissing = problem({
  code: 'db.place_missing',
  status: 500,
  title,
  detail: {
    id: (d: { pointer: string; place: string }) =>
      `Menurut ${d.pointer} basis data ini ada di ${d.place}, tetapi folder itu tidak ada. Kembalikan folder itu, atau hapus ${d.pointer} bila Anda ingin mulai dari kosong.`,
    en: (d) =>
      `${d.pointer} says that this database lies in ${d.place}, but that folder does not exist. Bring the folder back, or delete ${d.pointer} to start empty.`,
  },
})

export const userWithoutName = problem({
  code: 'db.user_without_name',
  status: 500,
  title,
  detail: {
    id: (d: { uid: number }) =>
      `Pengguna nomor ${d.uid} tidak bernama di mesin ini, sehingga PostgreSQL tidak dapat membuat basis data. Jalankan sebagai pengguna yang bernama (tambahkan ke /etc/passwd), atau isi DATABASE_URL.`,
    en: (d) =>
      `User number ${d.uid} has no name on this machine, so PostgreSQL cannot create a database. Run as a user with a name (add it to /etc/passwd), or set DATABASE_URL.`,
  },
})

export const serverDidNotStart = problem({
  code: 'db.server_did_not_start',
  status: 500,
  title,
  detail: {
    id: (d: { folder: string; said: string }) =>
      `PostgreSQL di ${d.folder} tidak dapat dijalankan. Pesannya: ${d.said || '(tidak ada)'}. Perbaiki sebabnya lalu jalankan lagi; data tidak diubah.`,
    en: (d) =>
      `PostgreSQL in ${d.folder} could not be started. It said: ${d.said || '(nothing)'}. Mend the cause and start again; the data was not changed.`,
  },
})

export const serverDidNotStop = problem({
  code: 'db.server_did_not_stop',
  status: 500,
  title,
  detail: {
    id: (d: { folder: string; pid: number }) =>
      `PostgreSQL dari jalan sebelumnya (proses ${d.pid}) masih memakai ${d.folder} dan tidak mau berhenti. Hentikan proses itu lalu jalankan lagi.`,
    en: (d) =>
      `A PostgreSQL of an earlier run (process ${d.pid}) still uses ${d.folder} and does not stop. End that process and start again.`,
  },
})
