import type pg from 'pg'
import { type Finding, ill, well } from '#platform/finding.ts'
import { compareMigrations } from './migrate.ts'
import shared from './shared-tables.json' with { type: 'json' }

/** The oldest PostgreSQL whose SQL we write. */
const OLDEST = 15
/** Seconds two clocks may be apart before times in the product contradict each other. */
const CLOCK_TOLERANCE = 5

/**
 * Looks at an open database without changing anything, for `penataran doctor`: server, clock, role,
 * schema, walls.
 *
 * @param folders module folders that may hold migrations
 * @param now reads this machine's clock, in milliseconds
 */
export async function diagnoseDatabase(
  owner: pg.Pool,
  folders: readonly string[],
  now: () => number,
): Promise<Finding[]> {
  const server = await findServer(owner)
  const findings = [server, await findClock(owner, now), await findRole(owner)]
  const schema = await findMigrations(owner, folders)
  return [...findings, schema, ...(schema.ok ? [await findWalls(owner)] : [])]
}

async function findServer(owner: pg.Pool): Promise<Finding> {
  const { rows } = await owner.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  )
  const { number, version } = rows[0] as { number: number; version: string }
  if (number >= OLDEST * 10_000)
    return well(`PostgreSQL ${version} menjawab.`, `PostgreSQL ${version} answers.`)
  return ill(
    `PostgreSQL ${version} terlalu lama. Pakai versi ${OLDEST} atau yang lebih baru.`,
    `PostgreSQL ${version} is too old. Use version ${OLDEST} or newer.`,
  )
}

/** The question travels both ways, so the middle of the journey is compared. */
async function findClock(owner: pg.Pool, now: () => number): Promise<Finding> {
  const sent = now()
  const { rows } = await owner.query<{ at: number }>(
    'select extract(epoch from clock_timestamp())::float8 as at',
  )
  const apart = Math.abs(((rows[0]?.at as number) * 1000 - (sent + now()) / 2) / 1000)
  if (apart <= CLOCK_TOLERANCE)
    return well(
      'Jam mesin ini dan jam basis data sama.',
      'The clocks of this machine and of the database agree.',
    )
  const seconds = Math.round(apart)
  return ill(
    `Jam mesin ini dan jam basis data berbeda ${seconds} detik. Hidupkan penyelarasan waktu (NTP) di keduanya.`,
    `The clocks of this machine and of the database are ${seconds} seconds apart. Turn on time synchronisation (NTP) on both.`,
  )
}

async function findRole(owner: pg.Pool): Promise<Finding> {
  const { rows } = await owner.query<{ strong: boolean; member: boolean }>(`
    select rolsuper or rolbypassrls as strong, pg_has_role(current_user, oid, 'member') as member
    from pg_roles where rolname = 'penataran_app'`)
  const role = rows[0]
  if (!role) {
    return ill(
      'Peran penataran_app belum ada. Jalankan “penataran migrate” dengan akun yang boleh membuat peran.',
      'The role penataran_app does not exist. Run “penataran migrate” with a login that may create roles.',
    )
  }
  if (role.strong) {
    return ill(
      'Peran penataran_app dapat menembus dinding antardaerah. Jalankan: alter role penataran_app nosuperuser nobypassrls',
      'The role penataran_app can pass the walls between regions. Run: alter role penataran_app nosuperuser nobypassrls',
    )
  }
  if (role.member)
    return well(
      'Peran aplikasi terbatas sebagaimana mestinya.',
      'The application role is confined as it must be.',
    )
  return ill(
    'Akun ini bukan anggota penataran_app. Jalankan: grant penataran_app to current_user',
    'This login is not a member of penataran_app. Run: grant penataran_app to current_user',
  )
}

async function findMigrations(owner: pg.Pool, folders: readonly string[]): Promise<Finding> {
  const { pending, changed, unknown } = await compareMigrations(owner, folders)
  const list = (names: readonly string[]): string => names.join(', ')
  if (changed.length > 0) {
    return ill(
      `Migrasi yang sudah jalan berubah isinya: ${list(changed)}. Kembalikan berkas aslinya dari rilis.`,
      `Migrations that have run were changed: ${list(changed)}. Bring back the files of the release.`,
    )
  }
  if (unknown.length > 0) {
    return ill(
      `Basis data ini pernah dipakai versi yang lebih baru: ${list(unknown)}. Pasang versi itu atau yang lebih baru.`,
      `A newer version has used this database: ${list(unknown)}. Install that version or a newer one.`,
    )
  }
  if (pending.length === 0) return well('Skema mutakhir.', 'The schema is up to date.')
  return ill(
    `${pending.length} migrasi belum dijalankan. Jalankan “penataran migrate” atau “penataran start”.`,
    `${pending.length} migrations have not run. Run “penataran migrate” or “penataran start”.`,
  )
}

/** Every table that is not on the list of shared ones must have its wall up. */
async function findWalls(owner: pg.Pool): Promise<Finding> {
  const { rows } = await owner.query<{ name: string }>(
    `select ns.nspname || '.' || class.relname as name
     from pg_class as class join pg_namespace as ns on ns.oid = class.relnamespace
     cross join aclexplode(ns.nspacl) as given
     where class.relkind in ('r', 'p') and not class.relispartition
       and given.grantee = to_regrole('penataran_app')::oid and given.privilege_type = 'USAGE'
       and ns.nspname || '.' || class.relname <> all ($1::text[])
       and not (class.relrowsecurity and exists (select from pg_policy where polrelid = class.oid))
     order by 1`,
    [Object.keys(shared)],
  )
  const names = rows.map((row) => row.name).join(', ')
  if (rows.length === 0)
    return well(
      'Dinding antardaerah berdiri di semua tabel.',
      'The walls between regions stand on every table.',
    )
  return ill(
    `Tabel tanpa dinding antardaerah: ${names}. Jangan buka server ini untuk umum; pulihkan dari cadangan atau pasang ulang skemanya.`,
    `Tables without a wall between regions: ${names}. Do not open this server to anyone; restore a backup or rebuild the schema.`,
  )
}
