-- For counting by month, institution and insurer from indexes alone.
alter table claim
  add key claim_by_month (treatment_month, outcome, insurer_number, billed_insurer_number, insurer_amount),
  add key claim_by_institution (institution_code, outcome, insurer_amount),
  add key claim_by_filed (insurer_number, outcome, insurer_amount);
