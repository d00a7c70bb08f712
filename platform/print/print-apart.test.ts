import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PrintDocument } from '#platform/pdf/document.ts'
import { fromRoot, ROOT } from '#platform/root.ts'
import { programOf } from '#tools/build.mjs'
import { render } from './job.ts'
import { openPrinter } from './print-apart.ts'

const PROGRAM = fromRoot('dist', `printer-of-test-${process.pid}.js`)

const documentOf = (rows: number): PrintDocument => ({
  title: 'Rencana uji',
  subject: 'Uji',
  author: 'Penataran',
  language: 'id',
  createdAt: new Date('2026-11-22T00:00:00Z'),
  layout: 'portrait',
  runningHead: 'Kepala',
  runningFoot: 'Kaki',
  pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
  blocks: [
    { kind: 'contents', title: 'Daftar isi' },
    { kind: 'heading', level: 1, text: 'Program' },
    {
      kind: 'table',
      caption: 'Daftar',
      columns: [{ header: 'Nama', width: 1, names: true }],
      rows: Array.from({ length: rows }, (_, i) => ({ cells: [`Contoh program ${i + 1}`] })),
    },
  ],
})

beforeAll(async () => {
  const { outputFiles } = await build(programOf(ROOT, 'platform/print/printer.ts', PROGRAM))
  mkdirSync(dirname(PROGRAM), { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
})
afterAll(() => {
  for (const file of [PROGRAM, `${PROGRAM}.map`]) rmSync(file, { force: true })
})

it.each(['pdf', 'docx'] as const)(
  'a %s printed apart is the same as one printed in place',
  async (format) => {
    const [apart, here] = [
      await openPrinter(pathToFileURL(PROGRAM)).print(format, documentOf(40)),
      await render(format, documentOf(40)),
    ]
    if (format === 'pdf') expect(Buffer.compare(apart, here)).toBe(0)
    else expect(apart.length).toBeGreaterThan(0)
  },
)

it('requests are answered while a long document is printed', async () => {
  const app = Fastify().get('/', async () => 'answered')
  const ended: string[] = []
  const printing = openPrinter(pathToFileURL(PROGRAM))
    .print('pdf', documentOf(2_000))
    .then(() => ended.push('printed'))
  for (let i = 0; i < 3; i++) ended.push((await app.inject('/')).body)
  await printing
  expect(ended).toEqual(['answered', 'answered', 'answered', 'printed'])
})

it('a document that can not be printed is refused alone, and a thread that ended begins again', async () => {
  const printer = openPrinter(pathToFileURL(PROGRAM))
  const broken = { ...documentOf(1), blocks: [{ kind: 'none' }] } as unknown as PrintDocument
  const [refused, printed] = await Promise.allSettled([
    printer.print('pdf', broken),
    printer.print('pdf', documentOf(1)),
  ])
  expect([refused.status, printed.status]).toEqual(['rejected', 'fulfilled'])
  const nowhere = openPrinter(pathToFileURL(`${PROGRAM}.none`))
  await expect(nowhere.print('pdf', documentOf(1))).rejects.toThrow()
  await expect(nowhere.print('pdf', documentOf(1))).rejects.toThrow()
})
