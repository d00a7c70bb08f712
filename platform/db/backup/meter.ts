import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

export interface Measure {
  rows: number
  sha256: string
}

const NEWLINE = 0x0a

/** Lets COPY text through and counts it; a line break inside a value is written `\n`, so lines are rows. */
export function createMeter(): { stream: Transform; read: () => Measure } {
  const hash = createHash('sha256')
  let rows = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) rows++
      done(null, chunk)
    },
  })
  return { stream, read: () => ({ rows, sha256: hash.copy().digest('hex') }) }
}
