import type { Bilingual } from '#platform/schema/schema.ts'

/** One thing looked at in an installation; a sentence that is not ok also says how to mend it. */
export interface Finding {
  ok: boolean
  sentence: Bilingual
}

export const well = (id: string, en: string): Finding => ({ ok: true, sentence: { id, en } })
export const ill = (id: string, en: string): Finding => ({ ok: false, sentence: { id, en } })
