import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, seconds, timed } from './figures.ts'
import type { Part } from './part.ts'
import { freePort, startProduct, untilAnswered } from './program.ts'

const FIRST_STARTS = 3
const LATER_STARTS = 3

/** From the command to the whole front page, first in an empty data folder, then again. */
export async function measureStart(): Promise<Part> {
  const first: number[] = []
  const later: number[] = []
  for (let i = 0; i < FIRST_STARTS; i++) {
    const data = mkdtempSync(join(tmpdir(), 'penataran-bench-'))
    first.push(await timeToPage(data))
    if (i === 0) for (let again = 0; again < LATER_STARTS; again++) later.push(await timeToPage(data))
    rmSync(data, { recursive: true, force: true })
  }
  const [one, two] = [median(first), median(later)]
  return {
    name: 'start',
    title: 'Start to first page',
    how: `From “npm start” to the last byte of the front page, embedded database, already built; medians of ${FIRST_STARTS} first and ${LATER_STARTS} later starts. The first start makes the database, the schema and all reference data.`,
    rows: [
      {
        what: 'First start, empty data folder',
        measured: seconds(one),
        asked: 'under 10 s',
        kept: one < 10_000,
      },
      { what: 'Later start', measured: seconds(two), asked: 'under 3 s', kept: two < 3_000 },
    ],
  }
}

async function timeToPage(data: string): Promise<number> {
  const port = await freePort()
  const { result: server, ms } = await timed(async () => {
    const running = startProduct({
      PENATARAN_DATA: data,
      PORT: String(port),
      PENATARAN_LOG: 'error',
    })
    await untilAnswered(`http://127.0.0.1:${port}/`, running)
    return running
  })
  await server.stop()
  return ms
}
