import { paymentStanding, relianceOn } from '../../core/entitlement/payment-standing.ts';
import type { CapabilityReading } from '../../core/health/capability.ts';
import type { Duration, Instant } from '../../core/kernel/instant.ts';
import { NUMBER_CHANNELS } from '../../core/people/channel.ts';
import type { PaymentStanding } from '../../core/ticket/ticket.ts';
import { Prisma } from '../generated/client.ts';
import { withRefunds } from './payments.ts';
import type { WorkContext } from './transaction.ts';

/** What the answer depends on besides our own tables. */
export interface StandingSetting {
  readonly entitlements: CapabilityReading | null;
  readonly staleAfter: Duration;
}

interface PlanRow {
  readonly name: string;
  readonly validUntil: Date | null;
  readonly asOf: Date;
}

interface StandingRow {
  readonly isListed: boolean;
  readonly readAt: Date | null;
  readonly plans: readonly PlanRow[] | null;
}

/** Who pays, with the age of what we know. */
export const readPaymentStanding = async (
  context: WorkContext,
  personId: string,
  ticketId: string | null,
  { entitlements, staleAfter }: StandingSetting,
): Promise<PaymentStanding> => {
  const { now } = context;
  const { isListed, readAt, plans } = await readPlans(context, personId);
  const payments = ticketId === null ? [] : await readPayments(context, ticketId);
  const reliance = relianceOn(entitlements, readAt, { now, staleAfter });
  return paymentStanding({ isListed, plans, payments }, reliance);
};

/**
 * A plan of a billing system is its payer's. Whose that is, is looked up here and not kept, so that a number proved a
 * minute ago counts: whoever has the payer's legacy id, and where nobody has it, whoever proved the payer's number.
 * A billing system that was read to its end has said of all its plans that they stand.
 */
const readPlans = async ({ tx }: WorkContext, personId: string) => {
  const [row] = await tx.$queryRaw<StandingRow[]>`
    WITH me AS (SELECT id, legacy_id FROM person WHERE id = ${personId}::uuid),
    paying AS (
      SELECT y.source, y.ref FROM payer y, me WHERE y.legacy_id = me.legacy_id
      UNION
      SELECT y.source, y.ref FROM payer y JOIN contact_point c ON c.address = y.phone
       WHERE c.person_id = ${personId}::uuid AND c.verified AND c.channel IN (${Prisma.join([...NUMBER_CHANNELS])})
         AND NOT EXISTS (SELECT FROM person o WHERE o.legacy_id = y.legacy_id)),
    mine AS (
      SELECT p.name, p.valid_until, p.as_of, p.source FROM plan p WHERE p.person_id = ${personId}::uuid
      UNION ALL
      SELECT p.name, p.valid_until, p.as_of, p.source
        FROM plan p JOIN paying y ON p.source = y.source AND p.payer_ref = y.ref)
    SELECT coalesce((SELECT legacy_id IS NOT NULL FROM me), false) OR EXISTS (SELECT FROM paying) AS "isListed",
           (SELECT max(as_of) FROM billing_sync) AS "readAt",
           (SELECT jsonb_agg(jsonb_build_object('name', m.name, 'validUntil', m.valid_until,
                                                'asOf', greatest(m.as_of, s.as_of)))
              FROM mine m LEFT JOIN billing_sync s ON s.source = m.source) AS plans`;
  return {
    isListed: row?.isListed ?? false,
    readAt: row?.readAt?.getTime() ?? null,
    plans: (row?.plans ?? []).map(({ name, validUntil, asOf }) => ({
      name,
      validUntil: validUntil === null ? null : instantOf(validUntil),
      asOf: instantOf(asOf),
    })),
  };
};

/** Out of a document an instant comes as text. */
const instantOf = (at: Date): Instant => new Date(at).getTime();

const readPayments = async ({ tx }: WorkContext, ticketId: string) =>
  withRefunds(tx, await tx.payment.findMany({ where: { ticketId } }));
