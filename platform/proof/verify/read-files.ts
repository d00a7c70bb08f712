import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import type { Static, TSchema } from '#platform/schema/schema.ts'
import { fail } from './fault.ts'

const LINE_FEED = 10

/**
 * Lines of a file as bytes, without their line feed; in constant memory whatever the size of the file.
 *
 * @throws Fault `unreadable` where the file is missing
 */
export async function* readLines(folder: string, name: string): AsyncGenerator<Buffer[]> {
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 1 << 18 })) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer)
      const lines: Buffer[] = []
      let start = 0
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        lines.push(bytes.subarray(start, end))
        start = end + 1
      }
      rest = bytes.subarray(start)
      yield lines
    }
  } catch (cause) {
    return missing(name, cause)
  }
  if (rest.length > 0) yield [rest]
}

/** Facts of an export in order, each with the name of its file. */
export async function* linesOf(folder: string, parts: readonly string[]) {
  for (const part of parts) {
    for await (const lines of readLines(folder, part)) for (const line of lines) yield { line, part }
  }
}

function missing(name: string, cause: unknown): never {
  const code = (cause as { code?: string }).code
  if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw cause
  return fail('unreadable', null, `Berkas ${name} tidak dapat dibaca.`, `The file ${name} can not be read.`)
}

/** @throws Fault `unreadable` where the file is missing or has another form */
export async function readJson<S extends TSchema>(
  folder: string,
  name: string,
  schema: S,
): Promise<Static<S>> {
  const text = await readFile(join(folder, name), 'utf8').catch((cause: unknown) => missing(name, cause))
  return parse(text, schema, name)
}

export function parse<S extends TSchema>(text: string, schema: S, where: string): Static<S> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  if (value !== undefined && Value.Check(schema, value)) return value as Static<S>
  return fail(
    'unreadable',
    null,
    `Isi ${where} tidak berbentuk seperti yang seharusnya.`,
    `What ${where} holds does not have the form it should.`,
  )
}

/** Leaf hashes of the export, read at a place; nothing beyond the end or where the file is missing. */
export async function openLeaves(folder: string, name: string) {
  const file = await open(join(folder, name)).catch(() => undefined)
  return {
    at: async (seq: number): Promise<Buffer | undefined> => {
      const hash = Buffer.alloc(32)
      const read = await file?.read(hash, 0, 32, (seq - 1) * 32)
      return read?.bytesRead === 32 ? hash : undefined
    },
    close: async () => file?.close(),
  }
}

export type Leaves = Awaited<ReturnType<typeof openLeaves>>
