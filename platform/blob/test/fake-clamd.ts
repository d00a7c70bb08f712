import { createServer, type Socket } from 'node:net'

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

export interface FakeClamd {
  address: string
  /** What was streamed to it, file by file. */
  seen: Buffer[]
  close: () => Promise<void>
}

/**
 * Speaks clamd's PING and INSTREAM over a real socket and finds the test file of the antivirus industry.
 *
 * @param at port 0, or the path of a unix socket
 * @param manner `mute` never answers, `broken` hangs up in the middle
 */
export async function fakeClamd(
  at: number | string = 0,
  manner: 'well' | 'mute' | 'broken' = 'well',
): Promise<FakeClamd> {
  const seen: Buffer[] = []
  const server = createServer((socket) => serve(socket, manner, seen))
  await new Promise<void>((resolve) =>
    typeof at === 'number' ? server.listen(at, '127.0.0.1', resolve) : server.listen(at, resolve),
  )
  const where = server.address()
  const address = typeof where === 'string' ? `unix://${where}` : `tcp://127.0.0.1:${where?.port}`
  return { address, seen, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function serve(socket: Socket, manner: string, seen: Buffer[]): void {
  let held = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (data: Buffer) => {
    held = Buffer.concat([held, data])
    if (manner === 'mute') return
    if (manner === 'broken') return void socket.destroy()
    const answer = answerTo(held, seen)
    if (answer !== undefined) socket.end(`${answer}\0`)
  })
}

/** The answer once the question is whole. */
function answerTo(held: Buffer, seen: Buffer[]): string | undefined {
  if (held.equals(Buffer.from('zPING\0'))) return 'PONG'
  const command = Buffer.from('zINSTREAM\0')
  if (held.length < command.length) return undefined
  if (!held.subarray(0, command.length).equals(command)) return 'UNKNOWN COMMAND'
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at)
    if (length === 0) return verdictOn(Buffer.concat(parts), seen)
    parts.push(held.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

function verdictOn(file: Buffer, seen: Buffer[]): string {
  seen.push(file)
  return file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
}
