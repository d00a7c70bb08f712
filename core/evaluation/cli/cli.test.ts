import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { fromRoot } from '#platform/root.ts'
import { runAsSystem } from '#platform/start.ts'
import { testDatabase } from '#test/database.ts'
import { exportResultsCommand } from './export-results.ts'
import { importQuestionsCommand, importRatingsCommand, importResultsCommand } from './import.ts'
import { recomputeCommand } from './recompute.ts'

const at = testDatabase()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penataran-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command as the program would and gives everything it said. */
async function run(command: CliCommand, args: string[], options: Record<string, unknown>) {
  const said: string[] = []
  const warned: string[] = []
  const results: unknown[] = []
  const io: CliIo = {
    say: (line) => said.push(line),
    json: (value) => results.push(value),
    warn: (line) => warned.push(line),
    call: () => Promise.reject(new Error('no endpoint is called here')),
    deliver: async () => {},
    progress: () => {},
    run: (tenant, act) => runAsSystem(at.database, tenant, act),
  }
  const code = await command.run(io, args, options)
  return { code, said, warned, json: results[0] }
}

async function fileWith(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const shipped = (name: string) => fromRoot('reference/results', name)

describe('recompute', () => {
  test.each([
    ['2022-first-phase.csv', { year: '2022' }, '38 matched, 0 differ'],
    ['2022-first-phase.csv', { year: '2022', track: 'first-phase' }, '38 matched, 0 differ'],
    ['2022-regular.csv', { year: '2022' }, '1 matched, 0 differ'],
    ['2023.csv', { year: '2023' }, '59 matched, 0 differ'],
  ])('%s with %o: every row matches', async (name, options, last) => {
    const { code, said, warned } = await run(recomputeCommand, [shipped(name)], options)
    expect([code, said, warned]).toEqual([0, [last], []])
  })

  test('a row that differs is printed with what was expected, and the exit code is 1', async () => {
    const text = await readFile(shipped('2023.csv'), 'utf8')
    const wrong = text
      .replace('2.53,2.94,0.44', '2.53,2.95,0.43')
      .replace('3.57,,3.29,0.10', '3.57,,3.30,0.10')
    const { code, said } = await run(recomputeCommand, [await fileWith('wrong.csv', wrong)], { year: '2023' })
    expect(code).toBe(1)
    expect(said).toEqual([
      expect.stringMatching(/^row \d+, 35\.05 Kab\. Blitar: final expected 3\.29, the file has 3\.30$/),
      expect.stringMatching(/^row \d+, 35\.07 Kab\. Malang: final expected 2\.94, the file has 2\.95$/),
      expect.stringMatching(/^row \d+, 35\.07 Kab\. Malang: improvement expected 0\.44, the file has 0\.43$/),
      '57 matched, 2 differ',
    ])
  })

  test('unreadable rows are told by row and column, the others still compared, and the exit code is 2', async () => {
    const text = await readFile(shipped('2023.csv'), 'utf8')
    const broken = text.replace('35.07,', '35.7,').replace('3.76,2.60,3.47', '3.76,x,3.47')
    const { code, said, warned, json } = await run(recomputeCommand, [await fileWith('broken.csv', broken)], {
      year: '2023',
    })
    expect(code).toBe(2)
    expect(warned).toEqual([
      expect.stringContaining('column `output`: “x” is not a decimal number'),
      expect.stringContaining('column `code`: “35.7” is not a region code'),
    ])
    expect(said).toEqual(['57 matched, 0 differ'])
    expect(json).toMatchObject({ matched: 57, differ: 0, unreadable: [{}, {}].map(() => expect.any(String)) })
  })

  test('a track is asked for where neither cell, option nor shipped table tells it', async () => {
    const text = 'code,baseline,output,outcome,impact,quick_win,final\n35.10,3,3,3,3,3,3.00\n'
    const path = await fileWith('no-track.csv', text)
    const without = await run(recomputeCommand, [path], { year: '2022' })
    expect([without.code, without.warned[0]]).toEqual([
      2,
      expect.stringContaining('the track of this region'),
    ])
    const named = await run(recomputeCommand, [path], { year: '2022', track: 'REGULER' })
    expect([named.code, named.said]).toEqual([0, ['1 matched, 0 differ']])
  })

  test.each([
    [{ year: 'MMXXIII' }, 'evaluation.option_wrong'],
    [{ year: '2023', track: 'lama' }, 'evaluation.option_wrong'],
  ])('options %o are refused with a sentence', async (options, code) => {
    const refusal = await run(recomputeCommand, [shipped('2023.csv')], options).catch((c: unknown) => c)
    expect((refusal as Refusal).problem.code).toBe(code)
  })

  test('a file that is not there is refused with a sentence', async () => {
    const refusal = await run(recomputeCommand, ['no-such.csv'], { year: '2023' }).catch((c: unknown) => c)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).toDetails('en').detail).toContain('no-such.csv does not exist')
  })
})

describe('import and export', () => {
  const letter = { year: '2023', sourceNumber: 'B-1384/DJAI/AI.01.04/12/2023', sourceDate: '2023-12-04' }

  test('what is shipped is known already', async () => {
    const results = await run(importResultsCommand, [shipped('2023.csv')], letter)
    expect([results.code, results.said]).toEqual([0, ['0 added, 0 changed, 59 unchanged']])
    const path = shipped('question-scores-2023.csv')
    const questions = await run(importQuestionsCommand, [path], { year: '2023' })
    expect(questions.said).toEqual(['0 added, 0 changed, 1 unchanged'])
  })

  test('an export goes to a file or to standard output, the same bytes each time', async () => {
    const out = join(folder, 'hasil.csv')
    await run(exportResultsCommand, [], { year: '2023', out })
    const { said } = await run(exportResultsCommand, [], { year: '2023' })
    expect(await readFile(out, 'utf8')).toBe(`${said[0]}\r\n`)
    const [first, second] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')]
    await run(exportResultsCommand, [], { year: '2022', format: 'xlsx', out: first })
    await run(exportResultsCommand, [], { year: '2022', format: 'xlsx', out: second })
    expect(await readFile(first)).toEqual(await readFile(second))
  })

  test.each([
    [importResultsCommand, { ...letter, sourceDate: '4 Desember 2023' }],
    [importResultsCommand, { ...letter, scored: 'banyak' }],
    [exportResultsCommand, { year: '2023', format: 'ods' }],
    [exportResultsCommand, { year: '2023', format: 'xlsx' }],
  ])('wrong options are refused with a sentence', async (command, options) => {
    const refusal = await run(command, [shipped('2023.csv')], options).catch((c: unknown) => c)
    expect((refusal as Refusal).problem.code).toBe('evaluation.option_wrong')
  })
})

describe('import ratings', () => {
  test('one region’s ratings are stored and scored; what is not complete is said', async () => {
    const path = await fileWith(
      'ratings.csv',
      'question,rater_1,rater_2\nA01,4,3\nA02,4,4\nA03,3,3\nA04,2,2\nA05,1,1\n',
    )
    const options = { year: '2023', region: '35.05', instrument: 'smart-city-2023-regular' }
    const { code, said } = await run(importRatingsCommand, [path], options)
    expect(code).toBe(0)
    expect(said).toEqual([
      'baseline 2.70',
      'output not complete',
      'outcome not complete',
      'impact not complete',
      'quick_win not complete',
      '10 ratings stored, final not complete',
    ])
    const wrong = await run(importRatingsCommand, [path], { ...options, region: '35.5' }).catch(
      (c: unknown) => c,
    )
    expect((wrong as Refusal).problem.code).toBe('evaluation.option_wrong')
  })
})
