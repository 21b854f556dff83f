-- Explanations are the largest part of a decision, and nobody searches them: they stand in a table of their own, by treatment month,
-- so that the explanations of an old month can be taken out at once when an archive holds them.

-- Partitioned tables can have no foreign keys; the seal of a decision vouches for its explanation.
create table decision_explanation (
  -- First day of the claim's treatment month.
  treatment_month date       not null,
  decision_number bigint     not null,
  claim_number    bigint     not null,
  -- Deflated UTF-8 JSON.
  explanation     mediumblob not null,
  primary key (treatment_month, decision_number),
  -- For taking back what a failed batch stored, and for counting without reading the explanations.
  key explanation_of_claim (claim_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin
-- Further months are split off from the last partition while that is empty; what comes earlier than that is stored there all the same.
partition by range columns (treatment_month) (
  partition earlier values less than ('2024-01-01'),
  partition m2024_01 values less than ('2024-02-01'),
  partition m2024_02 values less than ('2024-03-01'),
  partition m2024_03 values less than ('2024-04-01'),
  partition m2024_04 values less than ('2024-05-01'),
  partition m2024_05 values less than ('2024-06-01'),
  partition m2024_06 values less than ('2024-07-01'),
  partition m2024_07 values less than ('2024-08-01'),
  partition m2024_08 values less than ('2024-09-01'),
  partition m2024_09 values less than ('2024-10-01'),
  partition m2024_10 values less than ('2024-11-01'),
  partition m2024_11 values less than ('2024-12-01'),
  partition m2024_12 values less than ('2025-01-01'),
  partition m2025_01 values less than ('2025-02-01'),
  partition m2025_02 values less than ('2025-03-01'),
  partition m2025_03 values less than ('2025-04-01'),
  partition m2025_04 values less than ('2025-05-01'),
  partition m2025_05 values less than ('2025-06-01'),
  partition m2025_06 values less than ('2025-07-01'),
  partition m2025_07 values less than ('2025-08-01'),
  partition m2025_08 values less than ('2025-09-01'),
  partition m2025_09 values less than ('2025-10-01'),
  partition m2025_10 values less than ('2025-11-01'),
  partition m2025_11 values less than ('2025-12-01'),
  partition m2025_12 values less than ('2026-01-01'),
  partition m2026_01 values less than ('2026-02-01'),
  partition m2026_02 values less than ('2026-03-01'),
  partition m2026_03 values less than ('2026-04-01'),
  partition m2026_04 values less than ('2026-05-01'),
  partition m2026_05 values less than ('2026-06-01'),
  partition m2026_06 values less than ('2026-07-01'),
  partition m2026_07 values less than ('2026-08-01'),
  partition m2026_08 values less than ('2026-09-01'),
  partition m2026_09 values less than ('2026-10-01'),
  partition m2026_10 values less than ('2026-11-01'),
  partition m2026_11 values less than ('2026-12-01'),
  partition m2026_12 values less than ('2027-01-01'),
  partition m2027_01 values less than ('2027-02-01'),
  partition m2027_02 values less than ('2027-03-01'),
  partition m2027_03 values less than ('2027-04-01'),
  partition m2027_04 values less than ('2027-05-01'),
  partition m2027_05 values less than ('2027-06-01'),
  partition m2027_06 values less than ('2027-07-01'),
  partition m2027_07 values less than ('2027-08-01'),
  partition m2027_08 values less than ('2027-09-01'),
  partition m2027_09 values less than ('2027-10-01'),
  partition m2027_10 values less than ('2027-11-01'),
  partition m2027_11 values less than ('2027-12-01'),
  partition m2027_12 values less than ('2028-01-01'),
  partition later values less than (maxvalue)
);

insert into decision_explanation (treatment_month, decision_number, claim_number, explanation)
select date(c.treatment_month * 100 + 1), d.decision_number, d.claim_number, d.explanation
from decision d join claim c on c.claim_number = d.claim_number;

drop trigger decision_unchanged;

-- Built anew: otherwise the rows would keep the room of what they no longer hold.
alter table decision drop column explanation, force;

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
      and new.decided_by <=> old.decided_by) then
    signal sqlstate '45000' set message_text = 'a decision never changes, except that it gives way to its successor';
  end if;
end;

-- Explanations that a file holds instead of the database. What is recorded never changes; only that the month was emptied and returned
-- is added.
create table archived_month (
  archive_number  bigint       not null,
  -- As in claim: 202304.
  treatment_month int          not null,
  file_name       varchar(255) not null,
  file_sha256     char(64)     not null,
  decisions       bigint       not null,
  -- Numbers of the first and the last decision.
  first_number    bigint       not null,
  last_number     bigint       not null,
  -- SHA-256 over all hashes of archived_decisions in the order of decision numbers.
  hashes_sha256   char(64)     not null,
  archived_by     varchar(64)  not null,
  archived_at     datetime(6)  not null,
  -- The entry that vouches for all of this.
  audit_number    bigint       not null,
  -- Null while the explanations are still in the database.
  emptied_at      datetime(6),
  returned_by     varchar(64),
  returned_at     datetime(6),
  primary key (archive_number),
  key archive_of_month (treatment_month, archive_number),
  key archive_of_file (file_sha256),
  constraint archive_of_entry foreign key (audit_number) references audit_entry (number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What is left in the database of archived decisions, hashed without their explanations, so that it can be proven without the file.
-- Written before the record of the archive, in one transaction.
create table archived_decisions (
  archive_number bigint     not null,
  first_number   bigint     not null,
  last_number    bigint     not null,
  -- For each decision in the order of numbers: claim number (8 bytes), decision number (8 bytes), SHA-256 (32 bytes).
  hashes         mediumblob not null,
  primary key (archive_number, first_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger archived_month_unchanged after update on archived_month for each row
begin
  if not (new.archive_number = old.archive_number and new.treatment_month = old.treatment_month
      and new.file_name = old.file_name and new.file_sha256 = old.file_sha256 and new.decisions = old.decisions
      and new.first_number = old.first_number and new.last_number = old.last_number
      and new.hashes_sha256 = old.hashes_sha256 and new.archived_by = old.archived_by
      and new.archived_at = old.archived_at and new.audit_number = old.audit_number
      and (old.emptied_at is null or new.emptied_at <=> old.emptied_at)
      and (old.returned_at is null
        or (new.returned_at <=> old.returned_at and new.returned_by <=> old.returned_by))) then
    signal sqlstate '45000' set message_text = 'the record of an archive never changes';
  end if;
end;

create trigger archived_month_kept after delete on archived_month for each row
  signal sqlstate '45000' set message_text = 'the record of an archive is kept';

create trigger archived_decisions_unchanged after update on archived_decisions for each row
  signal sqlstate '45000' set message_text = 'seals are append-only';

create trigger archived_decisions_kept after delete on archived_decisions for each row
  signal sqlstate '45000' set message_text = 'seals are append-only';

create trigger explanation_unchanged after update on decision_explanation for each row
  signal sqlstate '45000' set message_text = 'an explanation never changes';

-- A batch that fails takes back what it stored. Claim numbers begin with the number of the batch.
create trigger explanation_kept after delete on decision_explanation for each row
begin
  if not exists (select 1 from batch where id = old.claim_number >> 32 and state = 'FAILED')
      and not exists (select 1 from archived_month where treatment_month = extract(year_month from old.treatment_month)
        and returned_at is null) then
    signal sqlstate '45000' set message_text = 'explanations leave the database for an archive only';
  end if;
end;
