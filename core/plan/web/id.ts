import { id as dims } from './dimensions/id.ts'
import { id as goals } from './goals/id.ts'
import { id as text } from './text/id.ts'

/** Words of the plan, its dimensions and its goals. */
export const id = {
  plan: 'Rencana',
  save: 'Simpan',
  saving: 'Menyimpan…',
  unsent: 'Belum tersimpan; dikirim lagi begitu jaringan kembali.',
  savedAt: (clock: string) => `Tersimpan ${clock}`,
  sendNow: 'Kirim sekarang',
  discard: 'Buang tulisan saya',
  lastBy: (name: string, at: string) => `Terakhir diubah oleh ${name}, ${at} WIB`,
  fromSource: 'Menurut sumber terbit; belum diubah oleh daerah.',
  conflictTitle: 'Bagian ini diubah orang lain pada saat yang sama',
  conflictBody: (who: string) =>
    `${who} menyimpan bagian ini sesudah Anda membukanya. Bandingkan keduanya, lalu pilih yang dipakai.`,
  somebody: 'Orang lain',
  theirs: (who: string) => `Tulisan ${who}`,
  mine: 'Tulisan Anda',
  takeTheirs: 'Pakai tulisan itu',
  takeMine: 'Pakai tulisan saya',
  empty: 'kosong',
  remove: 'Hapus',
  choose: 'Pilih',
  ...text,
  dims,
  goals,
}
