import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { formTooFast, formTooOld } from '../problems.ts'
import { ageOf } from '../rules/token.ts'

const sign = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url')

/** Signs a form that is handed out: the id the answer will have, and when. */
export function makeToken(key: string, form: string, now: Date): string {
  const said = `${randomUUID()}.${Math.floor(now.getTime() / 1000)}`
  return `${said}.${sign(key, `${form}.${said}`)}`
}

/**
 * The id of the answer that comes back with a form.
 *
 * @throws Refusal `survey.form_too_old` (also for a token that is not ours) or `survey.form_too_fast`
 */
export function readToken(key: string, form: string, token: string, now: Date): string {
  const [id = '', issued = '', signature = ''] = token.split('.')
  const right = Buffer.from(sign(key, `${form}.${id}.${issued}`))
  const given = Buffer.from(signature)
  const isOurs = isUuid(id) && right.length === given.length && timingSafeEqual(right, given)
  if (!isOurs) return refuse(formTooOld)
  const age = ageOf(Number(issued), Math.floor(now.getTime() / 1000))
  if (age === 'too_fast') return refuse(formTooFast)
  return age === 'too_old' ? refuse(formTooOld) : id
}

/**
 * A one-way mark of a telephone number, good only to see the same number twice within one survey. Numbers are few
 * enough to be tried out, so the key is secret and is thrown away when the survey is confirmed.
 */
export function markOf(key: string | null, phone: string | undefined): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(62|0)/, '')
  return key === null || digits.length < 7 ? null : sign(key, digits).slice(0, 22)
}
