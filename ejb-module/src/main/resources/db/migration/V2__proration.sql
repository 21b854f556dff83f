-- Proration (按分): dated methods, runs with their pools, shares and lines, and the ledger of what approved runs booked.

-- Methods as entered. Rows are kept for ever; what is in force is in the table after this one.
create table proration_method (
  method_number    bigint        not null auto_increment,
  version          int           not null,
  state            varchar(20)   not null,
  method_id        varchar(40)   not null,
  effective_from   date          not null,
  -- Last day, inclusive; null for ever.
  effective_until  date,
  legal_source     varchar(1000) not null,
  confirmed        boolean       not null,
  scope            varchar(20)   not null,
  bearers          varchar(20)   not null,
  unit             varchar(20)   not null,
  stage1           varchar(20)   not null,
  weight           varchar(20)   not null,
  base_months      varchar(30)   not null,
  kind_hint        boolean       not null,
  rounding         varchar(30)   not null,
  tie_break        varchar(30)   not null,
  entered_by       varchar(64)   not null,
  entered_at       datetime(6)   not null,
  reason           varchar(1000) not null,
  -- The method in force whose place this one takes.
  replaces         bigint,
  in_force_by      varchar(64),
  in_force_at      datetime(6),
  in_force_reason  varchar(1000),
  confirmed_by     varchar(64),
  confirmed_at     datetime(6),
  confirmed_reason varchar(1000),
  withdrawn_by     varchar(64),
  withdrawn_at     datetime(6),
  withdrawn_reason varchar(1000),
  primary key (method_number),
  -- Only the product itself puts a method in force that it entered.
  constraint put_in_force_by_another check (in_force_by is null or in_force_by <> entered_by or in_force_by = 'system'),
  constraint confirmed_by_another check (confirmed_by is null or confirmed_by <> entered_by)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Methods in force. No two on one day, no two with one id.
create table proration_method_in_force (
  method_number   bigint      not null,
  method_id       varchar(40) not null,
  one             tinyint     not null default 1,
  effective_from  date        not null,
  -- First day after; 9999-12-31 for ever.
  effective_after date        not null,
  period for effective (effective_from, effective_after),
  primary key (method_number),
  unique key method_in_force_id (method_id),
  unique key one_method_a_day (one, effective without overlaps),
  constraint in_force_is_method foreign key (method_number) references proration_method (method_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table proration_run (
  run_number      bigint        not null auto_increment,
  version         int           not null,
  state           varchar(20)   not null,
  -- The one month asked for; null for every month.
  treatment_month int,
  -- The method asked for; null for those in force.
  tried_method    bigint,
  ruleset_version varchar(100)  not null,
  known_as_of     date          not null,
  -- The last batch whose insurers and payment results were known.
  knowledge_batch bigint        not null,
  unconfirmed     boolean       not null,
  claims          bigint        not null,
  amount          bigint        not null,
  pools           int           not null,
  shares          bigint        not null,
  insurers        int           not null,
  reversals       bigint        not null,
  reversed_amount bigint        not null,
  drafted_by      varchar(64)   not null,
  drafted_at      datetime(6)   not null,
  approved_by     varchar(64),
  approved_at     datetime(6),
  approved_reason varchar(1000),
  closed_by       varchar(64),
  closed_at       datetime(6),
  closed_reason   varchar(1000),
  -- Drafts that were computed again: the earlier keeps its sums only.
  replaces        bigint,
  replaced_by     bigint,
  primary key (run_number),
  key run_replaced (replaced_by, run_number),
  constraint approved_by_another check (approved_by is null or approved_by <> drafted_by),
  constraint approved_or_draft check ((state = 'DRAFT') = (approved_by is null)),
  constraint closed_once_approved check (closed_by is null or approved_by is not null),
  constraint replaced_while_draft check (replaced_by is null or state = 'DRAFT')
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Methods as a run used them, whatever becomes of the method.
create table proration_run_method (
  run_number      bigint        not null,
  ordinal         int           not null,
  method_id       varchar(40)   not null,
  effective_from  date          not null,
  effective_until date,
  legal_source    varchar(1000) not null,
  confirmed       boolean       not null,
  scope           varchar(20)   not null,
  bearers         varchar(20)   not null,
  unit            varchar(20)   not null,
  stage1          varchar(20)   not null,
  weight          varchar(20)   not null,
  base_months     varchar(30)   not null,
  kind_hint       boolean       not null,
  rounding        varchar(30)   not null,
  tie_break       varchar(30)   not null,
  primary key (run_number, ordinal),
  constraint method_of_run foreign key (run_number) references proration_run (run_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table proration_run_month (
  run_number      bigint not null,
  treatment_month int    not null,
  claims          bigint not null,
  amount          bigint not null,
  primary key (run_number, treatment_month),
  key month_of_runs (treatment_month, run_number),
  constraint month_of_run foreign key (run_number) references proration_run (run_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Sums for the picture from claims to insurers.
create table proration_flow (
  run_number bigint       not null,
  source     varchar(100) not null,
  target     varchar(40)  not null,
  amount     bigint       not null,
  primary key (run_number, source, target),
  constraint flow_of_run foreign key (run_number) references proration_run (run_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table proration_pool (
  run_number         bigint        not null,
  pool               int           not null,
  method_ordinal     int           not null,
  treatment_month    int           not null,
  -- Empty for the whole country.
  prefecture_code    varchar(2)    not null,
  -- Empty for all.
  fee_schedule       varchar(20)   not null,
  hint               varchar(20),
  agency             varchar(20),
  -- Names with commas between them; empty for any.
  kinds              varchar(400)  not null,
  bearers_prefecture varchar(2)    not null,
  base_from          int           not null,
  base_until         int           not null,
  claims             bigint        not null,
  amount             bigint        not null,
  members            int           not null,
  total_weight       decimal(60,0) not null,
  primary key (run_number, pool),
  constraint pool_of_run foreign key (run_number) references proration_run (run_number),
  constraint pool_positive check (amount >= 0 and claims > 0 and total_weight > 0)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What an insurer bears of a pool, with its weight as used.
create table proration_share (
  run_number     bigint        not null,
  pool           int           not null,
  insurer_number varchar(8)    not null,
  agency         varchar(20)   not null,
  weight         decimal(60,0) not null,
  amount         bigint        not null,
  primary key (run_number, pool, insurer_number),
  key share_of_insurer (run_number, insurer_number),
  constraint share_of_run foreign key (run_number) references proration_run (run_number),
  constraint share_not_negative check (amount >= 0 and weight >= 0)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- A claim of a run, with the decision that made it unresolved and the number of the decision that makes it prorated.
create table proration_line (
  run_number      bigint      not null,
  claim_number    bigint      not null,
  claim_id        varchar(40) not null,
  pool            int         not null,
  decision_number bigint      not null,
  prorated_number bigint      not null,
  amount          bigint      not null,
  primary key (run_number, claim_number),
  unique key line_by_claim_id (run_number, claim_id),
  key line_of_pool (run_number, pool, claim_id),
  constraint line_of_run foreign key (run_number) references proration_run (run_number),
  constraint line_of_claim foreign key (claim_number) references claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- A claim of an approved run that a later run takes back.
create table proration_reversal (
  run_number      bigint      not null,
  sequence        int         not null,
  claim_number    bigint      not null,
  claim_id        varchar(40) not null,
  reversed_run    bigint      not null,
  pool            int         not null,
  -- Version of the pool's balance that the amounts rest on.
  pool_version    bigint      not null,
  treatment_month int         not null,
  amount          bigint      not null,
  decision_number bigint      not null,
  outcome         varchar(20) not null,
  insurers        int         not null,
  primary key (run_number, sequence),
  unique key reversal_once (run_number, claim_number),
  key reversal_of_line (reversed_run, claim_number),
  constraint reversal_of_run foreign key (run_number) references proration_run (run_number),
  constraint reversal_of_claim foreign key (claim_number) references claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table proration_reversal_share (
  run_number     bigint     not null,
  sequence       int        not null,
  insurer_number varchar(8) not null,
  given_back     bigint     not null,
  primary key (run_number, sequence, insurer_number),
  key reversal_share_of_insurer (run_number, insurer_number),
  constraint reversal_share_of_run foreign key (run_number) references proration_run (run_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Sums of a run by insurer: what it books when it is approved.
create table proration_booking (
  run_number     bigint     not null,
  insurer_number varchar(8) not null,
  charged        bigint     not null,
  given_back     bigint     not null,
  primary key (run_number, insurer_number),
  constraint booking_of_run foreign key (run_number) references proration_run (run_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What approved runs booked.
create table ledger_entry (
  run_number     bigint      not null,
  insurer_number varchar(8)  not null,
  charged        bigint      not null,
  given_back     bigint      not null,
  booked_at      datetime(6) not null,
  primary key (insurer_number, run_number),
  constraint entry_of_run foreign key (run_number) references proration_run (run_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table ledger_balance (
  insurer_number varchar(8) not null,
  charged        bigint     not null,
  given_back     bigint     not null,
  primary key (insurer_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Claims of approved runs that were not taken back. The primary key keeps a claim from being prorated twice.
create table proration_open_line (
  claim_number    bigint      not null,
  run_number      bigint      not null,
  pool            int         not null,
  treatment_month int         not null,
  amount          bigint      not null,
  -- Outcome of the decision in force: what tells which claims the next run takes back.
  outcome         varchar(20) not null,
  primary key (claim_number),
  key open_line_month (treatment_month, outcome, amount),
  key open_line_outcome (outcome, run_number, pool),
  key open_line_of_run (run_number),
  constraint open_line_of_run foreign key (run_number) references proration_run (run_number),
  constraint open_line_of_claim foreign key (claim_number) references claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What is left in the pools of approved runs.
create table proration_pool_balance (
  run_number bigint not null,
  pool       int    not null,
  claims     bigint not null,
  amount     bigint not null,
  version    bigint not null,
  primary key (run_number, pool),
  constraint balance_of_run foreign key (run_number) references proration_run (run_number),
  constraint balance_not_negative check (claims >= 0 and amount >= 0)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Whoever decides: an open line knows the outcome of its claim. First decisions, of which there are most, cost nothing.
create trigger open_line_follows_claim after update on claim for each row
begin
  if old.outcome is not null and not (new.outcome <=> old.outcome) then
    update proration_open_line set outcome = new.outcome where claim_number = new.claim_number;
  end if;
end;

-- An approved run never changes, except that it is closed, and that it is REVERSED once all its claims are taken back.
create trigger run_unchanged before update on proration_run for each row
begin
  if old.state <> 'DRAFT' and not (
      (new.state = old.state or (old.state = 'APPROVED' and new.state = 'REVERSED'))
      and new.run_number = old.run_number and new.treatment_month <=> old.treatment_month
      and new.tried_method <=> old.tried_method and new.ruleset_version = old.ruleset_version
      and new.known_as_of = old.known_as_of and new.knowledge_batch = old.knowledge_batch
      and new.unconfirmed = old.unconfirmed and new.claims = old.claims and new.amount = old.amount
      and new.pools = old.pools and new.shares = old.shares and new.insurers = old.insurers
      and new.reversals = old.reversals and new.reversed_amount = old.reversed_amount
      and new.drafted_by = old.drafted_by and new.drafted_at = old.drafted_at
      and new.approved_by = old.approved_by and new.approved_at = old.approved_at
      and new.approved_reason = old.approved_reason
      and new.replaces <=> old.replaces and new.replaced_by <=> old.replaced_by
      and (old.closed_by is null or (new.closed_by = old.closed_by and new.closed_at = old.closed_at
        and new.closed_reason = old.closed_reason))) then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger run_kept before delete on proration_run for each row
begin
  if old.state <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

-- What a run consists of is written with it and never changed; with a draft it may be removed.
create trigger run_method_unchanged before update on proration_run_method for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger run_method_complete before insert on proration_run_method for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger run_method_kept before delete on proration_run_method for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger run_month_unchanged before update on proration_run_month for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger run_month_complete before insert on proration_run_month for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger run_month_kept before delete on proration_run_month for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger flow_unchanged before update on proration_flow for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger flow_complete before insert on proration_flow for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger flow_kept before delete on proration_flow for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger pool_unchanged before update on proration_pool for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger pool_complete before insert on proration_pool for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger pool_kept before delete on proration_pool for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger share_unchanged before update on proration_share for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger share_complete before insert on proration_share for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger share_kept before delete on proration_share for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger line_unchanged before update on proration_line for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger line_complete before insert on proration_line for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger line_kept before delete on proration_line for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger reversal_unchanged before update on proration_reversal for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger reversal_complete before insert on proration_reversal for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger reversal_kept before delete on proration_reversal for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger reversal_share_unchanged before update on proration_reversal_share for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger reversal_share_complete before insert on proration_reversal_share for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger reversal_share_kept before delete on proration_reversal_share for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger booking_unchanged before update on proration_booking for each row
  signal sqlstate '45000' set message_text = 'what a proration run holds never changes';

create trigger booking_complete before insert on proration_booking for each row
begin
  if (select state from proration_run where run_number = new.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

create trigger booking_kept before delete on proration_booking for each row
begin
  if (select state from proration_run where run_number = old.run_number) <> 'DRAFT' then
    signal sqlstate '45000' set message_text = 'an approved proration run never changes';
  end if;
end;

-- After, not before: MariaDB 11.4 refuses insert … select into a table with a trigger before its updates.
create trigger ledger_entry_unchanged after update on ledger_entry for each row
  signal sqlstate '45000' set message_text = 'the ledger is append-only';

create trigger ledger_entry_kept after delete on ledger_entry for each row
  signal sqlstate '45000' set message_text = 'the ledger is append-only';
