/** Words of the vault's list. */
export const id = {
  title: 'Gudang bukti',
  lead: 'Bukti disimpan satu kali dan dapat dipakai berulang. Setiap perubahan menjadi versi baru; versi lama tetap dapat diunduh.',

  emptyTitle: 'Gudang bukti masih kosong',
  empty: 'Mulailah dengan mengunggah surat keputusan, laporan, atau foto yang akan Anda pakai sebagai bukti.',
  emptyReader: 'Admin daerah dan petugas OPD belum menambahkan bukti.',
  kind: 'Jenis',
  validity: 'Masa berlaku',
  use: 'Pemakaian',
  all: 'Semua',
  used: 'Sudah dipakai',
  unused: 'Belum dipakai',
  doubled: 'Hanya yang kembar atau mirip',
  found: (n: number) => `${n} dokumen`,
  pages: 'Halaman daftar bukti',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  page: (page: number, of: number) => `Halaman ${page} dari ${of}`,
  openPairs: (n: number) => `${n} pasang bukti tampak mirip dan belum dinilai.`,
  judge: 'Nilai sekarang',
  documents: 'Dokumen',
}
