import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes'
import type { SurfaceReply } from '#platform/http/surface.ts'
import type { Language, Refusal } from '#platform/problem/problem.ts'

export const FHIR_JSON = 'application/fhir+json; charset=utf-8'

/** Codes of http://hl7.org/fhir/issue-type by the status of the refusal. */
const CODES: Readonly<Record<number, OperationOutcomeIssue['code']>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  409: 'conflict',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'business-rule',
  429: 'throttled',
}

const issueOf = (code: OperationOutcomeIssue['code'], text: string, diagnostics?: string) => ({
  severity: 'error' as const,
  code,
  details: { text },
  ...(diagnostics === undefined ? {} : { diagnostics }),
})

/** A refusal as FHIR says it: one issue for the act, or one for each field. */
export function outcomeOf(refusal: Refusal, language: Language): OperationOutcome {
  const { title, detail, status, code, errors = [] } = refusal.toDetails(language)
  const kind = CODES[status] ?? (status < 500 ? 'invalid' : 'exception')
  const whole = issueOf(kind, detail ?? title, code)
  const issue = errors.map(({ field, message }) => ({
    ...issueOf(kind, message),
    expression: [pathOf(field)],
  }))
  return { resourceType: 'OperationOutcome', issue: [whole, ...issue] }
}

/** `/items/0/name` becomes `items[0].name`. */
const pathOf = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.') || 'resource'

/** What a surface sends in place of problem+json. */
export const refusedAsOutcome = (refusal: Refusal, language: Language): SurfaceReply => ({
  status: refusal.problem.status,
  type: FHIR_JSON,
  headers: { 'cache-control': 'no-store' },
  body: JSON.stringify(outcomeOf(refusal, language)),
})

/** A remark beside a search that went well. */
export const remark = (text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'warning', code: 'not-supported', details: { text } }],
})
