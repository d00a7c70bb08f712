import { sql } from 'kysely'

/**
 * The content of a programme `p` as the contract has it, composed by the database: one row, one document. Every list
 * has a steady order, so that equal content gives equal documents.
 */
export const CONTENT = sql`jsonb_build_object(
  'code', p.code, 'name', p.name, 'description', p.description,
  'dimension', p.dimension, 'subDimension', p.sub_dimension, 'quickWinYear', p.quick_win_year,
  'ownerOpdId', p.owner_opd_id,
  'coOwnerIds', (select coalesce(jsonb_agg(c.opd_id order by c.opd_id), '[]')
    from programme.co_owners as c where c.tenant_id = p.tenant_id and c.programme_id = p.id),
  'beneficiaries', p.beneficiaries,
  'from', to_char(p.from_month, 'YYYY-MM'), 'to', to_char(p.to_month, 'YYYY-MM'),
  'villages', (select coalesce(jsonb_agg(v.village_code order by v.village_code collate "C"), '[]')
    from programme.villages as v where v.tenant_id = p.tenant_id and v.programme_id = p.id),
  'targets', (select coalesce(jsonb_agg(jsonb_build_object(
      'id', t.id, 'kind', t.kind, 'name', t.name, 'unit', t.unit, 'direction', t.direction,
      'baseline', trim_scale(t.baseline)::text,
      'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'target', trim_scale(y.target)::text)
          order by y.year), '[]')
        from programme.target_years as y
        where y.tenant_id = t.tenant_id and y.programme_id = t.programme_id and y.target_id = t.id)
    ) order by t.position), '[]')
    from programme.targets as t
    where t.tenant_id = p.tenant_id and t.programme_id = p.id and t.dropped_at is null),
  'budgets', (select coalesce(jsonb_agg(jsonb_build_object('year', b.year, 'source', b.source, 'amount', b.amount::text)
      order by b.year, b.source collate "C"), '[]')
    from programme.budgets as b where b.tenant_id = p.tenant_id and b.programme_id = p.id),
  'risks', (select coalesce(jsonb_agg(jsonb_build_object('factor', r.factor, 'cause', r.cause,
      'likelihood', r.likelihood, 'mitigation', r.mitigation) order by r.number), '[]')
    from programme.risks as r where r.tenant_id = p.tenant_id and r.programme_id = p.id),
  'dependsOn', (select coalesce(jsonb_agg(d.on_id order by d.on_id), '[]')
    from programme.dependencies as d where d.tenant_id = p.tenant_id and d.programme_id = p.id),
  'goalIds', (select coalesce(jsonb_agg(a.goal_id order by a.goal_id collate "C"), '[]')
    from programme.alignments as a where a.tenant_id = p.tenant_id and a.programme_id = p.id),
  'serviceModule', p.service_module, 'indicators', to_jsonb(p.indicators), 'notes', p.notes)`
