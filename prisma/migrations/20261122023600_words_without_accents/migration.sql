-- Who looks for somebody types Muller for Müller. `unaccent` alone is not immutable, because its dictionary can be
-- changed; this one names the dictionary, and its schema, so that a restored backup can build the indexes too.
CREATE FUNCTION "plain_words"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT public.unaccent('public.unaccent'::regdictionary, $1) $$;

DROP INDEX "person_name_idx";
CREATE INDEX "person_plain_name_idx" ON "person" USING GIN ("plain_words"("name") gin_trgm_ops);

DROP INDEX "ticket_words_idx";
CREATE INDEX "ticket_words_idx" ON "ticket" USING GIN (
  "plain_words"(coalesce("state"->'device'->>'label', '') || ' ' || coalesce("state"->'address'->>'text', '')) gin_trgm_ops);
