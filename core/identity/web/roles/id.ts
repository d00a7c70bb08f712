export const id = {
  title: 'Peran dan izin',
  lead: 'Apa yang boleh dilakukan tiap peran. Tabel ini berlaku di semua daerah.',
  leadChange: 'Perubahan langsung berlaku di semua daerah dan tercatat atas nama Anda.',
  caption: 'Izin menurut peran',
  permission: 'Izin',
  may: 'boleh',
  mayNot: 'tidak boleh',
  cell: (permission: string, role: string) => `${permission}: ${role}`,
  granted: (role: string) => `Izin diberikan kepada ${role}`,
  withdrawn: (role: string) => `Izin dicabut dari ${role}`,
}
