import type { Channel } from '../../core/people/channel.ts';
import type { OneTimeCode } from '../../core/people/one-time-code.ts';
import type { OneTimeCodeStore } from '../../core/ports/one-time-codes.ts';
import { digestSecret, isSecretOf } from './secret-digest.ts';
import type { Transaction, WorkContext } from './transaction.ts';

export const createOneTimeCodes = ({ tx }: WorkContext): OneTimeCodeStore => ({
  add: async ({ sentAt, expiresAt, usedAt, ...code }, digits) => {
    const times = {
      sentAt: new Date(sentAt),
      expiresAt: new Date(expiresAt),
      usedAt: usedAt === null ? null : new Date(usedAt),
    };
    await tx.oneTimeCode.create({ data: { ...code, ...times, digest: await digestSecret(digits) } });
  },
  lock: async (id) => {
    await tx.$queryRaw`SELECT id FROM one_time_code WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.oneTimeCode.findUnique({ where: { id }, omit: { digest: true } });
    return row && fromRow(row);
  },
  isRight: async (id, digits) => {
    const row = await tx.oneTimeCode.findUnique({ where: { id }, select: { digest: true } });
    return row !== null && isSecretOf(row.digest, digits);
  },
  save: async (id, { attemptsLeft, usedAt }) => {
    const data = { attemptsLeft, usedAt: usedAt === null ? null : new Date(usedAt) };
    await tx.oneTimeCode.updateMany({ where: { id }, data });
  },
  sentSince: async (personId, address, since) => {
    await lockCounting(tx, [`code for ${personId}`, `code to ${address}`]);
    const rows = await tx.oneTimeCode.findMany({
      where: { sentAt: { gt: new Date(since) }, OR: [{ personId }, { address }] },
      select: { personId: true, address: true, sentAt: true },
      orderBy: { sentAt: 'asc' },
    });
    const instants = (own: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(own).map(({ sentAt }) => sentAt.getTime());
    return {
      forPerson: instants((row) => row.personId === personId),
      toAddress: instants((row) => row.address === address),
    };
  },
});

/** Until the end of the work, so that two who ask at once are counted one after the other. */
const lockCounting = async (tx: Transaction, names: readonly string[]): Promise<void> => {
  for (const name of names.toSorted())
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
};

interface CodeRow {
  readonly id: string;
  readonly personId: string;
  readonly channel: string;
  readonly address: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly attemptsLeft: number;
  readonly usedAt: Date | null;
}

const fromRow = (row: CodeRow): OneTimeCode => ({
  ...row,
  channel: row.channel as Channel,
  sentAt: row.sentAt.getTime(),
  expiresAt: row.expiresAt.getTime(),
  usedAt: row.usedAt?.getTime() ?? null,
});
