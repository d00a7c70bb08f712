import { listRegions } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { columnReport } from '#platform/table/column-report.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { Cycle, ImportInvitations, InviteRegions, Participation } from '../contract.ts'
import { ListChanged } from '../facts.ts'
import { alreadyAnswered, cycleNotOpen, listWrong, regionUnknown, trackUnknown } from '../problems.ts'
import { refuseIfClosed } from '../public.ts'
import { type ListRow, readList } from '../rules/invitation-list.ts'
import { listParticipations, writeInvitations } from '../store/participations.ts'
import { tellInvited } from './invite-people.ts'
import { lockKnown } from './plan.ts'

type Invited = { code: string; track: Participation['track'] }
type Outcome = Reply<typeof InviteRegions>

/** Puts regions on the list; in an open cycle the new ones are asked at once, before the answer’s deadline. */
export async function inviteRegions(
  ctx: Context,
  { year, regions }: Input<typeof InviteRegions>,
): Promise<Outcome> {
  return writeList(ctx, await lockForInviting(ctx, year), regions)
}

/** The same from a file; everything wrong in it is told at once and nothing is stored. */
export async function importInvitations(
  ctx: Context,
  { year, file }: Input<typeof ImportInvitations> & { file: UploadedFile },
): Promise<Outcome> {
  const cycle = await lockForInviting(ctx, year)
  const codes = new Set((await listRegions(ctx.tx)).map(({ code }) => code))
  const tracks = cycle.tracks.map(({ track }) => track)
  const { regions, faults } = readList(await readRows(file), { tracks, isRegion: (code) => codes.has(code) })
  const report = columnReport()
  for (const { line, column, message } of faults) report.add(line, column, message)
  report.refuseIfAny(listWrong)
  return writeList(ctx, cycle, regions)
}

async function lockForInviting(ctx: Context, year: number): Promise<Cycle> {
  const cycle = await lockKnown(ctx, year)
  if (cycle.state === 'open') refuseIfClosed(ctx, cycle, 'answer')
  else if (cycle.state !== 'draft') refuse(cycleNotOpen, { year })
  return cycle
}

async function writeList(ctx: Context, cycle: Cycle, chosen: readonly Invited[]): Promise<Outcome> {
  // A region chosen twice counts as it was chosen last.
  const regions = [...new Map(chosen.map((one) => [one.code, one])).values()]
  await checkRegions(ctx, cycle, regions)
  const listed = new Map((await listParticipations(ctx.tx, cycle.year)).map((one) => [one.region.code, one]))
  const answered = regions.filter(({ code, track }) => isAnsweredOtherwise(listed.get(code), track))
  if (answered.length > 0) refuse(alreadyAnswered, { regions: answered.map(({ code }) => code) })
  const added = regions.filter(({ code }) => !listed.has(code))
  const changed = regions.filter(({ code, track }) => listed.has(code) && listed.get(code)?.track !== track)
  await writeInvitations(ctx.tx, cycle.year, [...added, ...changed], ctx.now)
  if (cycle.state === 'open') await tellInvited(ctx, cycle, added)
  const outcome = { added: added.length, changed: changed.length }
  publish(ctx, ListChanged.of({ year: cycle.year, ...outcome, removed: 0 }))
  return outcome
}

const isAnsweredOtherwise = (one: Participation | undefined, track: string): boolean =>
  one !== undefined && one.state !== 'invited' && one.track !== track

async function checkRegions(ctx: Context, cycle: Cycle, regions: readonly Invited[]): Promise<void> {
  const stray = regions.find(({ track }) => !cycle.tracks.some((one) => one.track === track))
  if (stray) refuse(trackUnknown, { track: stray.track, year: cycle.year })
  const known = new Set((await listRegions(ctx.tx)).map(({ code }) => code))
  const codes = regions.map(({ code }) => code).filter((code) => !known.has(code))
  if (codes.length > 0) refuse(regionUnknown, { codes })
}

const CODE_COLUMNS = ['kode', 'code', 'kode daerah']
const TRACK_COLUMNS = ['jalur', 'track']

async function readRows(file: UploadedFile): Promise<ListRow[]> {
  const { header, rows } = await readTable(file)
  const columnOf = (names: readonly string[]) =>
    header.findIndex((title) => names.includes(title.trim().toLowerCase()))
  const [code, track] = [columnOf(CODE_COLUMNS), columnOf(TRACK_COLUMNS)]
  if (code === -1) refuseWithoutCode()
  return rows.map(({ line, cells }) => ({
    line,
    code: cells[code] ?? '',
    track: track === -1 ? '' : (cells[track] ?? ''),
  }))
}

function refuseWithoutCode(): never {
  const report = columnReport()
  report.addFile({
    id: 'tidak ada kolom “kode”. Beri judul kolom “kode” dan “jalur” di baris pertama.',
    en: 'there is no column “kode”. Name the columns “kode” and “jalur” in the first row.',
  })
  report.refuseIfAny(listWrong)
  throw new Error('A report with a fault refuses.')
}
