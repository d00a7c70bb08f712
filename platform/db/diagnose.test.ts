import { describe, expect, test } from 'vitest'
import { diagnoseDelivery } from '#platform/facts/diagnose.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import type { Finding } from '#platform/finding.ts'
import { runAsSystem } from '#platform/start.ts'
import { blankDatabases, moduleFolders } from '#test/blank-database.ts'
import { testDatabase } from '#test/database.ts'
import type { Database } from './database.ts'
import { diagnoseDatabase } from './diagnose.ts'

const BellRung = fact('test.bell_rung', {})
const at = testDatabase()
const blank = blankDatabases()

const look = (database: Database, folders = moduleFolders, now = Date.now): Promise<Finding[]> =>
  diagnoseDatabase(database.owner, folders, now)

const wrong = (findings: readonly Finding[]): string[] =>
  findings.filter((finding) => !finding.ok).map((finding) => finding.sentence.en)

describe('a look at the database', () => {
  test('finds nothing wrong where all is well, and answers in both languages', async () => {
    const findings = await look(at.database)
    expect(wrong(findings)).toEqual([])
    expect(findings).toHaveLength(5)
    for (const { sentence } of findings) expect(sentence.id).not.toBe('')
  })

  test('finds migrations that have not run, and those of a newer version', async () => {
    const { database } = await blank()
    expect(wrong(await look(database)).join()).toContain('migrations have not run')
    const older = moduleFolders.filter((folder) => folder !== 'core/identity')
    expect(wrong(await look(at.database, older)).join()).toContain('A newer version has used this database')
  })

  test('finds a clock that is wrong', async () => {
    const ahead = (): number => Date.now() + 60_000
    expect(wrong(await look(at.database, moduleFolders, ahead)).join()).toContain('60 seconds apart')
  })

  test('finds a table whose wall was put down', async () => {
    const target = at.another()
    await target.owner.query('alter table http.idempotency_keys disable row level security')
    expect(wrong(await look(target)).join()).toContain('http.idempotency_keys')
    await target.owner.query('alter table http.idempotency_keys enable row level security')
  })
})

describe('a look at the delivery', () => {
  const lookAt = (now: Date, subscribers: readonly string[]): Promise<Finding[]> =>
    at.database.inShared((tx) => diagnoseDelivery(tx, subscribers, now))

  const ring = (): Promise<number[]> =>
    runAsSystem(at.database, '35.05', (ctx) => publishNow(ctx, BellRung.of({})))

  /** The reader has taken all that the reference load left behind, however long ago that was. */
  const readEverything = (reader: string): Promise<unknown> =>
    at.database.owner.query(
      'insert into facts.cursors (tenant_id, subscriber, last_seq) select tenant_id, $1, last_seq from facts.heads',
      [reader],
    )

  test('finds facts that wait for long, and passes those that were just written', async () => {
    await readEverything('test.reader')
    await ring()
    expect(wrong(await lookAt(new Date(), []))).toEqual([])
    expect(wrong(await lookAt(new Date(), ['test.reader']))).toEqual([])
    const later = new Date(Date.now() + 30 * 60_000)
    expect(wrong(await lookAt(later, ['test.reader'])).join()).toMatch(/facts have waited for \d+ minutes/)
  })

  test('finds facts that could not be delivered', async () => {
    await at.database.owner.query(`
      insert into facts.dead_letters (tenant_id, subscriber, seq, fact_name, attempts, error)
      values ('35.05', 'test.reader', 1, 'test.bell_rung', 8, 'Error')`)
    expect(wrong(await lookAt(new Date(), [])).join()).toContain('1 facts could not be taken by test.reader')
  })
})
