// What services may ask of who serves a region and of its OPD: the one file of the spine that they may import
// (tools/import-rules.cjs). It reads, behind the tenant's wall like everything else, and decides nothing.

export { listOpenOpd } from './store/opd.ts'
export { listServedOpd, namesOf } from './store/people-of.ts'
