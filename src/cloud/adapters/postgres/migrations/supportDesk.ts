/**
 * The support desk's two functions, in a schema of their own. They run with the rights of their owner; the desk's role may call them and
 * nothing else (adapters/postgres/supportRole.ts).
 * `look` writes the entry that the resident sees, and lays the answer down; `answer` hands it out once, and only to a transaction other than
 * the one that asked: whoever takes the entry back takes the answer back with it.
 * A ticket that is unknown, closed, or none of ours is asked about, and answered, alike.
 */
export const supportDesk = [
  'create schema support',
  'revoke all on schema support from public',
  `create function support.shape(whose uuid, by_ticket uuid, at timestamptz) returns json language sql stable
    set search_path = pg_catalog, pg_temp as $shape$
    select json_build_object(
      'at', at,
      'ticket', (select json_build_object('kind', kind, 'state', coalesce(known_state, case when taken_at is null then 'sending' else 'submitted' end),
          'createdAt', created_at, 'dueOn', due_on, 'photos', photos)
        from public.ticket where resident_id = whose and id = by_ticket),
      'person', (select json_build_object('documentType', document_type, 'knownSince', created_at, 'deceased', deceased_at is not null,
          'windowProofSince', (select proven_at from public.offline_proof where resident_id = whose),
          'pinLockedUntil', (select locked_until from public.offline_proof where resident_id = whose and locked_until > at))
        from public.resident where id = whose),
      'accounts', coalesce((select json_agg(json_build_object('level', level, 'proofDue', proof_due, 'phoneBound', phone_lookup is not null,
          'createdAt', created_at, 'closedAt', closed_at,
          'sessions', (select count(*) from public.session where account_id = account.id and ended_at is null and created_at > at - interval '12 hours'
            and last_seen_at > at - interval '30 minutes')) order by created_at, id)
        from public.account where resident_id = whose), '[]'),
      'grants', coalesce((select json_agg(json_build_object('state', state, 'way', way, 'count', count, 'newestAt', newest, 'nextEnd', ends) order by state, way)
        from (select state, way, count(*), max(granted_at) as newest, min(expires_at) as ends from (select way, granted_at, expires_at,
            case when revoked_at is not null then 'revoked' when revoke_requested_at is not null then 'revoking' when refused_at is not null then 'refused'
              when expires_at <= at or close_requested_at is not null then 'expired' when recorded_at is null then 'recording'
              when expires_at - at <= interval '3 days' then 'expiring' else 'active' end as state
            from public.access_grant where resident_id = whose) as each_grant group by state, way) as grants), '[]'),
      'orders', (select json_build_object('waiting', count(*), 'mostTries', max(attempts), 'oldestAt', min(created_at))
        from public.intent where resident_id = whose and finished_at is null),
      'requests', coalesce((select json_agg(json_build_object('kind', kind, 'state', state, 'count', count, 'newestAt', newest) order by kind, state)
        from (select kind, state, count(*), max(requested_at) as newest from (select kind, requested_at,
            coalesce(closing, case when expires_at > at then 'open' else 'expired' end) as state
            from public.access_request where resident_id = whose) as each_request group by kind, state) as requests), '[]'),
      'guardianships', coalesce((select json_agg(json_build_object('as', side, 'state', state, 'proof', proof, 'count', count) order by side, state, proof)
        from (select side, state, proof, count(*) from (
            select 'child' as side, coalesce(ended_why, case when ended_at is null then 'standing' else 'ended' end) as state, proof
              from public.guardianship where resident_id = whose
            union all select 'guardian', coalesce(ended_why, case when ended_at is null then 'standing' else 'ended' end), proof
              from public.guardianship where guardian_resident_id = whose) as each_tie group by side, state, proof) as ties), '[]'),
      'frozenSince', (select since from public.ward_freeze where resident_id = whose),
      'tickets', coalesce((select json_agg(json_build_object('kind', kind, 'state', state, 'count', count, 'newestAt', newest) order by kind, state)
        from (select kind, coalesce(known_state, 'sending') as state, count(*), max(created_at) as newest from public.ticket where resident_id = whose
          group by 1, 2) as tickets), '[]'),
      'receipts', coalesce((select json_agg(json_build_object('document', document, 'act', act, 'count', count, 'newestAt', newest) order by document, act)
        from (select document, act, count(*), max(agreed_at) as newest from public.consent_receipt where resident_id = whose and erased_at is null
          group by 1, 2) as receipts), '[]'),
      'unreadMessages', (select count(*) from public.message where resident_id = whose and read_at is null),
      'blockedHospitals', (select count(*) from public.hospital_block where resident_id = whose))
    $shape$`,
  `create function support.look(asked_ticket text, asked_staff text) returns uuid language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $look$
    declare
      look_id uuid := gen_random_uuid();
      look_at timestamptz := date_trunc('milliseconds', clock_timestamp() + (select ahead from public.support_desk));
      whose uuid;
      by_ticket uuid;
    begin
      if asked_staff is null or asked_staff !~ '^[A-Za-z0-9_-]{2,32}$' then
        raise exception 'a look needs a staff number';
      end if;
      if asked_ticket ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        select resident_id, id into whose, by_ticket from public.ticket
          where id = asked_ticket::uuid and known_state is distinct from 'closed';
      end if;
      insert into public.support_look (id, staff_no, at, asked_in, resident_id, ticket_id, shape)
        values (look_id, asked_staff, look_at, pg_current_xact_id(), whose, by_ticket, case when whose is null then null
          else support.shape(whose, by_ticket, look_at) end);
      if whose is not null then
        insert into public.access_event (resident_id, event_id, at, actor, staff_no)
          values (whose, 'support-' || look_id, look_at, 'support', asked_staff);
      end if;
      return look_id;
    end $look$`,
  `create function support.answer(asked_look uuid) returns json language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $answer$
    declare
      laid_down json;
    begin
      select shape into laid_down from public.support_look where id = asked_look and asked_in <> pg_current_xact_id() for update;
      if laid_down is not null then
        update public.support_look set shape = null where id = asked_look;
      end if;
      return laid_down;
    end $answer$`,
  'revoke all on all functions in schema support from public',
]

/**
 * Marked residents, who are nobody: whatever touches one is somebody's hand where none should be. Noted where the row is written, whoever
 * writes it; the worker raises the alarm. Nothing that is answered tells them apart.
 */
export const honey = [
  `create function support.note_honey() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $note$
    declare
      touched uuid;
    begin
      if tg_argv[0] = 'session' then
        select resident_id into touched from public.account where id = new.account_id;
      else
        touched := new.resident_id;
      end if;
      insert into public.honey_touch (honey, by_what) select number, tg_argv[0] from public.honey_resident where resident_id = touched;
      return null;
    end $note$`,
  'revoke all on function support.note_honey() from public',
  ...(
    [
      ['session', 'insert', 'session'],
      ['access_event', 'insert', 'event'],
      ['access_request', 'insert', 'request'],
      ['authorization_code', 'insert or update', 'code'],
    ] as const
  ).map(
    ([table, when, what]) =>
      `create trigger note_honey after ${when} on public.${table} for each row execute function support.note_honey('${what}')`,
  ),
]
