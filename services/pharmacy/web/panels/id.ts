/** Kata-kata panel dinding. */
export const id = {
  none: 'Belum ada data',
  ready: (count: number) => `${count} siap dipanggil`,
  within: (minutes: number) => `Diserahkan dalam ${minutes} menit, hari ini`,
  of: (part: string, whole: string, target: number) => `${part} dari ${whole}, target ${target} %`,
}
