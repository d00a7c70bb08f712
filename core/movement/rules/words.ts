import type { Bilingual } from '#platform/schema/schema.ts'
import type { DeliverableKind, WayStep } from '../contract.ts'

export const STEP_NAMES: Record<WayStep, Bilingual> = {
  chosen: { id: 'Terpilih', en: 'Chosen' },
  memorandum: { id: 'Nota kesepahaman', en: 'Memorandum' },
  stage_1: { id: 'Bimtek I', en: 'Bimtek I' },
  stage_2: { id: 'Bimtek II', en: 'Bimtek II' },
  stage_3: { id: 'Bimtek III', en: 'Bimtek III' },
  stage_4: { id: 'Bimtek IV', en: 'Bimtek IV' },
  commitment: { id: 'Komitmen bersama', en: 'Joint commitment' },
  plan_published: { id: 'Rencana induk terbit', en: 'Master plan published' },
  evaluated: { id: 'Dievaluasi', en: 'Evaluated' },
}

export const DELIVERABLE_NAMES: Record<DeliverableKind, Bilingual> = {
  readiness_study: { id: 'kajian kesiapan', en: 'readiness study' },
  programme_inventory: { id: 'inventaris program', en: 'programme inventory' },
  innovation_list: { id: 'daftar inovasi', en: 'innovation list' },
  quick_wins: { id: 'program percepatan', en: 'quick wins' },
  road_map: { id: 'peta jalan', en: 'road map' },
  commitment: { id: 'komitmen bersama', en: 'joint commitment' },
}

export const stageName = (stage: number): string => `Bimtek ${['I', 'II', 'III', 'IV'][stage - 1] ?? stage}`

type ToDo =
  | { do: 'sign' | 'attach' | 'hold' | 'deliver' | 'mend' | 'judge' | 'begin' }
  | { do: 'pledge'; signed: number; of: number }

/** What somebody has to do about a step, as a short sentence. */
export function whatIs(todo: ToDo, step: WayStep): Bilingual {
  if (todo.do === 'pledge') {
    return {
      id: `Komitmen bersama: ${todo.signed} dari ${todo.of} sudah menandatangani`,
      en: `Joint commitment: ${todo.signed} of ${todo.of} have signed`,
    }
  }
  if (todo.do === 'begin') return BEGIN[step]
  const name = STEP_NAMES[step]
  return { id: WAITS[todo.do].id(name.id), en: WAITS[todo.do].en(name.en) }
}

type Sentence = { id: (name: string) => string; en: (name: string) => string }

const WAITS: Record<'sign' | 'attach' | 'hold' | 'deliver' | 'mend' | 'judge', Sentence> = {
  sign: {
    id: () => 'Catat penandatanganan nota kesepahaman',
    en: () => 'Record the signing of the memorandum',
  },
  attach: {
    id: () => 'Lampirkan naskah nota kesepahaman yang ditandatangani',
    en: () => 'Attach the signed memorandum',
  },
  hold: { id: (name) => `Laksanakan ${name}`, en: (name) => `Hold ${name}` },
  deliver: { id: (name) => `Serahkan hasil ${name}`, en: (name) => `Hand in what ${name} brought forth` },
  mend: {
    id: (name) => `Perbaiki hasil ${name} yang dikembalikan`,
    en: (name) => `Mend what was given back of ${name}`,
  },
  judge: { id: (name) => `Nilai hasil ${name}`, en: (name) => `Judge what ${name} brought forth` },
}

const plan = (name: string): Bilingual => ({ id: `Rencanakan ${name}`, en: `Plan ${name}` })

const BEGIN: Record<WayStep, Bilingual> = {
  chosen: { id: 'Belum tercatat dalam angkatan', en: 'Not recorded in a cohort' },
  memorandum: { id: 'Susun atau catat nota kesepahaman', en: 'Draft or record the memorandum' },
  stage_1: plan('Bimtek I'),
  stage_2: plan('Bimtek II'),
  stage_3: plan('Bimtek III'),
  stage_4: plan('Bimtek IV'),
  commitment: { id: 'Buka penandatanganan komitmen bersama', en: 'Open the joint commitment for signature' },
  plan_published: { id: 'Terbitkan rencana induk', en: 'Publish the master plan' },
  evaluated: { id: 'Undang ke evaluasi tahunan', en: 'Invite to the yearly evaluation' },
}
