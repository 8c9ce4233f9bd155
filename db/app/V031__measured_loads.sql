-- Of which loads the days were that a result was measured from; null: not known, so it is measured anew.
alter table campaign_results add column loads text;
