import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { usePlace } from '#platform/client/place.tsx'
import { GetReport, type Report, type ReportContent, SaveReport } from '../../contract.ts'
import { type Failure, type Kept, ReportSaver, type Snapshot } from './report-saver.ts'

const EMPTY: ReportContent = {
  physical: null,
  money: null,
  outputs: [],
  narrative: '',
  obstacles: '',
  helpAsked: '',
  reasonOver: '',
  reasonBudget: '',
  reasonFalling: '',
  evidence: [],
}

/** Keeps the report of the page with the server and, until it is there, on this device. */
export function useReportSaver(report: Report): [ReportSaver, Snapshot] {
  const region = usePlace().code
  const [saver] = useState(() => makeSaver(report, region))
  useEffect(() => listen(saver), [saver])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

function makeSaver(report: Report, region: string): ReportSaver {
  const [newest] = report.versions
  const key = { programmeId: report.programme.id, year: report.year, period: report.period.period }
  const place = `penataran.realisasi:${region}:${key.year}:${key.period}:${key.programmeId}:${newest?.version ?? 1}`
  return new ReportSaver(newest?.content ?? EMPTY, newest, {
    send: (content, revision, act) =>
      call(SaveReport, { ...key, ...content, revision }, { region, key: act }),
    read: async () => (await call(GetReport, key, { region })).versions[0],
    failureOf,
    load: () => load(place),
    keep: (kept) => keep(place, kept),
  })
}

function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof CallProblem)) return undefined
  if (error.isUnanswered) return { kind: 'unanswered', problem: error }
  const isChanged = error.details.code === 'realisation.changed_meanwhile'
  return { kind: isChanged ? 'changed' : 'refused', problem: error }
}

/** A network that comes back, a page that is left. */
function listen(saver: ReportSaver): () => void {
  const flush = () => void saver.flush()
  saver.start()
  addEventListener('online', flush)
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
  return () => {
    removeEventListener('online', flush)
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flush)
    flush()
  }
}

/** A device may refuse to keep anything; then what is typed lives as long as the page. */
function load(place: string): Kept | undefined {
  try {
    const kept = localStorage.getItem(place)
    return kept === null ? undefined : (JSON.parse(kept) as Kept)
  } catch {
    return undefined
  }
}

function keep(place: string, kept: Kept | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // Full or forbidden: the page still holds it and says that it is not saved.
  }
}
