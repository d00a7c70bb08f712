import type { TLocalizedValidationError } from 'typebox/error'
import type { FieldError } from '#platform/problem/problem.ts'

type Sentences = FieldError['message']

/**
 * Turns the validator's findings into one sentence a field, in both languages: what is wrong and what
 * is expected. Of several findings on one field the last, most general one speaks.
 *
 * @example explainErrors(validator.Errors(input))[0].message.id // 'Wajib diisi.'
 */
export function explainErrors(errors: readonly TLocalizedValidationError[]): FieldError[] {
  const byField = new Map<string, Sentences>()
  for (const error of errors) {
    for (const [field, message] of sentencesOf(error)) byField.set(field, message)
  }
  return [...byField].map(([field, message]) => ({ field, message }))
}

function sentencesOf(error: TLocalizedValidationError): [string, Sentences][] {
  const at = error.instancePath
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) => [`${at}/${name}`, required])
    case 'additionalProperties':
      return error.params.additionalProperties.map((name) => [`${at}/${name}`, unknownField])
    case 'boolean':
      return []
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return [[at, limit(error.params.comparison, String(error.params.limit))]]
    case 'minLength':
      return [
        [at, error.params.limit === 1 ? required : length('sedikitnya', 'at least', error.params.limit)],
      ]
    case 'maxLength':
      return [[at, length('paling banyak', 'at most', error.params.limit)]]
    case 'type':
      return [[at, typeWanted(String(error.params.type))]]
    default:
      return [[at, notAllowed]]
  }
}

const required: Sentences = { id: 'Wajib diisi.', en: 'This is required.' }
const unknownField: Sentences = { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' }
const notAllowed: Sentences = {
  id: 'Bentuknya belum sesuai dengan contoh atau pilihan yang ada.',
  en: 'This does not match the expected form or choices.',
}

const COMPARISONS: Record<string, [string, string]> = {
  '>=': ['Sedikitnya', 'At least'],
  '<=': ['Paling besar', 'At most'],
  '>': ['Harus lebih dari', 'Must be more than'],
  '<': ['Harus kurang dari', 'Must be less than'],
}

function limit(comparison: string, bound: string): Sentences {
  const [id, en] = COMPARISONS[comparison] ?? ['Batasnya', 'The limit is']
  return { id: `${id} ${bound}.`, en: `${en} ${bound}.` }
}

const length = (id: string, en: string, count: number): Sentences => ({
  id: `Panjangnya ${id} ${count} huruf.`,
  en: `It must have ${en} ${count} characters.`,
})

const TYPES: Record<string, [string, string]> = {
  integer: ['bilangan bulat', 'a whole number'],
  number: ['angka', 'a number'],
  string: ['teks', 'text'],
  boolean: ['ya atau tidak', 'true or false'],
  array: ['daftar', 'a list'],
  object: ['kumpulan isian', 'a set of fields'],
}

function typeWanted(type: string): Sentences {
  const [id, en] = TYPES[type] ?? [type, type]
  return { id: `Harus berupa ${id}.`, en: `This must be ${en}.` }
}
