import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Permission, Role } from '#platform/module.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { RoleTable } from '../contract.ts'

export async function putRoles(tx: Tx, roles: readonly { code: Role; label: Bilingual }[]): Promise<void> {
  await sql`
    insert into identity.roles (code, label_id, label_en)
    select code, label_id, label_en
    from unnest(${roles.map((r) => r.code)}::text[], ${roles.map((r) => r.label.id)}::text[],
      ${roles.map((r) => r.label.en)}::text[]) as listed (code, label_id, label_en)
    on conflict (code) do update set label_id = excluded.label_id, label_en = excluded.label_en`.execute(tx)
}

/**
 * Adds permissions this installation did not know, with the roles that hold them at first. What the ministry
 * changed about permissions known before stays as it is.
 */
export async function addPermissions(tx: Tx, permissions: readonly Permission[], now: Date): Promise<void> {
  const known = await sql<{ name: string }>`select name from identity.permissions`.execute(tx)
  const names = new Set(known.rows.map((row) => row.name))
  const added = permissions.filter((permission) => !names.has(permission.name))
  await sql`
    insert into identity.permissions (name, label_id, label_en)
    select name, label_id, label_en
    from unnest(${permissions.map((p) => p.name)}::text[], ${permissions.map((p) => p.label.id)}::text[],
      ${permissions.map((p) => p.label.en)}::text[]) as listed (name, label_id, label_en)
    on conflict (name) do update set label_id = excluded.label_id, label_en = excluded.label_en`.execute(tx)
  const held = added.flatMap((p) => p.roles.map((role) => ({ role, permission: p.name })))
  await sql`
    insert into identity.role_permissions (role, permission, granted_at)
    select role, permission, ${now}
    from unnest(${held.map((h) => h.role)}::text[], ${held.map((h) => h.permission)}::text[]) as listed (role, permission)
    on conflict do nothing`.execute(tx)
}

export async function readRoleTable(tx: Tx): Promise<RoleTable> {
  const roles = await sql<RoleTable['roles'][number]>`
    select r.code, jsonb_build_object('id', r.label_id, 'en', r.label_en) as label,
      coalesce(array_agg(rp.permission order by rp.permission) filter (where rp.permission is not null), '{}') as permissions
    from identity.roles as r left join identity.role_permissions as rp on rp.role = r.code
    group by r.code order by r.code`.execute(tx)
  const permissions = await sql<RoleTable['permissions'][number]>`
    select name, jsonb_build_object('id', label_id, 'en', label_en) as label
    from identity.permissions order by name`.execute(tx)
  return { roles: roles.rows, permissions: permissions.rows }
}

export async function isPermissionKnown(tx: Tx, permission: string): Promise<boolean> {
  const { rows } = await sql`select from identity.permissions where name = ${permission}`.execute(tx)
  return rows.length > 0
}

/** Answers whether the role did not hold it before. */
export async function grantPermission(tx: Tx, role: Role, permission: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into identity.role_permissions (role, permission, granted_at) values (${role}, ${permission}, ${now})
    on conflict do nothing returning role`.execute(tx)
  return rows.length === 1
}

/** Answers whether the role held it. */
export async function withdrawPermission(tx: Tx, role: Role, permission: string): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.role_permissions where role = ${role} and permission = ${permission}
    returning role`.execute(tx)
  return rows.length === 1
}
