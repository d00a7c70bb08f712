import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config.ts'

/**
 * Opens the port.
 *
 * @returns where the server listens, for example `http://127.0.0.1:3000`
 * @throws Error with a sentence when the port is taken, not allowed, or the address is not this machine's
 */
export async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (cause) {
    const sentence = SENTENCES[(cause as { code?: string }).code ?? '']
    throw sentence ? new Error(sentence(port, host), { cause }) : cause
  }
}

const SENTENCES: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port, host) =>
    `Port ${port} of ${host} is in use by another program. End that program, or set PORT to another number.`,
  EACCES: (port) => `Port ${port} is not open to this user. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: (_port, host) =>
    `${host} is not an address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.`,
}
