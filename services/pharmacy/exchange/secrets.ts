import type { Context } from '#platform/context.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import type { ConnectionRow } from '../store/exchange/connections.ts'

const box = (ctx: Context) => secretsOf(ctx).box('pharmacy.connections')

/** Sealed for one facility of one region: a row copied to another does not open. */
const ownerOf = (ctx: Context, { facility, kind }: Pick<ConnectionRow, 'facility' | 'kind'>): string =>
  `${ctx.tenant} ${facility} ${kind}`

export const sealFor = async (ctx: Context, of: Pick<ConnectionRow, 'facility' | 'kind'>, secret: string) =>
  (await box(ctx)).close(secret, ownerOf(ctx, of))

export const openFor = async (ctx: Context, of: ConnectionRow, sealed: string | null): Promise<string> =>
  sealed === null ? '' : (await box(ctx)).open(sealed, ownerOf(ctx, of))
