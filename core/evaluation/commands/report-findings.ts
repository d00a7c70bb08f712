import { type ColumnReport, columnReport } from '#platform/table/column-report.ts'
import { type Finding, sentenceOf } from '../rules/finding.ts'

/** Findings of the rules as the row-and-column report that people read; line 0 is the file as a whole. */
export function reportFindings(findings: readonly Finding[]): ColumnReport {
  const report = columnReport()
  for (const finding of findings) {
    if (finding.line === 0) report.addFile(sentenceOf(finding))
    else report.add(finding.line, finding.column, sentenceOf(finding))
  }
  return report
}
