// Reads for the modules above: who rates which region in which year.

export { findAssignment, listAssignments } from './store/assignments.ts'
