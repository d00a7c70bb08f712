import { type Rated, subOf } from '../contract.ts'
import { type Form, subsOfForm } from './survey-data.ts'

/** What is stored of an answer: only what the form asks for, and nothing on a service that was not used. */
export function tidied(form: Form, { uses, answers }: Rated): Rated {
  const subs = subsOfForm(form)
  const used = subs.filter((sub) => uses[sub]?.used === 'yes')
  const codes = used.flatMap((sub) => subOf(sub).statements.map(({ code }) => code))
  return { uses: pick(uses, subs), answers: pick(answers, codes) }
}

const pick = <V>(from: Readonly<Record<string, V>>, keys: readonly string[]): Record<string, V> =>
  Object.fromEntries(keys.flatMap((key) => (key in from ? [[key, from[key] as V]] : [])))
