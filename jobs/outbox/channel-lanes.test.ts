import type { Delivery } from '../../core/ports/channel-adapter.ts';
import { type ChannelLanes, createChannelLanes } from './channel-lanes.ts';

const ANSWERED: Delivery = { kind: 'accepted', platformRef: '1' };
const SILENT: Delivery = { kind: 'unreachable', why: 'timed out', maybeDelivered: true };

let lanes: ChannelLanes;

beforeEach(() => {
  lanes = createChannelLanes({ most: 3, few: 1, patience: 20, strainedAfter: 2 });
});

const fill = async (): Promise<void> => {
  for (let n = 0; n < 3; n += 1) expect(await lanes.enter('sms')).toBe(true);
};

describe('the calls of one channel', () => {
  it('wait for a free place when there are many of them', async () => {
    await fill();
    const next = lanes.enter('sms');
    lanes.leave('sms', ANSWERED);
    expect(await next).toBe(true);
    expect(lanes.isStrained('sms')).toBe(false);
  });

  it('stand aside when their platform answers none of them, and take no place from others', async () => {
    await fill();
    expect(await lanes.enter('sms')).toBe(false);
    expect(lanes.isStrained('sms')).toBe(true);
    expect(await lanes.enter('telegram')).toBe(true);
  });

  it('that are slow to be answered, but are, stand aside without a doubt about their platform', async () => {
    await fill();
    const many = [lanes.enter('sms'), lanes.enter('sms'), lanes.enter('sms')];
    setTimeout(() => lanes.leave('sms', ANSWERED), 10);
    expect(await Promise.all(many)).toEqual([true, false, false]);
    expect(lanes.isStrained('sms')).toBe(false);
  });

  it('that keep failing let only a few more try, until one gets an answer', async () => {
    await fill();
    for (let n = 0; n < 2; n += 1) lanes.leave('sms', SILENT);
    expect(lanes.isStrained('sms')).toBe(true);
    expect(await lanes.enter('sms')).toBe(false);
    lanes.leave('sms', ANSWERED);
    expect(lanes.isStrained('sms')).toBe(false);
    expect(await lanes.enter('sms')).toBe(true);
  });

  it('that are refused, or not made at all, are no sign of trouble', async () => {
    await fill();
    lanes.leave('sms', { kind: 'refused', why: 'too long' });
    lanes.leave('sms', { kind: 'recipient_gone', why: 'blocked' });
    lanes.leave('sms', null);
    expect(lanes.isStrained('sms')).toBe(false);
  });
});
