import type { id } from './id.ts'

/** Words of the wall's panels. */
export const en: typeof id = {
  none: 'No data yet',
  ready: (count: number) => `${count} ready to be called`,
  within: (minutes: number) => `Handed over within ${minutes} minutes, today`,
  of: (part: string, whole: string, target: number) => `${part} of ${whole}, target ${target} %`,
}
