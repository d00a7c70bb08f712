import type { Cycle } from '#core/cycle/contract.ts'
import type { ObjectionState } from './contract.ts'

// What may happen to a result now, in the state its year and region are in.

/** Results are made and published by the ministry, whoever else holds the permission. */
export const mayConclude = (tenant: string): boolean => tenant === '00'

/** A draft has nothing to conclude; a closed cycle may still be concluded. */
export const mayBeConcluded = ({ state }: Pick<Cycle, 'state'>): boolean => state !== 'draft'

/** A panel decides what was filed and not taken back. */
export const mayDecide = (state: ObjectionState): boolean => state === 'filed'

/** A region may change its words, or file again what it took back, until the panel has decided. */
export const mayChange = (state: ObjectionState): boolean => state === 'filed' || state === 'withdrawn'
