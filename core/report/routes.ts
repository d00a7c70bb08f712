import { route } from '#platform/module.ts'
import { printNationalTable } from './commands/print-national-table.ts'
import { printRegionReport } from './commands/print-region-report.ts'
import { NationalTablePdf, RegionReport } from './contract.ts'

export const routes = [route(RegionReport, printRegionReport), route(NationalTablePdf, printNationalTable)]
