import type { ReactNode } from 'react'
import type { Endpoint, Input, Reply } from '#platform/http/endpoint.ts'
import type { Language, ProblemDetails } from '#platform/problem/problem.ts'

export type { Language, ProblemDetails }

/** What a page may know while it is drawn. Rendering is pure: the same data and context, the same HTML. */
export interface PageContext {
  language: Language
  /** Path as asked, without the language prefix: `/hasil/2023`. */
  path: string
  query: Record<string, string>
  params: Record<string, string>
  signedIn: false
  assets: { css: string; js?: string; icon?: string }
  /** `https://…` without a slash at its end, where it is known; for links that leave the page. */
  origin?: string
  now: Date
}

/** Where the page is asked for, before anything is read. */
export interface PageAt {
  params: Record<string, string>
  query: Record<string, string>
  language: Language
}

type SomeEndpoint = Endpoint

/** A reply, or the refusal that came in its place. */
export type Attempt<A> = { reply: A; problem?: undefined } | { reply?: undefined; problem: ProblemDetails }

/** One thing a page reads, resolved in process by the server before the page is drawn. */
export interface Read<A = unknown> {
  endpoint: Endpoint
  input: Record<string, unknown>
  /** With `true` a refusal is part of the page; otherwise it becomes the error page with its status. */
  attempt: boolean
  /** Never set; carries the type of the answer. */
  readonly answer?: A
}

/**
 * Reads an endpoint; a refusal ends the page with the refusal's status.
 *
 * @example reads: ({ params }) => ({ results: read(NationalResults, { year: Number(params.year) }) })
 */
export const read = <E extends SomeEndpoint>(endpoint: E, input: Input<E>): Read<Reply<E>> => ({
  endpoint: endpoint as unknown as Endpoint,
  input: input as Record<string, unknown>,
  attempt: false,
})

/**
 * Reads an endpoint; a refusal is handed to the page, which says it in its own place.
 *
 * @example reads: ({ query }) => ({ outcome: attempt(ComputeScore, inputOf(query)) })
 */
export const attempt = <E extends SomeEndpoint>(endpoint: E, input: Input<E>): Read<Attempt<Reply<E>>> => ({
  endpoint: endpoint as unknown as Endpoint,
  input: input as Record<string, unknown>,
  attempt: true,
})

export type Reads = Record<string, Read | undefined>

/** The answers to reads, by name. A read left out (`undefined`) is answered by `undefined`. */
export type Answers<R> = { [K in keyof R]: AnswerOf<R[K]> }
type AnswerOf<R> = R extends Read<infer A> ? A : undefined

/** An act a page sends by a form: which endpoint, with which input; an uploaded file goes along. */
export interface Submission {
  endpoint: Endpoint
  input: Record<string, unknown>
}

export const submission = <E extends SomeEndpoint>(endpoint: E, input: Input<E>): Submission => ({
  endpoint: endpoint as unknown as Endpoint,
  input: input as Record<string, unknown>,
})

/** The form as it was sent, so that nothing typed is lost. */
export interface Submitted {
  fields: Record<string, string>
  outcome: Attempt<unknown>
}

interface Declaration<R extends Reads, F extends Reads> {
  /** `/hasil/:year`; the English page lives at `/en` + path. */
  path: string
  reads: (at: PageAt) => R
  /** Reads that need the first answers, for example the newest year. */
  furtherReads?: (answers: Answers<R>, at: PageAt) => F
  /** The page takes POST from a plain form; fields are the form's text fields. */
  submit?: (fields: Record<string, string>, at: PageAt) => Submission
  title: (data: PageData<R, F>, ctx: PageContext) => string
  description: (data: PageData<R, F>, ctx: PageContext) => string
  body: (data: PageData<R, F>, ctx: PageContext) => ReactNode
  /** Status of the reply when it is not 200, for example 404 for a region that is not known. */
  status?: (data: PageData<R, F>, ctx: PageContext) => number
  /**
   * `report`: a sheet of A4 on paper, without header and footer. `board`: a screen on a wall, which the body fills
   * alone.
   */
  layout?: 'report' | 'board'
  /** The page shows what changes between editions: it is drawn at every request and kept by nobody. */
  fresh?: true
  /** Address, without language, of the Atom feed that tells what is new on the page. */
  feed?: (data: PageData<R, F>, ctx: PageContext) => string
}

export type PageData<R extends Reads, F extends Reads> = Answers<R> & Answers<F> & { submitted?: Submitted }

/** A declared page as the server holds it; what it reads is known only to itself. */
export interface PublicPage {
  path: string
  reads: (at: PageAt) => Reads
  furtherReads?: (answers: Record<string, unknown>, at: PageAt) => Reads
  submit?: (fields: Record<string, string>, at: PageAt) => Submission
  title: (data: Record<string, unknown>, ctx: PageContext) => string
  description: (data: Record<string, unknown>, ctx: PageContext) => string
  body: (data: Record<string, unknown>, ctx: PageContext) => ReactNode
  status?: (data: Record<string, unknown>, ctx: PageContext) => number
  layout?: 'report' | 'board'
  fresh?: true
  feed?: (data: Record<string, unknown>, ctx: PageContext) => string
}

/** A file at an address of its own outside of `/api`, such as a feed; kept like a page until the next edition. */
export interface PublicFile {
  /** `/daerah/:code/program.atom`; the English file lives at `/en` + path. */
  path: string
  /** Public, and replies with a file. */
  endpoint: Endpoint
  input: (at: PageAt) => Record<string, unknown>
}

/**
 * Declares a public page once: where it lives, what it reads, what it shows.
 *
 * @example
 * export const yearPage = page({
 *   path: '/hasil/:year',
 *   reads: ({ params }) => ({ results: read(NationalResults, { year: Number(params.year) }) }),
 *   title: ({ results }) => `Hasil ${results.year}`,
 *   description: ({ results }, ctx) => results.coverage.note[ctx.language],
 *   body: ({ results }) => <ResultsTable rows={results.rows} />,
 * })
 */
// The mark lets a bundler leave out pages that nobody uses, so that a screen may share a face with them.
// biome-ignore lint/complexity/noBannedTypes: a page without further reads has the empty record
/* @__NO_SIDE_EFFECTS__ */ export function page<R extends Reads, F extends Reads = {}>(
  declaration: Declaration<R, F>,
): PublicPage {
  return declaration as unknown as PublicPage
}
