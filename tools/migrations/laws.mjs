// @ts-check
// What a migration may not do. Tenant tables keep a form that a distributed PostgreSQL takes unchanged.
import { nameOf } from './read-schema.mjs'

/** @typedef {import('./read-schema.mjs').Node} Node */
/** @typedef {import('./read-schema.mjs').Table} Table */
/** @typedef {import('./read-schema.mjs').Policy} Policy */

/** Not in PostgreSQL 15, or not carried to the workers of a distributed one. */
const REFUSED_FUNCTIONS = {
  set_config: 'workers of a distributed database never see it; use SET LOCAL',
  uuidv7: 'PostgreSQL 15 does not have it',
}

/**
 * Faults of a tenant table.
 *
 * @param {Table} table
 * @param {ReadonlySet<string>} shared names of tables that belong to no tenant
 * @param {boolean} joint whether the ministry may see its rows beside the region
 * @returns {string[]}
 */
export function faultsOfTenantTable(table, shared, joint = false) {
  if (!table.columns.includes('tenant_id')) {
    return ['has no tenant_id and is not listed in platform/db/shared-tables.json']
  }
  return [
    ...(table.primaryKey === undefined ? ['has no primary key'] : []),
    ...(table.primaryKey !== undefined && table.primaryKey[0] !== 'tenant_id'
      ? ['its primary key does not begin with tenant_id']
      : []),
    ...table.keys
      .filter((key) => key.unique && key.columns[0] !== 'tenant_id')
      .map((key) => `its unique index ${key.name} does not begin with tenant_id`),
    ...table.foreignKeys
      .filter(({ columns, target }) => !shared.has(target) && !columns.includes('tenant_id'))
      .map(({ target }) => `its foreign key to ${target} leaves the tenant: add tenant_id on both sides`),
    ...(table.walled ? [] : ['row-level security is not enabled']),
    ...(table.granted ? [] : ['grants the application nothing']),
    ...(table.policies.some(isWall) ? [] : ["has no policy tenant_id = current_setting('app.tenant', true)"]),
    ...table.policies.flatMap((policy) => faultsOfPolicy(policy, joint)),
    ...table.triggers.map((trigger) => `has trigger ${trigger}; distributed tables refuse triggers`),
  ]
}

/**
 * Permissive policies add up, so each must hold by itself: behind the tenant's wall, for reading one's own rows,
 * or, in a joint table, for the ministry.
 *
 * @param {Policy} policy
 * @param {boolean} joint
 */
function faultsOfPolicy(policy, joint) {
  const parts = partsOf(policy)
  const isOwn = policy.command === 'select' && parts.every((part) => compares(part, undefined, 'app.actor'))
  return [
    ...(findAll(parts, 'SubLink').length > 0 ? ['its policy has a sub-select'] : []),
    ...(policy.permissive && !isWall(policy) && !isOwn && !(joint && parts.every(isMinistry))
      ? ['its policy opens more than the tenant or own rows']
      : []),
  ]
}

/** @param {Policy} policy @returns {Node[]} */
const partsOf = ({ using, check }) => [using, check].filter((part) => part !== undefined)

/** @param {Policy} policy */
const isWall = (policy) =>
  policy.permissive && partsOf(policy).every((part) => compares(part, 'tenant_id', 'app.tenant'))

/**
 * Whether an expression is `current_setting('app.tenant', …) = '00'`, or that AND something more.
 *
 * @param {Node} expression
 * @returns {boolean}
 */
function isMinistry(expression) {
  if (expression.BoolExpr?.boolop === 'AND_EXPR') return expression.BoolExpr.args.some(isMinistry)
  const { name, lexpr, rexpr } = expression.A_Expr ?? {}
  return (
    name?.[0]?.String?.sval === '=' &&
    lexpr?.FuncCall?.funcname?.[0]?.String?.sval === 'current_setting' &&
    lexpr.FuncCall.args?.[0]?.A_Const?.sval?.sval === 'app.tenant' &&
    rexpr?.A_Const?.sval?.sval === '00'
  )
}

/**
 * Whether an expression is `column = current_setting('setting', …)`, or that AND something more.
 *
 * @param {Node} expression
 * @param {string | undefined} column any, when not given
 * @param {string} setting
 * @returns {boolean}
 */
function compares(expression, column, setting) {
  if (expression.BoolExpr?.boolop === 'AND_EXPR') {
    return expression.BoolExpr.args.some((/** @type {Node} */ part) => compares(part, column, setting))
  }
  const { name, lexpr, rexpr } = expression.A_Expr ?? {}
  const reference = (lexpr?.TypeCast?.arg ?? lexpr)?.ColumnRef?.fields?.[0]?.String?.sval
  return (
    name?.[0]?.String?.sval === '=' &&
    (column === undefined ? reference !== undefined : reference === column) &&
    rexpr?.FuncCall?.funcname?.[0]?.String?.sval === 'current_setting' &&
    rexpr.FuncCall.args?.[0]?.A_Const?.sval?.sval === setting
  )
}

/**
 * Faults of one statement, wherever it stands.
 *
 * @param {Node} statement
 * @param {{ schema: string, text: string }} place the schema its module owns, and the text of its file
 * @returns {string[]}
 */
export function faultsOfStatement(statement, { schema, text }) {
  const called = findAll(statement, 'FuncCall').map((call) => call.funcname.at(-1).String.sval)
  const bodies = JSON.stringify([findAll(statement, 'DoStmt'), findAll(statement, 'CreateFunctionStmt')])
  return [
    ...Object.entries(REFUSED_FUNCTIONS)
      .filter(([name]) => called.includes(name) || new RegExp(`\\b${name}\\s*\\(`, 'i').test(bodies))
      .map(([name, reason]) => `calls ${name}(): ${reason}`),
    ...(narrows(statement) && !/^-- widen-narrow: \S+/m.test(text)
      ? [`${narrows(statement)} without a line "-- widen-narrow: <why no running version needs it>"`]
      : []),
    ...faultsOfPlace(statement, schema),
  ]
}

/** @param {Node} statement @param {string} schema */
function faultsOfPlace(statement, schema) {
  const range = statement.CreateStmt?.relation ?? statement.CreateTableAsStmt?.into.rel
  if (range === undefined || range.relpersistence === 't' || range.schemaname === schema) return []
  return [`creates ${nameOf(range)} outside schema ${schema}`]
}

const DROPS = ['TABLE', 'SCHEMA', 'VIEW', 'MATVIEW', 'SEQUENCE', 'TYPE', 'FUNCTION'].map(
  (what) => `OBJECT_${what}`,
)
/** @type {Record<string, string>} */
const NARROWING = {
  AT_DropColumn: 'drops a column',
  AT_AlterColumnType: 'changes the type of a column',
  AT_SetNotNull: 'makes a column obligatory',
}

/** How a statement takes away what a server of the version before may still use. */
/** @param {Node} statement @returns {string | undefined} */
function narrows(statement) {
  if (statement.RenameStmt !== undefined) return 'renames'
  if (DROPS.includes(statement.DropStmt?.removeType)) return 'drops'
  const commands = statement.AlterTableStmt?.cmds ?? []
  return commands.map((/** @type {Node} */ c) => NARROWING[c.AlterTableCmd.subtype]).find(Boolean)
}

/** Every node of a kind anywhere below. */
/** @param {Node} node @param {string} kind @returns {Node[]} */
function findAll(node, kind) {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === kind ? [value] : []),
    ...findAll(value, kind),
  ])
}
