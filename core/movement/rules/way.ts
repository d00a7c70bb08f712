// The way of a region: chosen → MoU → bimtek I to IV → joint commitment → plan published → evaluated.
//
// 1. A step is done by work recorded here or by a published fact; the earliest day counts.
// 2. What lies before the last step that is done, and has no record, is `unrecorded`: it is not owed, nobody knows.
// 3. Owed are: whatever was begun and waits for somebody, and the first step that is still to come.

import type { Mark, MemorandumState, Owed, StageState, WayStep } from '../contract.ts'
import { isStep, WAY } from './steps.ts'
import { whatIs } from './words.ts'

export interface Known {
  cohorts: readonly number[]
  memoranda: readonly { state: MemorandumState; signedOn: string | null; hasDocument: boolean }[]
  stages: readonly { id: string; stage: number; state: StageState; on: string }[]
  commitments: readonly {
    state: 'open' | 'complete' | 'closed'
    endedOn: string | null
    signed: number
    of: number
  }[]
  milestones: readonly { kind: 'plan_published' | 'evaluated'; on: string }[]
  published: readonly { kind: string; stage: number | null; on: string }[]
}

interface Sign {
  step: WayStep
  state: 'done' | 'running'
  on: string | null
  isPublished: boolean
}

/** How far a region is, one mark a step. */
export function wayOf(known: Known): Mark[] {
  const signs = signsOf(known)
  const marks = WAY.map((step) => markOf(step, signs))
  const last = marks.findLastIndex(({ state }) => state === 'done')
  return marks.map((mark, i) => (mark.state === 'open' && i < last ? { ...mark, state: 'unrecorded' } : mark))
}

function markOf(step: WayStep, signs: readonly Sign[]): Mark {
  const own = signs.filter((sign) => sign.step === step)
  const done = own.filter(({ state }) => state === 'done').sort(byDay)[0]
  if (done !== undefined) return { step, state: 'done', on: done.on, isPublished: done.isPublished }
  return { step, state: own.length > 0 ? 'running' : 'open', on: null, isPublished: false }
}

/** The earliest, the more exact of two in the same year or month. */
function byDay(a: Sign, b: Sign): number {
  const [left, right] = [a.on ?? '9', b.on ?? '9']
  if (left.startsWith(right) || right.startsWith(left)) return right.length - left.length
  return left < right ? -1 : 1
}

const signsOf = (known: Known): Sign[] => [
  ...known.cohorts.map((year) => done('chosen', String(year))),
  ...known.memoranda.map(({ state, signedOn }) =>
    state === 'drafted' ? running('memorandum') : done('memorandum', signedOn),
  ),
  ...known.stages
    .filter(({ state }) => state !== 'cancelled')
    .map(({ stage, state, on }) =>
      state === 'accepted' ? done(stageStep(stage), on) : running(stageStep(stage)),
    ),
  ...known.commitments.map(({ state, endedOn }) =>
    state === 'open' ? running('commitment') : done('commitment', endedOn),
  ),
  ...known.milestones.map(({ kind, on }) => done(kind, on)),
  ...known.published.flatMap(publishedSign),
]

const stageStep = (stage: number): WayStep => `stage_${stage}` as WayStep
const running = (step: WayStep): Sign => ({ step, state: 'running', on: null, isPublished: false })
const done = (step: WayStep, on: string | null): Sign => ({ step, state: 'done', on, isPublished: false })

function publishedSign({ kind, stage, on }: Known['published'][number]): Sign[] {
  const step = STEP_OF[kind] ?? (kind === 'stage' && stage !== null ? stageStep(stage) : undefined)
  return step !== undefined && isStep(step) ? [{ ...done(step, on), isPublished: true }] : []
}

const STEP_OF: Readonly<Record<string, WayStep>> = {
  chosen: 'chosen',
  memorandum: 'memorandum',
  commitment: 'commitment',
  plan: 'plan_published',
  regulation: 'plan_published',
  evaluation: 'evaluated',
}

/** What is owed now, in the order of the way. */
export function owedOf(known: Known): Owed[] {
  const marks = wayOf(known)
  const waiting = [...waitingMemoranda(known), ...waitingStages(known), ...waitingCommitments(known)]
  const next = marks.find(({ state, step }) => state === 'open' && !waiting.some((one) => one.step === step))
  const isBegun = marks.some(({ state }) => state === 'running')
  const owed = next === undefined || isBegun ? waiting : [...waiting, nextOf(next.step)]
  return owed.sort((a, b) => WAY.indexOf(a.step) - WAY.indexOf(b.step))
}

const owe = (step: WayStep, by: Owed['by'], what: Parameters<typeof whatIs>[0], to: string): Owed => ({
  step,
  by,
  what: whatIs(what, step),
  to,
})

function waitingMemoranda({ memoranda }: Known): Owed[] {
  return memoranda.flatMap(({ state, hasDocument }) => {
    if (state === 'drafted') return [owe('memorandum', 'ministry', { do: 'sign' }, 'gerakan/nota')]
    return state === 'signed' && !hasDocument
      ? [owe('memorandum', 'region', { do: 'attach' }, 'gerakan/nota')]
      : []
  })
}

const WAITING: Partial<Record<StageState, { by: Owed['by']; do: 'hold' | 'deliver' | 'mend' | 'judge' }>> = {
  planned: { by: 'ministry', do: 'hold' },
  held: { by: 'region', do: 'deliver' },
  returned: { by: 'region', do: 'mend' },
  submitted: { by: 'ministry', do: 'judge' },
}

const waitingStages = ({ stages }: Known): Owed[] =>
  stages.flatMap(({ id, stage, state }) => {
    const waits = WAITING[state]
    return waits === undefined
      ? []
      : [owe(stageStep(stage), waits.by, { do: waits.do }, `gerakan/bimtek/${id}`)]
  })

const waitingCommitments = ({ commitments }: Known): Owed[] =>
  commitments
    .filter(({ state }) => state === 'open')
    .map(({ signed, of }) => owe('commitment', 'region', { do: 'pledge', signed, of }, 'gerakan/komitmen'))

const NEXT: Record<WayStep, { by: Owed['by']; to: string }> = {
  chosen: { by: 'ministry', to: 'gerakan/angkatan' },
  memorandum: { by: 'ministry', to: 'gerakan/nota' },
  stage_1: { by: 'ministry', to: 'gerakan/bimtek' },
  stage_2: { by: 'ministry', to: 'gerakan/bimtek' },
  stage_3: { by: 'ministry', to: 'gerakan/bimtek' },
  stage_4: { by: 'ministry', to: 'gerakan/bimtek' },
  commitment: { by: 'region', to: 'gerakan/komitmen' },
  plan_published: { by: 'region', to: 'rencana' },
  evaluated: { by: 'ministry', to: 'evaluasi' },
}

const nextOf = (step: WayStep): Owed => owe(step, NEXT[step].by, { do: 'begin' }, NEXT[step].to)
