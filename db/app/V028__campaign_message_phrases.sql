-- Why a message did not go out, once more as {"code": ..., "arguments": [...]}, so that everybody reads it in their
-- language; the text beside it stays English. Null for messages that only have the text.
alter table campaign_messages add column phrase text;
