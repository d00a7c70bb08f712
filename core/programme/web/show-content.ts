import { rupiah } from '#platform/ui/format.ts'
import { CONTENT_FIELDS, type ProgrammeChoices, type ProgrammeContent } from '../contract.ts'
import { useProgrammeWords } from './words.ts'

/** Fields in which two contents differ. */
export const differing = (a: ProgrammeContent, b: ProgrammeContent): (keyof ProgrammeContent)[] =>
  CONTENT_FIELDS.filter((field) => !isSame(a[field], b[field]))

/** Whether two values are the same whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => steady(a) === steady(b)

const steady = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  )

/** One field of content as lines of text, with names for ids. */
export function useShowField(
  choices: ProgrammeChoices | undefined,
): (content: ProgrammeContent, field: keyof ProgrammeContent) => string {
  const { w, language } = useProgrammeWords()
  const names = new Map([
    ...(choices?.opd ?? []).map(({ id, name }) => [id, name] as const),
    ...(choices?.programmes ?? []).map(({ id, code, name }) => [id, `${code} ${name}`] as const),
    ...(choices?.goals ?? []).map(
      ({ id, framework, code, name }) => [id, `${framework} ${code} ${name[language]}`] as const,
    ),
  ])
  const nameOf = (value: unknown): string => names.get(String(value)) ?? String(value)
  return (content, field) => {
    if (field === 'targets')
      return content.targets
        .map(({ name, unit, baseline, years }) => {
          const reached = years.map(({ year, target }) => `${year}: ${target}`).join(', ')
          return `${name} (${unit}) ${baseline ?? '–'} → ${reached}`
        })
        .join('\n')
    if (field === 'budgets')
      return content.budgets
        .map(({ year, source, amount }) => `${year} ${w.sources[source]}: ${money(amount, language)}`)
        .join('\n')
    if (field === 'risks')
      return content.risks.map((risk) => `${risk.factor} (${risk.likelihood}): ${risk.mitigation}`).join('\n')
    const value = content[field]
    if (value === null) return ''
    return Array.isArray(value) ? value.map(nameOf).join('\n') : nameOf(value)
  }
}

/** Money as typed: what is no whole amount yet is shown as it stands. */
const money = (amount: string, language: 'id' | 'en'): string =>
  /^\d+$/.test(amount) ? rupiah(BigInt(amount), language) : amount
