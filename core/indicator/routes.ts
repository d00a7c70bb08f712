import type { Measure } from '#platform/measure/measure.ts'
import { fileRoute, type Manifest, type Route, route } from '#platform/module.ts'
import { assignIndicator, publishIndicator } from './commands/assign-indicator.ts'
import { approveValue, returnValue } from './commands/decide-value.ts'
import { defineIndicator, previewFormula, reviseIndicator } from './commands/define-indicator.ts'
import { explainValue } from './commands/explain-value.ts'
import { getIndicator, listMeasures } from './commands/get-indicator.ts'
import { getValuesTemplate, importValues, previewValues } from './commands/import-values.ts'
import { listMeasurements } from './commands/list-measurements.ts'
import { printExplanation } from './commands/print-explanation.ts'
import { proposeValue } from './commands/propose-value.ts'
import { listAnomalies, settleAnomaly } from './commands/read-anomalies.ts'
import { exportIndicators, listIndicators } from './commands/read-indicators.ts'
import { listManualValues } from './commands/read-manual.ts'
import { exportPublicIndicator, getPublicIndicator, listPublicIndicators } from './commands/read-open.ts'
import { exportSeries, getSeries } from './commands/read-series.ts'
import { setTargets } from './commands/set-targets.ts'
import * as contract from './contract.ts'

/** @param modules whose measures formulas may be made of */
export const routesOf = (modules: () => readonly Manifest[]): readonly Route[] => {
  const measures = (): Measure[] => modules().flatMap(({ measures: own }) => own ?? [])
  return [
    route(contract.ListIndicators, listIndicators),
    route(contract.ExportIndicators, exportIndicators),
    route(contract.GetIndicator, (ctx, input) => getIndicator(ctx, input, measures())),
    route(contract.ListMeasures, (ctx) => listMeasures(ctx, measures())),

    route(contract.GetSeries, getSeries),
    route(contract.ExportSeries, exportSeries),
    route(contract.ExplainValue, (ctx, input) => explainValue(ctx, input, measures())),
    route(contract.PrintExplanation, (ctx, input) => printExplanation(ctx, input, measures())),
    route(contract.ListMeasurements, (ctx, input) => listMeasurements(ctx, input, measures())),

    route(contract.DefineIndicator, (ctx, input) => defineIndicator(ctx, input, measures())),
    route(contract.ReviseIndicator, (ctx, input) => reviseIndicator(ctx, input, measures())),
    route(contract.PreviewFormula, (_ctx, input) => previewFormula(input, measures())),
    route(contract.SetTargets, setTargets),
    route(contract.AssignIndicator, assignIndicator),
    route(contract.PublishIndicator, publishIndicator),

    route(contract.ListManualValues, listManualValues),
    route(contract.GetValuesTemplate, getValuesTemplate),
    route(contract.ProposeValue, proposeValue),
    route(contract.ApproveValue, approveValue),
    route(contract.ReturnValue, returnValue),
    fileRoute(contract.PreviewValues, previewValues),
    fileRoute(contract.ImportValues, importValues),

    route(contract.ListAnomalies, listAnomalies),
    route(contract.SettleAnomaly, settleAnomaly),

    route(contract.ListPublicIndicators, listPublicIndicators),
    route(contract.GetPublicIndicator, (ctx, input) => getPublicIndicator(ctx, input, measures())),
    route(contract.ExportPublicIndicator, exportPublicIndicator),
  ]
}
