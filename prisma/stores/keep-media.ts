import type { IncomingMedia } from '../../core/dialogue/inbound.ts';
import { storableJson } from './storable.ts';
import type { WorkContext } from './transaction.ts';

/**
 * Where each file came from is where it can be fetched again, so the channel is the inbound message's; for a work
 * that no inbound message caused it is the one that the person wrote on last. People send files of several gigabytes:
 * beyond the column's range all that counts is that they are too large.
 */
export const keepMedia = async (
  { tx, cause }: WorkContext,
  personId: string,
  media: readonly IncomingMedia[],
): Promise<void> => {
  if (media.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO media (id, person_id, kind, channel, source, bytes)
    SELECT m."mediaId", ${personId}::uuid, m.kind,
           coalesce((SELECT i.channel FROM inbox i WHERE i.id = ${cause.inboxId}::text::int8),
                    (SELECT c.channel FROM contact_point c WHERE c.person_id = ${personId}::uuid
                      ORDER BY c.last_inbound_at DESC NULLS LAST LIMIT 1)),
           m.source, least(m.bytes, 2147483647)::int4
      FROM jsonb_to_recordset(${storableJson(media)}::jsonb)
             AS m ("mediaId" uuid, kind text, source text, bytes int8)
    ON CONFLICT (id) DO NOTHING`;
};
