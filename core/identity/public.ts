// Reads for the modules above: the list of regions, nothing behind a wall.

export { findRegion, listRegions } from './store/regions.ts'
