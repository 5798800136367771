/** A CTE with the machine's time and the business's; leases and retries go by the first, held messages and timers by the second. */
export const CLOCKS = `
  clocks as materialized (
    select t.now, t.now + coalesce((select offset_ms from business_clock where id = 1), 0) * interval '1 ms' as business_now
    from (select clock_timestamp() as now) t)`;
