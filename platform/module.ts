import type { Actor, Context } from '#platform/context.ts'
import type { Fact, FactType } from '#platform/facts/fact.ts'
import type { FactWords } from '#platform/facts/fact-words.ts'
import type { Finding } from '#platform/finding.ts'
import type { AuthenticatorFactory } from '#platform/http/authenticator.ts'
import type { Call } from '#platform/http/call.ts'
import type { AnyEndpoint, Endpoint, Input, Reply, UploadedFile } from '#platform/http/endpoint.ts'
import type { Surface } from '#platform/http/surface.ts'
import type { LiveTopic } from '#platform/live/topic.ts'
import type { Measure, StandardIndicator } from '#platform/measure/measure.ts'
import type { Problem } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

/** An endpoint bound to the command or read that answers it. */
export interface Route {
  endpoint: Endpoint
  handle: (ctx: Context, input: never) => Promise<unknown>
}

/**
 * Binds an endpoint to its act.
 *
 * @example export const routes = [route(CallNext, callNext), route(GetQueue, (ctx, i) => findQueue(ctx.tx, i.counterId))]
 */
export function route<E extends AnyEndpoint>(
  endpoint: E,
  handle: (ctx: Context, input: Input<E>) => Promise<Reply<E>>,
): Route {
  return { endpoint: endpoint as unknown as Endpoint, handle: handle as Route['handle'] }
}

/**
 * Binds an endpoint that takes a file: the act finds it beside its input.
 *
 * @example fileRoute(ImportResults, importResults)
 */
export function fileRoute<E extends AnyEndpoint>(
  endpoint: E,
  handle: (ctx: Context, input: Input<E> & { file: UploadedFile }) => Promise<Reply<E>>,
): Route {
  return { endpoint: endpoint as unknown as Endpoint, handle: handle as Route['handle'] }
}

/** Roles a membership may carry. Which permissions a role holds is data (`identity.role_permissions`). */
export const ROLES = [
  'ministry_admin',
  'assessor',
  'region_admin',
  'opd_officer',
  'leader',
  'service_operator',
  'call_taker',
  'dispatcher',
  'field_crew',
  'pharmacist',
  'pharmacy_assistant',
  'auditor',
  'citizen',
] as const
export type Role = (typeof ROLES)[number]

/** A permission and the roles that hold it on a new installation. */
export interface Permission {
  name: `${string}.${string}.${string}`
  label: Bilingual
  roles: readonly Role[]
  /** Whether a machine client may be given it; its acts then ask nothing of a person. */
  machine?: true
}

/** A reaction to facts: runs in the worker, behind the fact's tenant, at least once, in order. */
export interface Subscription {
  /** Steady name of the reader, for example `evaluation.refresh-evidence`. */
  name: string
  facts: readonly FactType[]
  handle: (ctx: Context, fact: Fact) => Promise<void>
  /**
   * Takes up to five hundred facts at once, all or none; when it fails, the same facts go to `handle` one by one. Where
   * they come in a batch, `ctx` speaks for the last of them.
   */
  handleBatch?: (ctx: Context, facts: readonly Fact[]) => Promise<void>
}

/** Something a person owes in a region, told by the module that waits for it. */
export interface OwedTask {
  /** Steady name, for example `workbook.answer:2026:A01`. */
  key: string
  title: Bilingual
  /** Why it matters, in one sentence. */
  why: Bilingual
  /** Where it is done, below the region's workspace: `evaluasi/isian/2026`. */
  to: string
  action: Bilingual
  due?: Date
  weight: 'now' | 'soon'
}

/** Work that comes back by the clock: runs in the worker, in one process at a time, safe to run again. */
export interface Chore {
  /** Steady name, for example `workbook.remind`. */
  name: string
  everyMinutes: number
  /** Behind the ministry's wall once, or behind the wall of every region with facts. */
  behind: 'ministry' | 'regions'
  run: (ctx: Context) => Promise<void>
}

/** Runs an act as the product itself, in a transaction of its own behind the wall of the region in hand. */
export type Behind = <R>(act: (ctx: Context) => Promise<R>) => Promise<R>

/**
 * Work by the clock that waits for others, such as an exchange that is to be told something: it opens short transactions
 * itself, so that no connection is held while it waits. Safe to run twice at a time; it claims before it goes.
 */
