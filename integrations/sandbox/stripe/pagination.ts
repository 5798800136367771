import { KnownParams, type Params } from './params.ts';
import { noSuch, wrongParameter } from './stripe-error.ts';

const USUAL = 10;
const MOST = 100;

const PAGING = ['limit', 'starting_after', 'ending_before', 'created.gte', 'created.gt', 'created.lte', 'created.lt'];

interface Listed {
  readonly id: string;
  readonly created: number;
}

/** A list as Stripe gives it: the newest first, cursors being ids of what the caller has seen. */
export const listOf = <Item extends Listed>(
  params: Params,
  {
    url,
    items,
    known = [],
    keep = () => true,
  }: {
    readonly url: string;
    readonly items: readonly Item[];
    readonly known?: readonly string[];
    readonly keep?: (item: Item, read: KnownParams) => boolean;
  },
) => {
  const read = new KnownParams(params, [...PAGING, 'expand.*', ...known]);
  const limit = read.whole('limit') ?? USUAL;
  if (limit < 1 || limit > MOST) throw wrongParameter('limit', `This value must be between 1 and ${MOST}.`);
  const all = items
    .filter((item) => isWithin(item, read) && keep(item, read))
    .toSorted((a, b) => b.created - a.created || (a.id < b.id ? 1 : -1));
  const after = read.text('starting_after');
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) throw noSuch('object', after);
  const data = all.slice(start, start + limit);
  return { object: 'list', url, has_more: start + limit < all.length, data };
};

const isWithin = ({ created }: Listed, read: KnownParams): boolean => {
  const [gte, gt, lte, lt] = ['created.gte', 'created.gt', 'created.lte', 'created.lt'].map((path) => read.whole(path));
  return (
    (gte === null || gte === undefined || created >= gte) &&
    (gt === null || gt === undefined || created > gt) &&
    (lte === null || lte === undefined || created <= lte) &&
    (lt === null || lt === undefined || created < lt)
  );
};
