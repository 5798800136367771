/**
 * How what happens to a message reaches the timer of its notice, within the statement that notes it. `told` is a relation
 * with `notice`, `ticket_id`, `trace_id`, and two marks: `climbs` (it is to be looked at now) and `arrived` (it is over,
 * where that is enough). A timer that is being run at this moment is left alone: whoever runs it sees what is known.
 */
export const ladderTimers = (told: string): string => `
  climbing as (
    insert into timer (key, ticket_id, due_at, action, trace_id)
    select distinct on (s.notice) 'ladder:' || s.notice, s.ticket_id, c.business_now,
      jsonb_build_object('kind', 'climb_ladder', 'noticeId', s.notice, 'enough', 'confirmed', 'called', false), s.trace_id
    from ${told} s cross join clocks c left join timer t on t.key = 'ladder:' || s.notice
    where s.climbs or (s.arrived is not null and t.status = 'waiting' and (t.action->>'called')::boolean)
    order by s.notice
    on conflict (key) do update set due_at = excluded.due_at, status = 'waiting', attempts = 0, next_attempt_at = null,
      handed_at = null, error = null),
  ended as (
    delete from timer where key in (
      select t.key from ${told} s join timer t on t.key = 'ladder:' || s.notice
      where not s.climbs and t.status = 'waiting' and not (t.action->>'called')::boolean
        and (s.arrived = 'confirmed' or s.arrived = t.action->>'enough')
      for update of t skip locked))`;

/** A platform has said that nobody can be reached there any more, or that they want to hear no more. Wants `clocks`. */
export const markLost = (lost: string): string => `
  lost as (
    update contact_point p set
      gone_at = case when l.failure = 'gone' then coalesce(p.gone_at, c.business_now) else p.gone_at end,
      opted_out_at = case when l.failure = 'opted_out' then coalesce(p.opted_out_at, c.business_now) else p.opted_out_at end
    from ${lost} l, clocks c
    where p.id = l.contact_point_id and l.failure in ('gone', 'opted_out'))`;
