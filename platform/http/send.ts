import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileReply } from './endpoint.ts'
import { composeReply, encodingFor, type KeptReply, WORTH_COMPRESSING } from './kept-reply.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

export const composeJson = (text: string): Promise<KeptReply> => composeReply(text, JSON_TYPE)

export const composeFile = ({ name, type, body }: FileReply): Promise<KeptReply> =>
  composeReply(
    body,
    type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type,
    {
      headers: {
        'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}"`,
      },
    },
  )

/** Sends what is for this caller alone: nobody keeps it, so a small one needs neither a tag nor other forms. */
export async function sendPrivateJson(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): Promise<FastifyReply> {
  reply.header('cache-control', 'private, no-store')
  if (text.length >= WORTH_COMPRESSING) return sendComposed(request, reply, await composeJson(text))
  return reply.header('vary', 'accept-encoding, accept-language').type(JSON_TYPE).send(text)
}

/** Sends a composed reply: 304 when the caller has it already, else the smallest encoding it takes. */
export function sendComposed(request: FastifyRequest, reply: FastifyReply, kept: KeptReply): FastifyReply {
  for (const [name, value] of Object.entries(kept.headers)) reply.header(name, value)
  if (kept.status !== 200) return reply.code(kept.status).type(kept.type).send(kept.plain)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, no-cache')
  reply.header('etag', kept.etag).header('vary', 'accept-encoding, accept-language')
  if (request.headers['if-none-match']?.includes(kept.etag)) return reply.code(304).send()
  const [body, encoding] = encodingFor(kept, request.headers['accept-encoding'])
  if (encoding) reply.header('content-encoding', encoding)
  return reply.type(kept.type).send(body)
}
