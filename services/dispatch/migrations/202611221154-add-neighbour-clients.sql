-- The machine client through which a neighbouring centre sends incidents; who sends is proven by it, not by what they say.
alter table dispatch.neighbours add column client_id uuid;
