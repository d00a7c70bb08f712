import { subOf } from '../contract.ts'
import type { Form, Response, SurveyData } from '../rules/survey-data.ts'
import { subsOfForm } from '../rules/survey-data.ts'

// Made-up answers for tests.

export const GOV: Form = { code: '3505aaaaa', dimension: 'GOV', sub: null }
export const BRA: Form = { code: '3505bbbbb', dimension: 'BRA', sub: null }
export const GOV_1: Form = { code: '3505ccccc', dimension: 'GOV', sub: 'GOV-1' }

/** An answer that no check objects to: values change from statement to statement. */
export function answer(id: string, form: Form = GOV, rest: Partial<Response> = {}): Response {
  const subs = subsOfForm(form)
  const codes = subs.flatMap((sub) => subOf(sub).statements.map(({ code }) => code))
  return {
    id,
    form: form.code,
    number: Number(id.replace(/\D/g, '')) || 1,
    way: 'assisted',
    answeredAt: '2026-11-20T03:00:00.000Z',
    receivedAt: '2026-11-20T03:00:00.000Z',
    ageBand: '25-34',
    sex: null,
    occupation: 'trader',
    area: null,
    personMark: null,
    uses: Object.fromEntries(subs.map((sub) => [sub, { used: 'yes' as const, service: `Layanan ${sub}` }])),
    answers: Object.fromEntries(codes.map((code, i) => [code, (i % 3) + 2])),
    outOfScale: {},
    assistedOpd: `opd ${form.dimension}`,
    source: null,
    ...rest,
  }
}

/** A survey of these answers, with services that no check objects to. */
export function survey(responses: readonly Response[], rest: Partial<SurveyData> = {}): SurveyData {
  const forms = [GOV, BRA]
  return {
    services: forms.flatMap((form) =>
      subsOfForm(form).map((sub) => ({
        sub,
        service: `Layanan ${sub}`,
        opd: { id: `opd ${form.dimension}`, name: 'Dinas Contoh' },
        users: null,
        guidedAt: null,
        guidedNote: null,
        revision: 1,
      })),
    ),
    forms,
    responses,
    excluded: new Set(),
    ...rest,
  }
}

/** Every statement of a form with the same value. */
export const allWith = (form: Form, value: number): Response['answers'] =>
  Object.fromEntries(Object.keys(answer('x1', form).answers).map((code) => [code, value]))
