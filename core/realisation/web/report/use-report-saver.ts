import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#platform/client/call.ts'
import { usePlace } from '#platform/client/place.tsx'
import { keepHere, readKept } from '#platform/client/unsent/device.ts'
import { failureBy } from '#platform/client/unsent/failure.ts'
import { flushWhenLeaving } from '#platform/client/unsent/flush-when-leaving.ts'
import { EMPTY_REPORT, GetReport, type Report, SaveReport } from '../../contract.ts'
import { ReportSaver, type Snapshot } from './report-saver.ts'

/** Keeps the report of the page with the server and, until it is there, on this device. */
export function useReportSaver(report: Report): [ReportSaver, Snapshot] {
  const region = usePlace().code
  const [saver] = useState(() => makeSaver(report, region))
  useEffect(() => {
    saver.start()
    return flushWhenLeaving(saver)
  }, [saver])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

function makeSaver(report: Report, region: string): ReportSaver {
  const [newest] = report.versions
  const key = { programmeId: report.programme.id, year: report.year, period: report.period.period }
  const place = `penataran.realisasi:${region}:${key.year}:${key.period}:${key.programmeId}:${newest?.version ?? 1}`
  return new ReportSaver(newest?.content ?? EMPTY_REPORT, newest, {
    send: (content, revision, act) =>
      call(SaveReport, { ...key, ...content, revision }, { region, key: act }),
    read: async () => (await call(GetReport, key, { region })).versions[0],
    failureOf,
    load: () => readKept(place),
    keep: (kept) => keepHere(place, kept),
  })
}

const failureOf = failureBy('realisation.changed_meanwhile')
