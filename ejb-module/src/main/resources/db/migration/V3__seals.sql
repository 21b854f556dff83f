-- SHA-256 of what an entry vouches for beside itself, such as the decisions of a seal; part of the entry's own hash. Empty for most.
alter table audit_entry add column content_sha256 char(64) not null default '',
  add key audit_user (user_name),
  add key audit_action (action),
  add key audit_subject (subject);

-- Numbers come from one sequence; seals cover ranges of them.
alter table decision add unique key decision_by_number (decision_number);

-- Which audit entry vouches for which decisions. Written in the transaction that stores them.
create table decision_seal (
  -- Numbers of the first and the last decision; no other seal has numbers between them.
  first_number bigint     not null,
  last_number  bigint     not null,
  audit_number bigint     not null,
  -- For each decision in the order of numbers: claim number (8 bytes), decision number (8 bytes), SHA-256 (32 bytes).
  -- The SHA-256 of the whole is content_sha256 of the audit entry.
  hashes       mediumblob not null,
  primary key (first_number),
  unique key seal_by_entry (audit_number),
  constraint seal_of_entry foreign key (audit_number) references audit_entry (number),
  constraint seal_range check (last_number >= first_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger decision_seal_unchanged before update on decision_seal for each row
  signal sqlstate '45000' set message_text = 'seals are append-only';

create trigger decision_seal_kept before delete on decision_seal for each row
  signal sqlstate '45000' set message_text = 'seals are append-only';

-- After, not before: MariaDB 11.4 refuses insert … select into a table with a trigger before its updates.
create trigger decision_unchanged after update on decision for each row
begin
  if not (new.claim_number = old.claim_number and new.decision_number = old.decision_number
      and new.outcome = old.outcome and new.confirmation <=> old.confirmation
      and new.agency_changed = old.agency_changed and new.identity_level <=> old.identity_level
      and new.item_matches = old.item_matches and new.person_key <=> old.person_key
      and new.candidates = old.candidates and new.copay_difference = old.copay_difference
      and new.rules_fired = old.rules_fired and new.reason = old.reason
      and new.ruleset_version = old.ruleset_version and new.known_as_of = old.known_as_of
      and new.knowledge_batch = old.knowledge_batch and new.decided_at = old.decided_at
      and new.decided_by <=> old.decided_by and new.explanation = old.explanation) then
    signal sqlstate '45000' set message_text = 'a decision never changes, except that it gives way to its successor';
  end if;
end;

-- A batch that fails takes back what it stored. Claim numbers begin with the number of the batch.
create trigger decision_kept after delete on decision for each row
begin
  if not exists (select 1 from batch where id = old.claim_number >> 32 and state = 'FAILED') then
    signal sqlstate '45000' set message_text = 'decisions are append-only';
  end if;
end;

create trigger decision_part_unchanged after update on decision_part for each row
  signal sqlstate '45000' set message_text = 'parts of decisions are append-only';

create trigger decision_part_kept after delete on decision_part for each row
begin
  if not exists (select 1 from batch where id = old.claim_number >> 32 and state = 'FAILED') then
    signal sqlstate '45000' set message_text = 'parts of decisions are append-only';
  end if;
end;
