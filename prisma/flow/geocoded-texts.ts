import type { Pool } from 'pg';
import { wordsKey } from '../../core/kernel/words-key.ts';
import type { GeocodedTexts } from '../../core/ports/geocoded-texts.ts';
import { BUSINESS_NOW_MS } from '../stores/business-clock.ts';

const NOW = `to_timestamp(${BUSINESS_NOW_MS} / 1000.0)`;

/** Houses stand still. What was not found may have been built, or drawn, since yesterday. */
const IS_FRESH = `
  SELECT 1 FROM geocoded_text
   WHERE words = $1 AND as_of > ${NOW} - CASE WHEN hits = '[]' THEN interval '1 day' ELSE interval '30 days' END`;

/** These are addresses of people: what nobody has asked for in a quarter of a year is forgotten. */
const FORGET = `DELETE FROM geocoded_text WHERE as_of < ${NOW} - interval '90 days'`;

const KEEP = `
  INSERT INTO geocoded_text (words, hits, as_of) VALUES ($1, $2::jsonb, ${NOW})
  ON CONFLICT (words) DO UPDATE SET hits = excluded.hits, as_of = excluded.as_of`;

export const createGeocodedTexts = (pool: Pick<Pool, 'query'>): GeocodedTexts => ({
  async isFresh(words) {
    return (await pool.query(IS_FRESH, [wordsKey(words)])).rowCount === 1;
  },
  async keep(words, places) {
    await pool.query(KEEP, [wordsKey(words), JSON.stringify(places)]);
    await pool.query(FORGET);
  },
});
