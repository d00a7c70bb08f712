// @ts-check
// Prints the address of a PostgreSQL server (15 or newer) on which tests may make databases and roles:
// the one given in TEST_DATABASE_URL, or one on this machine that lets us in. Exit code 1 when there is none.
import { userInfo } from 'node:os'
import pg from 'pg'

const given = process.env.TEST_DATABASE_URL
const users = [...new Set(['postgres', userInfo().username])]
const candidates = given ? [given] : users.map((user) => `postgres://${user}@127.0.0.1:5432/postgres`)

/** @param {string} url */
async function serves(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int >= 150000 and (rolsuper or (rolcreatedb and rolcreaterole)) as good
         from pg_roles where rolname = current_user`,
    )
    return rows[0]?.good === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

for (const url of candidates) {
  if (await serves(url)) {
    console.log(url)
    process.exit(0)
  }
}
process.exit(1)
