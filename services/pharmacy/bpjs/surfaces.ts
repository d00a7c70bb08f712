import type { Context } from '#platform/context.ts'
import { notAllowed } from '#platform/http/problems.ts'
import type { Surface, SurfaceReply, SurfaceRequest } from '#platform/http/surface.ts'
import { issueToken, proveSecret, proveToken } from '#platform/machine/prove.ts'
import type { Language, Refusal } from '#platform/problem/problem.ts'
import { refuse } from '#platform/problem/problem.ts'
import { findBooking } from '../store/exchange/queue.ts'
import { queueAnswer, type ServedTicket, statusAnswer } from './payloads.ts'
import { bookingUnreadable, bookingWithoutTicket } from './problems.ts'

// What Mobile JKN asks of the hospital: a token for user name and password, and the pharmacy's queue of a booking.
// The user name is the id of a machine client of the region, the password its secret.

const SERVE = 'pharmacy.queue.serve'
const JSON_TYPE = 'application/json; charset=utf-8'

const answer = (response: unknown, code = 200, message = 'Ok'): SurfaceReply => ({
  status: 200,
  type: JSON_TYPE,
  body: JSON.stringify({ ...(response === undefined ? {} : { response }), metadata: { message, code } }),
})

/** BPJS reads the code inside; a refusal of ours is 201, and the status stays what it is for everyone else. */
function refused(refusal: Refusal, language: Language): SurfaceReply {
  const { status, title, detail } = refusal.toDetails(language)
  return { ...answer(undefined, 201, detail ?? title), status: status < 500 && status !== 429 ? 200 : status }
}

const surface = (
  given: Pick<Surface, 'method' | 'path' | 'summary'>,
  handle: (ctx: Context, request: SurfaceRequest) => Promise<SurfaceReply>,
): Surface => ({
  ...given,
  access: 'signed',
  perMinute: 600,
  tenantOf: ({ params }) => params.region ?? '',
  handle,
  refused,
})

export const bpjsSurfaces: readonly Surface[] = [
  surface(
    {
      method: 'get',
      path: '/bpjs/:region/:facility/auth',
      summary: 'BPJS: a token for user name and password',
    },
    async (ctx, { headers }) => {
      const actor = await proveSecret(ctx, headers.get('x-username') ?? '', headers.get('x-password') ?? '')
      if (!actor.permissions.has(SERVE)) refuse(notAllowed)
      const { token } = await issueToken(ctx, actor, [SERVE])
      return answer({ token })
    },
  ),
  surface(
    {
      method: 'post',
      path: '/bpjs/:region/:facility/farmasi/status',
      summary: 'BPJS: Status Antrean Farmasi, where the queue of a booking stands',
    },
    async (ctx, request) => answer(statusAnswer(await getTicket(ctx, request))),
  ),
  surface(
    {
      method: 'post',
      path: '/bpjs/:region/:facility/farmasi/add',
      summary: 'BPJS: Add Antrean Farmasi, the number of a booking; asked twice it is the same number',
    },
    async (ctx, request) => answer(queueAnswer(await getTicket(ctx, request))),
  ),
]

/** A number is bound to a prescription, so a booking whose prescription has not come has none yet. */
async function getTicket(ctx: Context, { headers, body, params }: SurfaceRequest): Promise<ServedTicket> {
  const actor = await proveToken(ctx, headers.get('x-token') ?? '')
  if (actor.id !== headers.get('x-username') || !actor.permissions.has(SERVE)) refuse(notAllowed)
  const bookingCode = bookingOf(body)
  const found = await findBooking(ctx.tx, ctx.tenant, params.facility ?? '', bookingCode)
  return found ? { ...found, bookingCode } : refuse(bookingWithoutTicket)
}

function bookingOf(body: string): string {
  try {
    const { kodebooking } = JSON.parse(body) as { kodebooking?: unknown }
    if (typeof kodebooking === 'string' && kodebooking !== '') return kodebooking
  } catch {
    // Said below: what is no JSON names no booking either.
  }
  return refuse(bookingUnreadable)
}
