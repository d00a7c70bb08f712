import { type Static, T } from '#platform/schema/schema.ts'

/**
 * A refusal on the wire: RFC 9457 problem details, media type `application/problem+json`.
 * `title` and `detail` are sentences for the person who asked, in the language of the request.
 */
export const ProblemDetails = T.Object({
  type: T.String({ description: 'Address of the page that explains this problem' }),
  title: T.String(),
  status: T.Integer(),
  detail: T.Optional(T.String()),
  instance: T.Optional(T.String({ description: 'The request id' })),
  code: T.String({ examples: ['evaluation.year_unknown'] }),
  errors: T.Optional(
    T.Array(
      T.Object({
        field: T.String({ description: 'JSON pointer, or row and column of an uploaded table' }),
        message: T.String(),
      }),
    ),
  ),
})
export type ProblemDetails = Static<typeof ProblemDetails>

export type Language = 'id' | 'en'
export type Sentence<D> = (details: D) => string
export interface FieldError {
  field: string
  message: Record<Language, string>
}

/** One entry of the catalogue of refusals. Declare it with {@link problem} in a module's `problems.ts`. */
export interface Problem<D = undefined> {
  code: string
  status: number
  title: Record<Language, string>
  detail: Record<Language, Sentence<D>>
}

/** Every refusal declared in what this process has loaded, by code. */
const catalogue = new Map<string, Problem<never>>()

/**
 * Declares a refusal. `code` is `<module>.<what>`; sentences say what, where and how to mend it.
 *
 * @example
 * export const yearUnknown = problem({
 *   code: 'evaluation.year_unknown', status: 404,
 *   title: { id: 'Tahun tidak ada', en: 'No such year' },
 *   detail: {
 *     id: (d: { year: number }) => `Belum ada hasil untuk tahun ${d.year}. Pilih tahun dari daftar.`,
 *     en: (d) => `There are no results for ${d.year}. Choose a year from the list.`,
 *   },
 * })
 */
export function problem<D = undefined>(entry: Problem<D>): Problem<D> {
  catalogue.set(entry.code, entry as Problem<never>)
  return entry
}

/** The whole catalogue in the order of codes, for the pages that explain it. */
export const listProblems = (): Problem<never>[] =>
  [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1))

/** Thrown by {@link refuse}; the server turns it into problem+json, a page turns it into a sentence. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem<never>,
    readonly details: unknown,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(problem.code)
    this.name = 'Refusal'
  }

  /** The refusal as it goes over the wire, in one language. */
  toDetails(language: Language, instance?: string): ProblemDetails {
    const { code, status, title, detail } = this.problem
    return {
      type: `/masalah/${code}`,
      title: title[language],
      status,
      detail: (detail[language] as Sentence<unknown>)(this.details),
      code,
      ...(instance === undefined ? {} : { instance }),
      ...(this.errors.length === 0
        ? {}
        : { errors: this.errors.map((e) => ({ field: e.field, message: e.message[language] })) }),
    }
  }
}

/**
 * Ends the act with a refusal; whatever the transaction wrote is rolled back.
 *
 * @example const ticket = nextInLine(waiting) ?? refuse(queueEmpty)
 */
export function refuse(entry: Problem<undefined>): never
export function refuse<D>(entry: Problem<D>, details: D, errors?: readonly FieldError[]): never
export function refuse(entry: Problem<never>, details?: unknown, errors: readonly FieldError[] = []): never {
  throw new Refusal(entry, details, errors)
}
