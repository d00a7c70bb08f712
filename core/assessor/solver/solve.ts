import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Assigning, hasChoice, modelOf, type Pair, seatsOf } from '../rules/assigning.ts'

/** The whole worker: HiGHS on one model. Text, because the product is one file and the worker must come along. */
const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads')
  require(workerData.highs)().then((highs) => {
    const { Status, Columns } = highs.solve(workerData.model, workerData.options)
    const columns = {}
    for (const name in Columns) if (Columns[name].Primal > 1e-6) columns[name] = Columns[name].Primal
    parentPort.postMessage({ status: Status, columns })
  })`

/** A relaxed seat that is whole already. */
const WHOLE = 1 - 1e-6

// A large ministry's year takes a fraction of this; beyond, something is wrong with the input.
const SECONDS = 60
const OPTIONS = { mip_rel_gap: 0.001, random_seed: 1, output_flag: false }

/**
 * Seats that fill, mix and balance best, found by HiGHS in a thread of its own; the same problem gives the same seats.
 *
 * First with seats as parts, which nearly always come out whole; what is whole is fixed and the rest decided as
 * whole numbers. Against deciding all at once this costs at most a step of load and is five times as fast.
 *
 * @throws Error when the solver ends without a solution, which the model rules out: empty seats are allowed
 */
export async function solve(assigning: Assigning): Promise<Pair[]> {
  if (!hasChoice(assigning)) return []
  const relaxed = await run(modelOf(assigning, [], false))
  const whole = seatsOf(relaxed, WHOLE)
  return seatsOf(await run(modelOf(assigning, whole, true)))
}

function run(model: string): Promise<Record<string, number>> {
  const highs = createRequire(import.meta.url).resolve('highs')
  const worker = new Worker(WORKER, { eval: true, workerData: { highs, model, options: OPTIONS } })
  const answer = new Promise<Record<string, number>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No assignment in ${SECONDS} seconds.`)), SECONDS * 1000)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The solver ended without an answer.')))
    worker.once('message', ({ status, columns }: { status: string; columns: Record<string, number> }) => {
      clearTimeout(timer)
      if (status === 'Optimal') resolve(columns)
      else reject(new Error(`The solver ended with: ${status}.`))
    })
  })
  return answer.finally(() => void worker.terminate())
}
