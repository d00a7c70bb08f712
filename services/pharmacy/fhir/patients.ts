import type { Patient } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import { registerPatient } from '../commands/register-patient.ts'
import { PatientData } from '../contract.ts'
import { listPatientRows, type PatientNumbers, type PatientRow } from '../store/exchange/clinical.ts'
import { lockByNumbers } from '../store/patients.ts'
import { namesIn } from './identifiers.ts'
import { byId, type Draft, type Found, type Kind, type Made } from './kind.ts'
import { narrow } from './narrow.ts'
import type { Search, Token } from './search.ts'
import { demand, PatientShape, readShape } from './shapes.ts'
import { CARD, IHS, NIK } from './systems.ts'

export const patients: Kind = {
  type: 'Patient',
  parameters: { identifier: 'token' },
  find: async (ctx, search) =>
    (await listPatientRows(ctx.tx, ctx.tenant, { ...narrow(search), numbers: numbersOf(search) })).map(
      foundOf,
    ),
  create: async (ctx, drafts) => {
    const made: Made[] = []
    for (const draft of drafts) made.push(await register(ctx, draft))
    return made
  },
  // One person has one record: what is sent completes the one of these numbers.
  update: async (ctx, _found, _id, draft) => (await register(ctx, draft)).found,
}

async function register(ctx: Context, draft: Draft): Promise<Made> {
  const { patientId, isNew } = await registerPatient(ctx, {
    patient: demand(PatientData, dataOf(draft), draft.path),
  })
  const [found] = await patients.find(ctx, byId(patientId))
  return { found: found as Found, isNew }
}

/** A patient in the words of the pharmacy. */
function dataOf(draft: Draft) {
  const { identifier, name, gender, birthDate, telecom } = readShape(PatientShape, draft)
  const numberOf = (system: string) => identifier.find((one) => one.system === system)?.value ?? null
  const [first] = name
  return {
    nik: numberOf(NIK),
    ihsNumber: numberOf(IHS),
    cardNumber: numberOf(CARD),
    name: first?.text ?? [...(first?.given ?? []), first?.family ?? ''].join(' ').trim(),
    birthDate: birthDate !== undefined && birthDate.length === 10 ? birthDate : null,
    sex: gender === 'male' || gender === 'female' ? (gender as 'male' | 'female') : null,
    phone: telecom?.find((one) => one.system === 'phone')?.value?.replace(/[\s-]/g, '') ?? null,
  }
}

/** Holds those of the patients of a bundle who are known, before anything of it is written. */
export async function holdPatients(
  ctx: Context,
  resources: readonly Record<string, unknown>[],
): Promise<void> {
  const said = resources.filter(({ resourceType }) => resourceType === 'Patient').flatMap(namesIn)
  const among = (system: string) => said.filter((one) => one.system === system).map(({ value }) => value)
  if (said.length > 0)
    await lockByNumbers(ctx.tx, ctx.tenant, { nik: among(NIK), ihs: among(IHS), card: among(CARD) })
}

/** Values by the column their system names; without a system any will do. */
function numbersOf({ tokens }: Search): PatientNumbers | undefined {
  const asked = tokens.identifier
  const among = (system: string) =>
    (asked ?? [])
      .filter((one: Token) => one.system === undefined || one.system === system)
      .map((one) => one.value)
  return asked && { nik: among(NIK), ihs: among(IHS), card: among(CARD) }
}

const foundOf = (row: PatientRow): Found => ({
  id: row.id,
  version: row.version,
  updatedAt: row.updatedAt,
  resource: patientOf(row),
  patientId: row.id,
})

/** @example patientOf(row).identifier // NIK, IHS and card number, as far as they are known */
export function patientOf(row: PatientRow): Patient {
  const numbers = [
    [NIK, row.nik],
    [IHS, row.ihsNumber],
    [CARD, row.cardNumber],
  ] as const
  const identifier = numbers.flatMap(([system, value]) =>
    value === null ? [] : [{ use: 'official' as const, system, value }],
  )
  return {
    resourceType: 'Patient',
    active: row.erasedAt === null,
    ...(identifier.length === 0 ? {} : { identifier }),
    ...(row.name === null ? {} : { name: [{ use: 'official' as const, text: row.name }] }),
    ...(row.sex === null ? {} : { gender: row.sex }),
    ...(row.birthDate === null ? {} : { birthDate: row.birthDate }),
    ...(row.phone === null ? {} : { telecom: [{ system: 'phone' as const, value: row.phone }] }),
  }
}
