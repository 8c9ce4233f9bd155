-- Who handed a campaign in: somebody else approves it. And which messages were about to be handed
-- over when a sender died: those are not sent again.
alter table campaigns add column submitted_by text;
alter table campaign_messages add column handed_over_at timestamptz;
