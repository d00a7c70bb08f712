import { GetRegion, ListRegions } from '#core/identity/contract.ts'
import { renderDocument } from '#platform/ui/document/document.tsx'
import type { Language, PageContext, ProblemDetails, PublicPage, Read, Reads } from '#platform/ui/page.ts'
import {
  ComputeScore,
  GetInstrument,
  ListInstruments,
  NationalResults,
  QuestionScoresOfRegion,
  RegionResultOfYear,
  YearsWithResults,
} from '../../contract.ts'
import { pages } from '../index.tsx'
import { ABSENT, resultOf, resultsOf } from './examples.ts'
import { INSTRUMENTS, LINES_2022, LINES_2023 } from './lines.ts'
import { PROFILES } from './profiles.ts'
import { INSTRUMENT, QUESTIONS_MALANG } from './questions.ts'
import { sumOf } from './sums.ts'

/** A page as a reader gets it. */
export interface Rendered {
  html: string
  status: number
}

class Refused extends Error {
  constructor(readonly problem: ProblemDetails) {
    super(problem.title)
  }
}

const refuse = (status: number, errors: ProblemDetails['errors'] = []): never => {
  throw new Refused({
    type: '',
    title: 'Ditolak',
    status,
    code: 'test',
    errors,
    detail: 'Alasan penolakan ini disebut di sini.',
  })
}

type Fields = Record<string, unknown>

/** What each endpoint answers here; figures come from the examples. */
const ANSWERS: [unknown, (input: Fields) => unknown][] = [
  [YearsWithResults, () => [2023, 2022].map((year) => ({ year, coverage: tableOf(year).coverage }))],
  [ListRegions, () => PROFILES],
  [GetRegion, (input) => PROFILES.find((p) => p.code === input.code) ?? refuse(404)],
  [NationalResults, (input) => tableOf(input.year as number)],
  [RegionResultOfYear, (input) => regionOf(input.code as string, input.year as number)],
  [
    QuestionScoresOfRegion,
    (input) => (input.code === '35.07' && input.year === 2023 ? QUESTIONS_MALANG : refuse(404)),
  ],
  [ListInstruments, () => INSTRUMENTS],
  [GetInstrument, (input) => ({ ...INSTRUMENT, ...INSTRUMENTS.find((i) => i.code === input.code) })],
  [ComputeScore, (input) => computed(input.instrument as string, input.scores as Record<string, string>)],
]

const ABSENT_2023 = [{ code: ABSENT.code, name: ABSENT.name, province: ABSENT.province }]

function tableOf(year: number) {
  if (year === 2023) return resultsOf(2023, LINES_2023, ABSENT_2023)
  return year === 2022 ? resultsOf(2022, LINES_2022) : refuse(404)
}

function regionOf(code: string, year: number) {
  const lines = year === 2023 ? LINES_2023 : LINES_2022
  if (code === ABSENT.code && year === 2023) return ABSENT
  if (!lines.some((line) => line.code === code)) return refuse(404)
  return resultOf(year, lines, code, year === 2023 ? LINES_2022 : undefined)
}

function computed(code: string, scores: Record<string, string>) {
  const instrument = INSTRUMENTS.find((i) => i.code === code) ?? refuse(404)
  const missing = instrument.components.filter(({ key }) => scores[key] === undefined)
  const errors = missing.map(({ key, label }) => ({
    field: `/scores/${key}`,
    message: `${label.id} kosong.`,
  }))
  if (errors.length > 0) return refuse(422, errors)
  const line = {
    ...(LINES_2023[0] as (typeof LINES_2023)[number]),
    track: instrument.track ?? 'REGULER',
    scores: ['baseline', 'output', 'outcome', 'impact', 'quick_win', 'collaboration'].map(
      (key) => scores[key]?.replace(',', '.') ?? null,
    ),
  }
  const components = instrument.components.map(({ key, label }) => ({
    component: key,
    label,
    score: scores[key] ?? '0',
    from: null,
  }))
  return {
    instrument,
    regionCode: null,
    components,
    sum: sumOf(instrument.year ?? 2023, line),
    predicate: null,
    rank: { place: 2, of: 5 },
  }
}

function answerTo(endpoint: Read['endpoint'], input: Fields): unknown {
  const found = ANSWERS.find(([known]) => known === endpoint)
  if (!found) throw new Error(`No answer for ${endpoint.path}`)
  return found[1](input)
}

function resolve(read: Read | undefined): unknown {
  if (read === undefined) return undefined
  if (!read.attempt) return answerTo(read.endpoint, read.input)
  try {
    return { reply: answerTo(read.endpoint, read.input) }
  } catch (cause) {
    if (cause instanceof Refused) return { problem: cause.problem }
    throw cause
  }
}

const resolveAll = (reads: Reads): Fields =>
  Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, resolve(read)]))

function paramsOf(page: PublicPage, path: string): Record<string, string> | undefined {
  const [pattern, given] = [page.path.split('/'), path.split('/')]
  if (pattern.length !== given.length) return undefined
  const fits = pattern.every((part, i) => part.startsWith(':') || part === given[i])
  if (!fits) return undefined
  return Object.fromEntries(
    pattern.flatMap((part, i) => (part.startsWith(':') ? [[part.slice(1), given[i] ?? '']] : [])),
  )
}

/** Draws the page at an address, the reads answered from the examples. */
export function renderAt(address: string, language: Language = 'id'): Rendered {
  const url = new URL(address, 'http://localhost')
  const query = Object.fromEntries(url.searchParams)
  for (const page of pages) {
    const params = paramsOf(page, url.pathname)
    if (params === undefined) continue
    const at = { params, query, language }
    const first = resolveAll(page.reads(at))
    const data = { ...first, ...resolveAll(page.furtherReads?.(first, at) ?? {}) }
    const ctx: PageContext = {
      ...at,
      path: url.pathname,
      signedIn: false,
      assets: { css: '/site.css' },
      origin: 'http://localhost',
      now: new Date('2026-11-21T07:02:00Z'),
    }
    return { html: renderDocument(page, data, ctx), status: page.status?.(data, ctx) ?? 200 }
  }
  throw new Error(`No page at ${address}`)
}

/** The text a reader sees, without tags. */
export const textOf = ({ html }: Rendered): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
