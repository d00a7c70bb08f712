// Reads for the modules above: the list of regions and the names of people, nothing behind a wall.

export { listPeopleNames } from './store/people.ts'
export { findRegion, listProvinces, listRegions, type RegionFilter } from './store/regions.ts'
