import type { Context } from '#platform/context.ts'
import type { Fact, FactType } from '#platform/facts/fact.ts'
import type { Finding } from '#platform/finding.ts'
import type { AuthenticatorFactory } from '#platform/http/authenticator.ts'
import type { AnyEndpoint, Endpoint, Input, Reply, UploadedFile } from '#platform/http/endpoint.ts'
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
  'auditor',
  'citizen',
] as const
export type Role = (typeof ROLES)[number]

/** A permission and the roles that hold it on a new installation. */
export interface Permission {
  name: `${string}.${string}.${string}`
  label: Bilingual
  roles: readonly Role[]
}

/** A reaction to facts: runs in the worker, behind the fact's tenant, at least once, in order. */
export interface Subscription {
  /** Steady name of the reader, for example `evaluation.refresh-evidence`. */
  name: string
  facts: readonly FactType[]
  handle: (ctx: Context, fact: Fact) => Promise<void>
}

/** A module's face: all that programs may know of it. */
export interface Manifest {
  name: string
  /** Folder of the module below the root of the product, for example `core/identity`. */
  folder: string
  routes: readonly Route[]
  permissions: readonly Permission[]
  facts: readonly FactType[]
  subscriptions?: readonly Subscription[]
  /** Names of database constraints and the refusal each one means. */
  constraints?: Readonly<Record<string, Problem<undefined>>>
  /** Says who calls; exactly one module has it. */
  authenticator?: AuthenticatorFactory
  /** What the authenticator answers below `/api/auth`, for the published contract. */
  door?: readonly Endpoint[]
  /** Loads the module's reference data, also from other manifests; runs after migrations, must be safe to run again. */
  loadReference?: (ctx: Context, modules: readonly Manifest[]) => Promise<void>
  /** What `penataran doctor` looks at in this module; runs behind the ministry's wall and only reads. */
  diagnose?: (ctx: Context) => Promise<Finding[]>
  /** Commands the module adds to the `penataran` program. */
  cli?: readonly CliCommand[]
}

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
}
