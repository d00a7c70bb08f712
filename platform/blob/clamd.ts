import { connect, type Socket } from 'node:net'

/** What a scanner says of a file. */
export type Verdict = { clean: true } | { clean: false; found: string }

export interface VirusScanner {
  /** Address, for the operator. */
  place: string
  /** @throws Error when the scanner can not be reached or gives no verdict */
  scan: (bytes: Uint8Array) => Promise<Verdict>
  /** @throws Error when the scanner does not answer */
  check: () => Promise<void>
}

/** clamd reads chunks with their length before them; its own default of a stream is 25 MB. */
const CHUNK = 64 * 1024

/**
 * ClamAV's daemon, asked with INSTREAM over TCP or a unix socket; see clamd(8).
 *
 * @param address `tcp://127.0.0.1:3310` or `unix:///run/clamav/clamd.ctl`
 * @param patienceMs how long the daemon may stay silent
 */
export function clamdScanner(address: string, patienceMs = 30_000): VirusScanner {
  const ask = (write: (socket: Socket) => void) => converse(address, patienceMs, write)
  return {
    place: address,
    scan: async (bytes) => verdictOf(await ask((socket) => stream(socket, bytes))),
    check: async () => {
      const said = await ask((socket) => socket.write('zPING\0'))
      if (said !== 'PONG') throw new Error(`The scanner said “${said}”.`)
    },
  }
}

function stream(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const chunk = bytes.subarray(from, from + CHUNK)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}

function verdictOf(said: string): Verdict {
  if (said === 'stream: OK') return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found !== undefined) return { clean: false, found }
  throw new Error(said === '' ? 'The scanner ended without a verdict.' : `The scanner said “${said}”.`)
}

/** One connection, one question, one answer that ends with a zero byte. */
function converse(address: string, patienceMs: number, write: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(addressOf(address))
    let said = ''
    const end = (settle: () => void): void => {
      socket.destroy()
      settle()
    }
    socket.setTimeout(patienceMs, () => end(() => reject(new Error('The scanner stays silent.'))))
    socket.on('connect', () => write(socket))
    socket.on('data', (data) => {
      said += data.toString('latin1')
      if (said.includes('\0')) end(() => resolve(said.slice(0, said.indexOf('\0'))))
    })
    socket.on('error', (cause) => end(() => reject(cause)))
    socket.on('close', () => resolve(said))
  })
}

function addressOf(address: string): { path: string } | { host: string; port: number } {
  const url = new URL(address)
  if (url.protocol === 'unix:') return { path: decodeURIComponent(url.pathname) }
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) }
}
