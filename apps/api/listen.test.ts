import { createServer } from 'node:net'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { listen } from './listen.ts'

test('a port that is taken is told with what to do', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const app = fastify()
  await expect(listen(app, readConfig({ PORT: String(port) }))).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is in use by another program. End that program, or set PORT to another number.`,
  )
  await app.close()
  other.close()
})

test('an address of another machine is told with what to do', async () => {
  const app = fastify()
  await expect(listen(app, readConfig({ PORT: '0', HOST: '192.0.2.1' }))).rejects.toThrow(
    'Set HOST to 127.0.0.1',
  )
  await app.close()
})
