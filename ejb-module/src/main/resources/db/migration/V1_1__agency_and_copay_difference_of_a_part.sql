-- Parts of one claim may go to different agencies, and each insurer settles its own difference with the patient.
alter table decision_part
  add column agency_changed boolean not null default false,
  add column copay_difference bigint not null default 0;

-- Decisions made so far with one part; which part of a split it was cannot be told, and the insurer's own row counts.
update decision_part p join decision d on d.claim_number = p.claim_number and d.decision_number = p.decision_number
set p.agency_changed = d.agency_changed, p.copay_difference = if(p.part = 1, d.copay_difference, 0);
