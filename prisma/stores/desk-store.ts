import { type DeskLine, type DeskPage, pageKey, readPageKey } from '../../core/desk/pages/desk-page.ts';
import type { DeskStore } from '../../core/ports/desk-store.ts';
import type { DeskLine as DeskLineRow } from '../generated/client.ts';
import type { DeskChanges } from './desk-changes.ts';
import { createDeskReading } from './desk-reading.ts';
import { createDeskTasks } from './desk-tasks.ts';
import { createDeskSearch } from './desk-search.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export const createDeskStore = (context: WorkContext, changes: DeskChanges): DeskStore => ({
  ...createPages(context, changes),
  ...createLines(context, changes),
  ...createDeskReading(context),
  ...createDeskTasks(context),
  ...createDeskSearch(context),
});

type Pages = Pick<DeskStore, 'touch' | 'pageAt' | 'isShown'>;

const createPages = ({ tx }: WorkContext, changes: DeskChanges): Pages => ({
  touch: (page: DeskPage) => {
    changes.touch(pageKey(page));
    return Promise.resolve();
  },
  pageAt: async (place, thread) => {
    const row = await tx.deskPage.findFirst({ where: { place, ref: thread }, select: { key: true } });
    return row && readPageKey(row.key);
  },
  isShown: async (page) => (await tx.deskPage.count({ where: { key: pageKey(page), ref: { not: null } } })) > 0,
});

type Lines = Pick<DeskStore, 'addLine' | 'lineAt' | 'settleLine'>;

const createLines = ({ tx }: WorkContext, changes: DeskChanges): Lines => ({
  addLine: (line) => {
    changes.add(line);
    return Promise.resolve();
  },
  lineAt: async (place, ref) => {
    await changes.flushLines();
    const row = await tx.deskLine.findUnique({ where: { place_ref: { place, ref } } });
    return row && deskLineOf(row);
  },
  settleLine: async (messageId, { delivered, why }) => {
    await changes.flushLines();
    const outcome = delivered ? 'delivered' : 'failed';
    const rows = await tx.$queryRaw<Array<{ pageKey: string }>>`
      UPDATE desk_line SET outcome = ${outcome}, why = ${why === null ? null : storableText(why)}, outcome_shown = false
       WHERE message_id = ${messageId} AND outcome IS DISTINCT FROM ${outcome}
      RETURNING page_key AS "pageKey"`;
    for (const row of rows) changes.touch(row.pageKey);
  },
});

const deskLineOf = (row: Omit<DeskLineRow, 'seq'>): DeskLine => ({
  id: row.id,
  pageKey: row.pageKey,
  kind: row.kind as DeskLine['kind'],
  who: row.who,
  text: row.text,
  at: row.at.getTime(),
  writtenAt: row.place !== null && row.ref !== null ? { place: row.place, ref: row.ref } : null,
  messageId: row.messageId,
});
