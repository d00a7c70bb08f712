import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { fileUnreadable } from '../problems.ts'

/** A file of the command line as an upload. */
export async function fileArgument(path: string): Promise<UploadedFile> {
  const bytes = await readFile(path).catch(() => refuse(fileUnreadable, { path }))
  return { name: basename(path), type: 'application/octet-stream', bytes }
}
