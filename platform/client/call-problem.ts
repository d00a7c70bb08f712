import type { Language, ProblemDetails } from '#platform/problem/problem.ts'
import { wordsIn } from './language.ts'

/** What ended a call: the server's refusal, or that no answer came. Always holds sentences for the reader. */
export class CallProblem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.code)
    this.name = 'CallProblem'
  }

  /** No answer came, so nobody knows whether the act happened; sending again with the same key is safe. */
  get isUnanswered(): boolean {
    return this.details.status === 0 || this.details.status >= 502
  }

  /** The session ended or never was. */
  get isSignedOut(): boolean {
    return this.details.code === 'http.not_signed_in'
  }
}

/** The network failed before an answer came. */
export function unreachable(language: Language): CallProblem {
  const w = wordsIn(language)
  return synthetic('client.unreachable', 0, w.unreachableTitle, w.unreachable)
}

/** The input breaks the contract; found in the browser, so nothing was sent. */
export function invalidHere(language: Language, errors: NonNullable<ProblemDetails['errors']>): CallProblem {
  const w = wordsIn(language)
  const { details } = synthetic('client.invalid_input', 422, w.invalidTitle, w.invalid)
  return new CallProblem({ ...details, errors })
}

/** The refusal in a reply; a proxy that answers in its own words becomes a plain sentence. */
export async function problemOf(response: Response, language: Language): Promise<CallProblem> {
  const details = await readDetails(response)
  if (details) return new CallProblem(details)
  const w = wordsIn(language)
  return synthetic('client.unclear_answer', response.status, w.unclearTitle, w.unclear)
}

async function readDetails(response: Response): Promise<ProblemDetails | undefined> {
  try {
    const body: unknown = await response.json()
    return isDetails(body) ? body : undefined
  } catch {
    return undefined
  }
}

const isDetails = (body: unknown): body is ProblemDetails =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body

const synthetic = (code: string, status: number, title: string, detail: string): CallProblem =>
  new CallProblem({ type: `/masalah/${code}`, code, status, title, detail })
