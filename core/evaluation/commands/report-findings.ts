import { type ColumnReport, columnReport } from '#platform/table/column-report.ts'
import { type Finding, sentenceOf } from '../rules/finding.ts'

/** Findings of the rules as the row-and-column report that people read. */
export function reportFindings(findings: readonly Finding[]): ColumnReport {
  const report = columnReport()
  for (const finding of findings) report.add(finding.line, finding.column, sentenceOf(finding))
  return report
}
