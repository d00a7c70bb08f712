// The program of the printing thread; the build makes a file of its own of it.
import { parentPort } from 'node:worker_threads'
import { type Printed, type PrintJob, render, wholeOf } from './job.ts'

parentPort?.on('message', (job: PrintJob) => {
  void print(job).then((printed) => parentPort?.postMessage(printed))
})

async function print({ id, format, document }: PrintJob): Promise<Printed> {
  try {
    return { id, bytes: await render(format, wholeOf(document)) }
  } catch (cause) {
    return { id, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}
