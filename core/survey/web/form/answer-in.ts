import { subOf } from '../../contract.ts'

// Plain names, so that the same form works by POST without a script and on an officer's device.
export const usedField = (sub: string): string => `pakai.${sub}`
export const serviceField = (sub: string): string => `layanan.${sub}`
export const ratingField = (statement: string): string => `nilai.${statement}`

const USED = ['yes', 'no', 'planned']

/** The answer a filled-in form holds; what was left out is left out, for the server to name. */
export function answerIn(
  fields: Readonly<Record<string, string | undefined>>,
  subs: readonly string[],
): Record<string, unknown> {
  const uses: [string, unknown][] = []
  const answers: [string, unknown][] = []
  for (const sub of subs) {
    const used = fields[usedField(sub)]
    if (used === undefined || !USED.includes(used)) continue
    uses.push([sub, { used, service: fields[serviceField(sub)]?.trim() || null }])
    for (const { code } of subOf(sub).statements) {
      const value = fields[ratingField(code)]
      if (value === 'unknown') answers.push([code, null])
      else if (value !== undefined && /^[0-4]$/.test(value)) answers.push([code, Number(value)])
    }
  }
  const text = (name: string) => (fields[name]?.trim() ? { [name]: fields[name].trim() } : {})
  return {
    ...text('ageBand'),
    ...(fields.sex === 'female' || fields.sex === 'male' ? { sex: fields.sex } : {}),
    ...text('occupation'),
    ...text('area'),
    ...text('phone'),
    uses: Object.fromEntries(uses),
    answers: Object.fromEntries(answers),
    ...(fields.consent === 'ya' ? { consent: true } : {}),
  }
}
