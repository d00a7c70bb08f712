// What happened on a region's way, as one list, oldest first. Published facts keep their source; what was done here
// has none, because its facts are in the product itself.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { JourneyEvent, Memorandum, Stage } from '../contract.ts'
import { stageName } from './words.ts'

export interface PublishedFact {
  kind: string
  stage: number | null
  on: string
  title: Bilingual
  detail: Bilingual
  source: string
  sourceUrl: string | null
}

export interface Told {
  cohorts: readonly { year: number; basis: Bilingual }[]
  memoranda: readonly Memorandum[]
  stages: readonly (Stage & { on: string })[]
  commitments: readonly { title: string; state: string; endedOn: string | null; signed: number; of: number }[]
  milestones: readonly { kind: 'plan_published' | 'evaluated'; on: string; note: Bilingual }[]
  published: readonly PublishedFact[]
}

/** Every event, by day; where only a year is known it stands before the days of that year. */
export const eventsOf = (told: Told): JourneyEvent[] =>
  [
    ...told.cohorts.filter(({ year }) => !isPublished(told, 'chosen', String(year))).map(chosen),
    ...told.published.map(published),
    ...told.memoranda.flatMap(memorandum),
    ...told.stages.filter(({ state }) => state !== 'planned' && state !== 'cancelled').map(stage),
    ...told.commitments.flatMap(commitment),
    ...told.milestones.map(milestone),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

const isPublished = ({ published }: Told, kind: string, year: string): boolean =>
  published.some((one) => one.kind === kind && one.on.startsWith(year))

const done = (on: string, kind: string, title: Bilingual, detail: Bilingual): JourneyEvent => ({
  on,
  kind,
  title,
  detail,
  source: null,
})

const chosen = ({ year, basis }: Told['cohorts'][number]): JourneyEvent => ({
  ...done(
    String(year),
    'chosen',
    { id: `Terpilih dalam angkatan ${year}`, en: `Chosen in the cohort of ${year}` },
    { id: '', en: '' },
  ),
  source: basis.id === '' ? null : { name: basis, url: null },
})

const published = ({ on, kind, title, detail, source, sourceUrl }: PublishedFact): JourneyEvent => ({
  on,
  kind,
  title,
  detail,
  source: { name: { id: source, en: source }, url: sourceUrl },
})

function memorandum({
  signedOn,
  number,
  place,
  ministryOffice,
  regionOffice,
  ended,
}: Memorandum): JourneyEvent[] {
  if (signedOn === null) return []
  const parties = { id: `${ministryOffice} dan ${regionOffice}`, en: `${ministryOffice} and ${regionOffice}` }
  const signed = done(
    signedOn,
    'memorandum',
    { id: 'Nota kesepahaman ditandatangani', en: 'Memorandum signed' },
    { id: `Nomor ${number}, ${place}. ${parties.id}.`, en: `Number ${number}, ${place}. ${parties.en}.` },
  )
  if (ended === null) return [signed]
  const over = { id: 'Nota kesepahaman berakhir', en: 'Memorandum ended' }
  return [signed, done(ended.on, 'memorandum', over, { id: ended.reason, en: ended.reason })]
}

function stage({ on, stage: number, state, place, exception }: Told['stages'][number]): JourneyEvent {
  const name = stageName(number)
  const isClosed = state === 'accepted'
  const how = exception === null ? '' : ` ${exception}`
  return done(
    on,
    'stage',
    { id: `${name} terlaksana`, en: `${name} held` },
    {
      id: `${place}${place === '' ? '' : '. '}${isClosed ? 'Hasil diterima.' : 'Hasil belum diterima.'}${how}`,
      en: `${place}${place === '' ? '' : '. '}${isClosed ? 'Deliverables accepted.' : 'Deliverables not accepted yet.'}${how}`,
    },
  )
}

function commitment({ title, state, endedOn, signed, of }: Told['commitments'][number]): JourneyEvent[] {
  if (endedOn === null) return []
  const detail = {
    id: `${signed} dari ${of} instansi menandatangani.`,
    en: `${signed} of ${of} institutions signed.`,
  }
  const how =
    state === 'complete'
      ? { id: `${title} lengkap`, en: `${title} complete` }
      : { id: `${title} ditutup pimpinan`, en: `${title} closed by the leader` }
  return [done(endedOn, 'commitment', how, detail)]
}

const MILESTONES: Record<'plan_published' | 'evaluated', Bilingual> = {
  plan_published: { id: 'Rencana induk diterbitkan', en: 'Master plan published' },
  evaluated: { id: 'Dievaluasi', en: 'Evaluated' },
}

const milestone = ({ kind, on, note }: Told['milestones'][number]): JourneyEvent =>
  done(on, kind, MILESTONES[kind], note)
