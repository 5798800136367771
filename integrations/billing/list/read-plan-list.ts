import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { days, type Instant } from '../../../core/kernel/instant.ts';
import type { BillingFact, SkippedRow } from '../../../core/ports/billing.ts';

export interface PlanList {
  readonly facts: readonly BillingFact[];
  readonly skipped: readonly SkippedRow[];
  /** The oldest word in it; null where it doesn't say. */
  readonly asOf: Instant | null;
}

/** The whole text is of no use: nothing in it was taken. */
export class UnreadableList extends Error {}

const COLUMNS = ['customer', 'plan', 'valid_until', 'as_of'] as const;
const NO_PLAN = /^(none|no|-)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day, or a moment with its zone; a plan that is valid until a day is valid on that day, wherever it is longest so. */
const momentOf = (cell: string, isLastDay: boolean): Instant | null => {
  const at = Date.parse(DAY.test(cell) ? `${cell}T00:00:00${isLastDay ? '-12:00' : 'Z'}` : cell);
  const hasZone = DAY.test(cell) || /(Z|[+-]\d{2}:?\d{2})$/i.test(cell);
  if (!Number.isFinite(at) || !hasZone) return null;
  return DAY.test(cell) && isLastDay ? at + days(1) : at;
};

const cell = z.preprocess(
  (value) => (value === null || value === undefined ? '' : typeof value === 'number' ? String(value) : value),
  z.string().trim().max(300),
);

const moment = (isLastDay: boolean) =>
  cell.transform((value, context): Instant | null => {
    if (value === '') return null;
    const at = momentOf(value, isLastDay);
    if (at === null)
      context.addIssue({ code: 'custom', message: `"${value}" is no day (2027-03-31) and no moment with its zone` });
    return at;
  });

const row = z.object({
  customer: cell.refine((value) => value !== '', 'is missing'),
  plan: cell,
  valid_until: moment(true),
  as_of: moment(false),
});

type Row = z.infer<typeof row>;

/**
 * `customer,plan,valid_until,as_of` as CSV with a first line that names its columns, or as one JSON object per line.
 * A customer is a number with its country, or what the retailer's own system calls them. `read`: as of when, where a row
 * doesn't say.
 */
export const readPlanList = (text: string, read: Instant): PlanList => {
  const facts: BillingFact[] = [];
  const skipped: SkippedRow[] = [];
  const moments: Instant[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of text.trimStart().startsWith('{') ? jsonLines(text) : csvRows(text)) {
    const parsed = row.safeParse(cells);
    if (!parsed.success) {
      skipped.push({
        line,
        why: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '),
      });
      continue;
    }
    const key = `${parsed.data.customer}\u0000${parsed.data.plan}`;
    if (seen.has(key)) {
      skipped.push({ line, why: `${parsed.data.customer} has this plan on another line already` });
      continue;
    }
    seen.add(key);
    facts.push(...factsOf(parsed.data, read));
    if (parsed.data.as_of !== null) moments.push(parsed.data.as_of);
  }
  return { facts, skipped, asOf: moments.length === 0 ? null : moments.reduce((a, b) => Math.min(a, b)) };
};

const factsOf = ({ customer, plan, valid_until: validUntil, as_of: asOf }: Row, read: Instant): BillingFact[] => {
  const at = asOf ?? read;
  const digits = customer.replaceAll(/[\s()./-]/g, '').replace(/^00/, '+');
  const phone = /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
  const payer = { ref: customer, legacyId: phone === null ? customer : null, phone };
  const known: BillingFact = { kind: 'payer', payer, at };
  if (NO_PLAN.test(plan)) return [known];
  return [
    known,
    { kind: 'plan', plan: { ref: `${customer}/${plan}`, payerRef: customer, name: plan, validUntil }, at },
  ];
};

interface Numbered {
  readonly line: number;
  readonly cells: unknown;
}

const csvRows = (text: string): readonly Numbered[] => {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, other) =>
    first.split(other).length > first.split(best).length ? other : best,
  );
  try {
    const rows: ReadonlyArray<{ info: { lines: number }; record: Record<string, string> }> = parse(text, {
      bom: true,
      columns: (header: string[]) =>
        header.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replaceAll(/[\s-]+/g, '_'),
        ),
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const [sample] = rows;
    const missing = sample ? COLUMNS.slice(0, 2).filter((name) => !Object.hasOwn(sample.record, name)) : [];
    if (missing.length > 0) throw new UnreadableList(`the list lacks the column ${missing.join(', ')}`);
    return rows.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof UnreadableList) throw error;
    throw new UnreadableList(error instanceof Error ? error.message : String(error));
  }
};

const jsonLines = (text: string): readonly Numbered[] =>
  text
    .split('\n')
    .map((words, index) => ({ line: index + 1, words: words.trim() }))
    .filter(({ words }) => words !== '')
    .map(({ line, words }) => ({ line, cells: parsedOr(words) }));

/** What is no JSON has no cells, and is skipped for that. */
const parsedOr = (words: string): unknown => {
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return 'is no JSON';
  }
};
