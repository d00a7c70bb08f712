import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { PrintDocument } from '#platform/pdf/document.ts'
import { mayCross, type Printed, type PrintFormat, type PrintJob, plainOf, render } from './job.ts'

/** Stands beside the built product; where sources run unbuilt there is none, and documents are printed in place. */
const PROGRAM = new URL('./printer.js', import.meta.url)

let printer: Printer | undefined

/**
 * Renders a long document without keeping other requests waiting: in a thread of its own, one document after another.
 *
 * @example const bytes = await printApart('pdf', composeBook(matter, 'plan'))
 */
export async function printApart(format: PrintFormat, document: PrintDocument): Promise<Uint8Array> {
  if (!existsSync(PROGRAM) || !mayCross(document)) return render(format, document)
  printer ??= openPrinter(PROGRAM)
  return printer.print(format, document)
}

export interface Printer {
  print: (format: PrintFormat, document: PrintDocument) => Promise<Uint8Array>
}

interface Waiting {
  resolve: (bytes: Uint8Array) => void
  reject: (cause: Error) => void
}

/**
 * A thread that begins with the first document and keeps the process alive only while it prints. When it breaks, what
 * waits is rejected and the next document begins another.
 *
 * @param program the built file of the thread
 */
export function openPrinter(program: URL): Printer {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let last = 0
  const settle = (printed: Printed): void => {
    const asked = waiting.get(printed.id)
    waiting.delete(printed.id)
    if (waiting.size === 0) thread?.unref()
    if ('bytes' in printed) asked?.resolve(printed.bytes)
    else asked?.reject(new Error(printed.fault))
  }
  const fail = (cause: Error): void => {
    thread = undefined
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  const begin = (): Worker =>
    new Worker(program)
      .on('message', settle)
      .on('error', fail)
      .on('exit', () => fail(new Error('The printing thread ended.')))
  return {
    print: (format, document) =>
      new Promise((resolve, reject) => {
        thread ??= begin()
        thread.ref()
        last += 1
        waiting.set(last, { resolve, reject })
        thread.postMessage({ id: last, format, document: plainOf(document) } satisfies PrintJob)
      }),
  }
}
