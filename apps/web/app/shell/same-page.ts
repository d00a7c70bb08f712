/**
 * The address of the page at hand in another region; pages outside of regions lead to the region's first page.
 *
 * @example samePageIn('35.72', '/kerja/35.05/administrasi/orang') // '/kerja/35.72/administrasi/orang'
 */
export function samePageIn(code: string, pathname: string): string {
  const rest = /^\/kerja\/[0-9]{2}(?:\.[0-9]{2})?(\/.*)?$/.exec(pathname)?.[1] ?? ''
  return `/kerja/${code}${rest}`
}
