-- Claims of an insurer, filed or billed, those of an institution among them too: counted in an index alone.
alter table claim
  drop key claim_billed,
  drop key claim_by_institution,
  add key claim_billed (billed_insurer_number, claim_id, insurer_number),
  add key claim_by_institution
    (institution_code, outcome, insurer_number, billed_insurer_number, treatment_month, insurer_amount);
