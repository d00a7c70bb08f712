import type { Patient } from '../../contract.ts'

/** Who a prescription is for: found, or registered just now. */
export type ChosenPatient = Pick<Patient, 'id' | 'name'>
