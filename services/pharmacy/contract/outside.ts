// Shapes shared with the standards beside this module (FHIR, SATUSEHAT, BPJS) that no endpoint of the desk carries.

/** Task of BPJS Antrean: 5 pharmacy wait starts, 6 preparation starts, 7 medicine finished, 99 cancelled. */
export const BPJS_TASKS = [5, 6, 7, 99] as const
export type BpjsTask = (typeof BPJS_TASKS)[number]
