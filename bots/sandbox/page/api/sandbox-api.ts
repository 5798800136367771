import type { ToldTicket } from '../../city.ts';
import type { ClockReading } from '../../clock-routes.ts';
import type { FaultView } from '../../faults.ts';
import type { Neighbour, Phone, PhoneChannel } from '../../phones/phone.ts';
import { call } from './call.ts';

export interface PressAnswer {
  readonly answered: boolean;
  readonly text: string | null;
  readonly alert: boolean;
}

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

export interface ToldFaults {
  readonly said: string | null;
  readonly faults: FaultView[];
}

export type ClockMove = { readonly by: number } | { readonly to: 'next' };

export const readPhones = () => call<{ phones: Phone[]; elsewhere: boolean; timeZone: string }>('/phones');
export const readNeighbours = async () => (await call<{ neighbours: Neighbour[] }>('/neighbours')).neighbours;
export const givePhone = async (personId: string) => (await call<{ phone: Phone }>('/phones', { personId })).phone;
export const moveClock = (move: ClockMove) => call<ClockReading>('/clock', move);
export const readStory = (code: string) => call<ToldTicket>(`/tickets/${code}/story`);
export const setFault = (id: string, on: boolean) => call<ToldFaults>(`/faults/${id}`, { on });
export const healAll = () => call<ToldFaults>('/heal', {});

/** What a person does in an app of their phone. */
export const actOn = (phone: string, channel: PhoneChannel, what: string, input: unknown = {}) =>
  call<unknown>(`/phones/${phone}/${channel}/${what}`, input);

export const pressButton = (phone: string, channel: PhoneChannel, messageId: string, data: string) =>
  call<PressAnswer>(`/phones/${phone}/${channel}/press`, { messageId, data });

/** Those that everyone sees; none when they can't be had. */
export const readCommands = async (): Promise<readonly BotCommand[]> => {
  interface CommandSet {
    readonly scope: string;
    readonly commands: readonly BotCommand[];
  }
  const { commands } = await call<{ commands: CommandSet[] }>('/commands').catch(() => ({ commands: [] }));
  return commands.find(({ scope }) => scope.includes('default'))?.commands ?? [];
};
