-- Reviewers read the trail of all reads, newest first.
create index caller_reads_by_time on dispatch.caller_reads (tenant_id, at, id);
