-- Every request asks for these, so they come ready to read: one row a membership instead of one a permission.
-- Who stands in does the work, and gives nobody rights that would outlast it.
create view identity.held_bundles with (security_invoker = true) as
  select m.tenant_id, m.person_id,
    case when m.delegated_from is not null then (
      select lender.person_id from identity.memberships as lender
      where lender.tenant_id = m.tenant_id and lender.id = m.delegated_from) end as behalf,
    (select string_agg(rp.permission, ' ') from identity.role_permissions as rp
      where rp.role = m.role and (m.delegated_from is null or rp.permission not in ('identity.member.invite',
        'identity.member.change', 'identity.member.end', 'handover.delegation.make', 'handover.delegation.arrange',
        'handover.role.transfer', 'handover.role.arrange'))) as permissions
  from identity.current_memberships as m;
comment on view identity.held_bundles is
  'Permissions of each membership that counts now, parted by spaces, and for whom where it is lent.';
grant select on identity.held_bundles to penataran_app;

create or replace view identity.held_permissions with (security_invoker = true) as
  select tenant_id, person_id, permission, behalf
  from identity.held_bundles cross join lateral string_to_table(permissions, ' ') as permission;
