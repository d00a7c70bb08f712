const INSIDE = /^\/(kerja|undangan)(\/|\?|$)/

/**
 * Where to go after signing in: back to a page of the workspace, never to another site.
 *
 * @example safeReturn('/kerja/35.05/evaluasi') // the same
 * @example safeReturn('//evil.example') // '/kerja'
 */
export function safeReturn(asked: unknown): string {
  if (typeof asked !== 'string' || !INSIDE.test(asked) || asked.includes('\\')) return '/kerja'
  return asked
}

const KEY = 'penataran.kembali'

/** Keeps the return address of this tab while it visits an identity provider. */
export function keepReturn(next: string): void {
  try {
    sessionStorage.setItem(KEY, next)
  } catch {
    // Without storage the way leads to the first page of the workspace.
  }
}

export function keptReturn(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