export interface Errand extends Omit<Chore, 'run'> {
  go: (behind: Behind) => Promise<void>
}

/** A module's face: all that programs may know of it. */
export interface Manifest {
  name: string
  /** Folder of the module below the root of the product, for example `core/identity`. */
  folder: string
  /** What the module is for, in one sentence, for whoever reads its endpoints. */
  purpose?: Bilingual
  routes: readonly Route[]
  permissions: readonly Permission[]
  facts: readonly FactType[]
  /** What people read in place of the names of these facts. */
  factWords?: FactWords
  subscriptions?: readonly Subscription[]
  /** What the actor owes in the region of the request; few queries, most pressing first. */
  tasks?: (ctx: Context) => Promise<OwedTask[]>
  chores?: readonly Chore[]
  errands?: readonly Errand[]
  /** Names of database constraints and the refusal each one means. */
  constraints?: Readonly<Record<string, Problem<undefined>>>
  /** Names of regions by their code; one module has it. */
  regionNames?: (ctx: Context) => Promise<ReadonlyMap<string, string>>
  /** Says who calls; exactly one module has it. */
  authenticator?: AuthenticatorFactory
  /** What the authenticator answers below `/api/auth`, for the published contract. */
  door?: readonly Endpoint[]
  /** Loads the module's reference data, also from other manifests; runs after migrations, must be safe to run again. */
  loadReference?: (ctx: Context, modules: readonly Manifest[]) => Promise<void>
  /** What `penataran doctor` looks at in this module; runs behind the ministry's wall and only reads. */
  diagnose?: (ctx: Context) => Promise<Finding[]>
  /** Figures read off the module's own facts. */
  measures?: readonly Measure[]
  /** Indicators over measures that every region has from the start. */
  indicators?: readonly StandardIndicator[]
  /** What screens may hear of as it happens. */
  live?: readonly LiveTopic[]
  /** Addresses in the form of a standard, outside `/api`. */
  surfaces?: readonly Surface[]
  /** How days of ordinary traffic look, for demonstration and load. */
  traffic?: Traffic
  /** Commands the module adds to the `penataran` program. */
  cli?: readonly CliCommand[]
}

/** Plays ordinary days of a service through its own endpoints, in the names of made-up people. */
export interface Traffic {
  /** Makes what must stand before the first day: places, units, settings. Safe to run again. */
  prepare: (world: TrafficWorld) => Promise<void>
  /** Plays what begins on one day (WIB), in order of time. The same seed and day play the same. */
  playDay: (world: TrafficWorld, day: string) => Promise<TrafficTally>
}

export interface TrafficWorld {
  region: string
  seed: number
  call: Call
  /** A made-up person with a role in the region; the same for the same role and number. */
  person: (role: Role, number: number) => Promise<Actor>
  /** Repeatable chance between 0 and 1, the same for the same purpose, whatever else was drawn. */
  chance: (purpose: string) => () => number
  /** Waits for a moment of the play; at once unless it is played in real time. */
  until: (moment: Date) => Promise<void>
}

/** How much happened, by its steady name: `calls`, `incidents`, `prescriptions`. */
export type TrafficTally = Readonly<Record<string, number>>

/** A command of the `penataran` program. */
export interface CliCommand {
  /** Words and arguments, for example `recompute <file>`. */
  usage: string
  summary: string
  options?: readonly { flags: string; description: string; required?: boolean }[]
  examples: readonly string[]
  /** Whether the command needs an open database; then `io.run` opens contexts behind a tenant. */
  needsDatabase: boolean
  run: (io: CliIo, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<number>
}

export interface CliIo {
  /** A line for people; silent under `--json`. */
  say: (line: string) => void
  /** The machine-readable result; printed only under `--json`. */
  json: (value: unknown) => void
  /** A line on standard error. */
  warn: (line: string) => void
  /** Progress of long work on standard error when it is a terminal. */
  progress: (done: number, total: number, what: string) => void
  /** Runs an act as the product itself behind a tenant's wall, in one transaction. */
  run: <R>(tenant: string, act: (ctx: Context) => Promise<R>) => Promise<R>
  /** Calls an endpoint of the product in somebody's name. */
  call: Call
  /** Hands waiting facts to their readers now; needed where no server is running beside. */
  deliver: () => Promise<void>
}
