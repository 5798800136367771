import { isRefusal, type Refusal } from './answers.ts';

export interface Page<Item> {
  items: Item[];
  page: number;
  pageSize: number;
  /** The last item's id: the next page begins after it, whatever came meanwhile. */
  nextToken: string | null;
}

const usualSize = 50;
const largestSize = 1_000;

export function paginate<Item extends { sid: string }>(
  values: URLSearchParams,
  all: readonly Item[],
): Page<Item> | Refusal {
  const size = readCount(values.get('PageSize'), usualSize);
  const page = readCount(values.get('Page'), 0);
  if (isRefusal(size)) return size;
  if (isRefusal(page)) return page;
  const pageSize = Math.min(largestSize, Math.max(1, size));
  const token = values.get('PageToken');
  const start = token === null ? page * pageSize : startAfter(all, token);
  if (start === null) return { status: 400, code: 20001, message: 'Invalid Page Token' };
  const items = all.slice(start, start + pageSize);
  const last = items.at(-1);
  const hasMore = start + pageSize < all.length;
  return { items, page, pageSize, nextToken: hasMore && last ? `PA${last.sid}` : null };
}

function startAfter(all: readonly { sid: string }[], token: string): number | null {
  const found = all.findIndex(({ sid }) => `PA${sid}` === token);
  return found === -1 ? null : found + 1;
}

function readCount(text: string | null, usual: number): number | Refusal {
  if (text === null) return usual;
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : { status: 400, code: 20001, message: `Invalid page or page size: ${text}` };
}

/** The same question with another page. */
export function pageAddress(path: string, values: URLSearchParams, page: Page<unknown>, token: string | null): string {
  const query = new URLSearchParams(values);
  query.set('PageSize', String(page.pageSize));
  query.set('Page', String(token === null ? 0 : page.page + 1));
  query.delete('PageToken');
  if (token !== null) query.set('PageToken', token);
  return `${path}?${query.toString()}`;
}

/** What Twilio's newer lists say of themselves. `url`: where the list is asked for, without the question. */
export function pageMeta(key: string, url: string, values: URLSearchParams, page: Page<unknown>) {
  return {
    key,
    page: page.page,
    page_size: page.pageSize,
    url: `${url}?${values.toString()}`,
    first_page_url: pageAddress(url, values, page, null),
    next_page_url: page.nextToken === null ? null : pageAddress(url, values, page, page.nextToken),
    previous_page_url: null,
  };
}
